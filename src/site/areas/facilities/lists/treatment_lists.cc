// Facilities by medical procedure: a list for each procedure in both sites, and for residents the
// page that leads to them. What stands here is what facilities declared, with the day.
#include "base/text.h"
#include "directory/facility.h"
#include "directory/labels.h"
#include "directory/municipality.h"
#include "site/areas/facilities/lists/lists.h"
#include "site/areas/facilities/lists/pager.h"
#include "site/areas/facilities/lists/treatment_index.h"
#include "site/parts/cards.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"
#include "site/parts/official_finder.h"
#include "site/parts/table_page.h"
#include "words/facilities.h"
#include "words/parts.h"

namespace shirube {
namespace {

using Index = std::shared_ptr<const TreatmentIndex>;

Card treatment_card(const PageContext& page, const Facility& facility, const Word& treatment) {
  Card card = record_card(page, facility);
  const Answer answer = facility.home_care.treatments.of(static_cast<Treatment>(treatment.value));
  const std::string municipalities = municipality_names(page, facility.serves);
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
  const FacilitiesWords words(page.language());
  Section section{"missing", words.unanswered_municipalities(), "", {}, ""};
  if (missing == 0) return section;
  section.empty =
      missing > most_names ? words.unanswered_in_many(missing) : words.unanswered_in(names);
  return section;
}

ListPage treatment_list(const PageContext& page, const TreatmentIndex& index, const Word& treatment,
                        std::size_t number) {
  ListPage model;
  const TreatmentIndex::List& rows = index.of(static_cast<Treatment>(treatment.value));
  const PageOfList part{rows.size(), number};
  const FacilitiesWords words(page.language());
  model.chrome = page.chrome("treatment-list",
                             words.title_of_treatment(treatment.label) + title_suffix(page, part),
                             words.description_of_treatment(treatment.label),
                             {{PartsWords(page.language()).facilities_by_treatment(),
                               page.to("treatments.html"), "", false}});
  model.lead = (treatment.note.empty() ? "" : words.about_treatment(treatment.note)) +
               words.treatment_caution();
  model.order = words.order_of_treatment();
  model.sections = sections_of(page, rows, treatment, part);
  if (rows.empty()) {
    model.sections.push_back(
        {"facilities", words.facilities(), "", {}, words.none_for_treatment()});
    model.links = {{words.to_desks(), page.to("desks.html"), "", false},
                   official_finder(FacilityKind::clinic, page.language())};
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
  const FacilitiesWords words(page.language());
  model.chrome =
      page.chrome("treatment-index", PartsWords(page.language()).facilities_by_treatment(),
                  words.description_of_treatments(), {to_all_facilities(page)});
  model.lead = words.lead_of_treatments() + words.treatment_caution();
  model.legend = words.what_a_treatment_dash_means();
  PageTable table{words.caption_of_treatments(), words.head_treatment(), {}, {}};
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
      const std::string_view label = word_of(answer).label;
      row.cells.push_back(
          count == 0
              ? TableCell{words.dash(), {}, "zero", words.cell_not_listed(label)}
              : TableCell{std::to_string(count), {}, "some", words.cell_counted(label, count)});
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
  if (plan.context().audience() == Audience::professionals) return;
  plan.add_page("treatments.html", "table-page.html",
                [index](const PageContext& page) { return start_page(page, *index); });
}

}  // namespace shirube
