// Facilities by medical procedure: a list for each procedure in both sites, and for residents the
// page that leads to them. What stands here is what facilities declared, with the day.
#include "base/text.h"
#include "directory/labels.h"
#include "site/areas/facilities/lists/lists.h"
#include "site/areas/facilities/lists/pager.h"
#include "site/areas/facilities/lists/treatment_index.h"
#include "site/parts/cards.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"
#include "site/parts/official_finder.h"
#include "site/parts/table_page.h"

namespace shirube {
namespace {

using Index = std::shared_ptr<const TreatmentIndex>;

constexpr std::string_view caution =
    "施設が自分で答えた内容です。受け入れを約束するものではありません。"
    "答えを確かめた日は、施設ごとに書いています。使う前に、かならず電話で相談してください。";

Card treatment_card(const PageContext& page, const Facility& facility, const Word& treatment) {
  Card card = facility_card(page, facility);
  const Answer answer = facility.home_care.treatments.of(static_cast<Treatment>(treatment.value));
  const std::string municipalities = municipality_names(page, facility.serves);
  std::erase_if(card.facts, [](const Fact& fact) { return fact.label == "家でできること"; });
  std::vector<Fact> first;
  add_fact(first, std::string(treatment.label), std::string(word_of(answer).label));
  add_fact(first, label_of(&Facility::service_area), municipalities);
  card.facts.insert(card.facts.begin(), first.begin(), first.end());
  return card;
}

/// The rows of one page, a section for each municipality.
std::vector<Section> sections_of(const PageContext& page, const TreatmentIndex::List& rows,
                                 const Word& treatment, const PageOfList& part) {
  std::vector<Section> sections;
  for (std::size_t row = part.first(); row < part.last(); ++row) {
    const Facility& facility = *rows[row];
    const std::string& id = facility.municipality.id;
    if (sections.empty() || sections.back().id != id) {
      const std::string name = page.site().listed_name(facility.municipality);
      sections.push_back({id, name, "", {}, ""});
    }
    sections.back().cards.push_back(treatment_card(page, facility, treatment));
  }
  return sections;
}

/// 「できると答えた施設が載っていない市町村：愛川町、清川村」; the municipalities of the
/// whole country are not counted out.
Section missing_section(const PageContext& page, const TreatmentIndex::List& rows) {
  constexpr std::size_t most_names = 30;
  std::string names;
  std::size_t missing = 0;
  for (const Municipality* municipality : members(page.view())) {
    const bool found = std::any_of(rows.begin(), rows.end(), [&](const Facility* facility) {
      return facility->municipality.id == municipality->id;
    });
    if (found) continue;
    ++missing;
    add_item(names, "、", municipality->name);
  }
  Section section{"missing", "答えのない市町村", "", {}, ""};
  if (missing == 0) return section;
  section.empty = "「できる」「要相談」と答えた施設が、この名簿に載っていない市町村：" + names +
                  "。ほかの市町村から来てくれる施設もあります。「うかがえる地域」をご覧ください。";
  if (missing > most_names) {
    section.empty =
        "ほかの" + std::to_string(missing) +
        "市町村のものは、「できる」「要相談」と答えた施設が、この名簿には載っていません。";
  }
  return section;
}

ListPage treatment_list(const PageContext& page, const TreatmentIndex& index, const Word& treatment,
                        std::size_t number) {
  ListPage model;
  const TreatmentIndex::List& rows = index.of(static_cast<Treatment>(treatment.value));
  const PageOfList part{rows.size(), number};
  const std::string label(treatment.label);
  model.chrome =
      page.chrome("treatment-list", label + "ができる・相談できる施設" + part.title_suffix(),
                  label + "について「できる」「要相談」と答えた施設の一覧です。",
                  {{"医療処置からさがす", page.to("treatments.html"), "", false}});
  model.lead =
      (treatment.note.empty() ? "" : std::string(treatment.note) + "です。") + std::string(caution);
  model.order = "市町村ごとに、よみの五十音順です。";
  model.sections = sections_of(page, rows, treatment, part);
  if (rows.empty()) {
    model.sections.push_back({"facilities",
                              "施設",
                              "",
                              {},
                              "「できる」「要相談」と答えた施設は、この名簿には載っていません。"
                              "主治医やケアマネジャー、相談窓口にお聞きください。"});
    model.links = {{"相談窓口を見る", page.to("desks.html"), "", false},
                   official_finder(FacilityKind::clinic)};
  } else if (number == part.count()) {
    Section missing = missing_section(page, rows);
    if (!missing.empty.empty()) model.sections.push_back(std::move(missing));
  }
  model.pages = pager(page, treatment_route(treatment.code), part, [&](std::size_t row) {
    return page.site().municipality_name(rows[row]->municipality);
  });
  return model;
}

TablePage start_page(const PageContext& page, const TreatmentIndex& index) {
  TablePage model;
  model.chrome = page.chrome("treatment-index", "医療処置からさがす",
                             "胃ろう、酸素、たんの吸引などができる施設をさがせます。",
                             {{"施設をさがす", page.to("facilities.html"), "", false}});
  model.lead = "処置の名前を選ぶと、施設の一覧が開きます。" + std::string(caution);
  model.legend =
      "「—」は、そう答えた施設がこの名簿に載っていないことを表します。ないとは限りません。";
  PageTable table{"医療処置ごとの施設の数", "処置", {}, {}};
  for (const Answer answer : {Answer::yes, Answer::on_consultation}) {
    table.columns.push_back({std::string(word_of(answer).label), {}, "", ""});
  }
  for (const Word& word : vocabulary<Treatment>().words) {
    const auto treatment = static_cast<Treatment>(word.value);
    TableRow row;
    row.head = {std::string(word.label), page.to(treatment_route(word.code)), "",
                std::string(word.note)};
    for (const Answer answer : {Answer::yes, Answer::on_consultation}) {
      const std::size_t count = index.count(treatment, answer);
      const std::string number = count == 0 ? "載っていません" : std::to_string(count) + "件";
      row.cells.push_back({count == 0 ? "—" : std::to_string(count),
                           {},
                           count == 0 ? "zero" : "some",
                           std::string(word_of(answer).label) + " " + number});
    }
    table.rows.push_back(std::move(row));
  }
  model.tables.push_back(std::move(table));
  return model;
}

}  // namespace

void plan_treatment_lists(SitePlan& plan) {
  const Index index = std::make_shared<const TreatmentIndex>(plan.context().view);
  for (const Word& treatment : vocabulary<Treatment>().words) {
    const std::string route = treatment_route(treatment.code);
    const PageOfList whole{index->of(static_cast<Treatment>(treatment.value)).size(), 1};
    for (std::size_t number = 1; number <= whole.count(); ++number) {
      plan.add_page(page_route(route, number), "list.html",
                    [index, &treatment, number](const PageContext& page) {
                      return treatment_list(page, *index, treatment, number);
                    });
    }
  }
  // Professionals have the table of all answers there.
  if (plan.context().for_professionals()) return;
  plan.add_page("treatments.html", "table-page.html",
                [index](const PageContext& page) { return start_page(page, *index); });
}

}  // namespace shirube
