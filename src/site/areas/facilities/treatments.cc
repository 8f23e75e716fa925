// Which facility can do which medical procedure, for professionals: one table for each kind, on one
// page while there are few facilities, else on pages for each municipality.
#include <algorithm>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <utility>

#include "directory/facility.h"
#include "directory/municipality.h"
#include "site/areas/facilities/facilities.h"
#include "site/areas/facilities/lists/pager.h"
#include "site/frame/site_plan.h"
#include "site/parts/facility_index.h"
#include "site/parts/listing.h"
#include "site/parts/table_page.h"
#include "words/facilities.h"
#include "words/frame.h"
#include "words/parts.h"

namespace shirube {
namespace {

TableCell answer_cell(const FacilitiesWords& words, Answer answer, const Word& treatment) {
  if (answer == Answer::not_asked) return {"", {}, "none", words.cell_unanswered(treatment.label)};
  const Word& word = word_of(answer);
  const std::string sign = answer == Answer::yes               ? words.sign_yes()
                           : answer == Answer::on_consultation ? words.sign_on_consultation()
                           : answer == Answer::no              ? words.sign_no()
                                                               : words.sign_unknown();
  return {sign, {}, std::string(word.code), words.cell_answered(treatment.label, word.label)};
}

PageTable kind_table(const PageContext& page, const Word& kind,
                     const std::vector<const Facility*>& facilities) {
  const FacilitiesWords words(page.language());
  PageTable table{words.caption_of_answers(kind.label), words.facilities(), {}, {}};
  for (const Word& treatment : vocabulary<Treatment>().words) {
    table.columns.push_back({std::string(treatment.label), page.to(treatment_route(treatment.code)),
                             "", std::string(treatment.note)});
  }
  for (const Facility* facility : facilities) {
    TableRow row;
    const std::string confirmed = facility->confirmed.given()
                                      ? iso_date(facility->confirmed)
                                      : PartsWords(page.language()).day_unknown();
    row.head = {
        facility->name, page.to_record(*facility), "",
        words.municipality_and_day(page.site().listed_name(facility->municipality), confirmed)};
    for (const Word& treatment : vocabulary<Treatment>().words) {
      const auto asked = static_cast<Treatment>(treatment.value);
      row.cells.push_back(answer_cell(words, facility->home_care.treatments.of(asked), treatment));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

using Facilities = std::vector<const Facility*>;

/// All who answered: a table for each kind.
void add_tables(TablePage& model, const PageContext& page, const Facilities& answered) {
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    Facilities of_kind;
    std::copy_if(answered.begin(), answered.end(), std::back_inserter(of_kind),
                 [&](const Facility* facility) {
                   return facility->kind == static_cast<FacilityKind>(kind.value);
                 });
    if (!of_kind.empty()) model.tables.push_back(kind_table(page, kind, of_kind));
  }
}

TablePage page_of_answers(const PageContext& page, const std::string& title,
                          std::vector<Link> parents) {
  TablePage model;
  const FacilitiesWords words(page.language());
  model.chrome =
      page.chrome("treatments", title, words.description_of_answers(), std::move(parents));
  model.lead = words.lead_of_answers();
  return model;
}

TablePage whole_page(const PageContext& page, const Facilities& answered) {
  TablePage model =
      page_of_answers(page, FrameWords(page.language()).page_treatments_of_work(), {});
  model.legend = FacilitiesWords(page.language()).legend_of_answers();
  add_tables(model, page, answered);
  return model;
}

/// The facilities of one municipality, in the order in which its pages show them.
struct PlaceOfAnswers {
  const Municipality* municipality = nullptr;
  Facilities answered;

  std::string route() const { return answers_route(municipality->id); }
};

/// One page for the facilities of a municipality, which are compared with one another.
TablePage place_page(const PageContext& page, const PlaceOfAnswers& place, std::size_t number) {
  const FacilitiesWords words(page.language());
  const PageOfList part{place.answered.size(), number};
  TablePage model =
      page_of_answers(page,
                      words.title_of_answers_in(page.site().listed_name(*place.municipality)) +
                          title_suffix(page, part),
                      {{FrameWords(page.language()).page_treatments_of_work(),
                        page.to("treatments.html"), "", false}});
  model.legend = words.legend_of_answers();
  model.links = pager(page, place.route(), part, [&](std::size_t row) {
    return std::string(word_of(place.answered[row]->kind).label);
  });
  add_tables(model, page,
             Facilities(place.answered.begin() + static_cast<std::ptrdiff_t>(part.first()),
                        place.answered.begin() + static_cast<std::ptrdiff_t>(part.last())));
  return model;
}

TablePage index_page(const PageContext& page, const std::vector<PlaceOfAnswers>& places) {
  const FacilitiesWords words(page.language());
  TablePage model =
      page_of_answers(page, FrameWords(page.language()).page_treatments_of_work(), {});
  for (const PlaceOfAnswers& place : places) {
    model.links.push_back(
        {words.answers_in(page.site().listed_name(*place.municipality), place.answered.size()),
         page.to(place.route()), "", false});
  }
  model.beyond_title = PartsWords(page.language()).facilities_by_treatment();
  for (const Word& treatment : vocabulary<Treatment>().words) {
    model.beyond.push_back({std::string(treatment.label), page.to(treatment_route(treatment.code)),
                            std::string(treatment.note), false});
  }
  return model;
}

/// By kind, and there by reading, those of the site's own area first.
Facilities all_answered(const View& view) {
  Facilities answered;
  const FacilityIndex index(view);
  for (const Word& word : vocabulary<FacilityKind>().words) {
    const auto kind = static_cast<FacilityKind>(word.value);
    for (const Facilities* list : {&index.of_kind(kind), &index.outside(kind)}) {
      std::copy_if(
          list->begin(), list->end(), std::back_inserter(answered),
          [](const Facility* facility) { return !facility->home_care.treatments.answers.empty(); });
    }
  }
  return answered;
}

std::vector<PlaceOfAnswers> by_place(const View& view, const Facilities& answered) {
  std::unordered_map<std::string, Facilities> of;
  for (const Facility* facility : answered) of[facility->municipality.id].push_back(facility);
  std::vector<PlaceOfAnswers> places;
  for (const Municipality* municipality : all_municipalities(view)) {
    const auto found = of.find(municipality->id);
    if (found != of.end()) places.push_back({municipality, std::move(found->second)});
  }
  return places;
}

/// More rows than these make a page too heavy.
constexpr std::size_t most_rows_of_one_page = 2 * rows_a_page;

}  // namespace

void plan_treatments(SitePlan& plan) {
  plan.add_entrance({Stands::nowhere, Stands::above},
                    FrameWords(plan.context().language).page_treatments(), "treatments.html");
  Facilities answered = all_answered(plan.context().view);
  if (answered.size() <= most_rows_of_one_page) {
    plan.add_page("treatments.html", "table-page.html",
                  [answered](const PageContext& page) { return whole_page(page, answered); });
    return;
  }
  const auto places =
      std::make_shared<const std::vector<PlaceOfAnswers>>(by_place(plan.context().view, answered));
  plan.add_page("treatments.html", "table-page.html",
                [places](const PageContext& page) { return index_page(page, *places); });
  for (const PlaceOfAnswers& place : *places) {
    const PageOfList whole{place.answered.size(), 1};
    for (std::size_t number = 1; number <= whole.count(); ++number) {
      plan.add_page(page_route(place.route(), number), "table-page.html",
                    [places, &place, number](const PageContext& page) {
                      return place_page(page, place, number);
                    });
    }
  }
}

}  // namespace shirube
