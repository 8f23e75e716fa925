// Which facility can do which medical procedure: one table for professionals.
#include "directory/facility.h"
#include "site/areas/facilities/facilities.h"
#include "site/frame/site_plan.h"
#include "site/parts/facility_index.h"
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

TablePage treatment_page(const PageContext& page) {
  TablePage model;
  const FacilitiesWords words(page.language());
  model.chrome = page.chrome("treatments", FrameWords(page.language()).page_treatments_of_work(),
                             words.description_of_answers());
  model.lead = words.lead_of_answers();
  model.legend = words.legend_of_answers();
  const FacilityIndex index(page.view());
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    std::vector<const Facility*> answered;
    const auto facility_kind = static_cast<FacilityKind>(kind.value);
    for (const FacilityIndex::List* list :
         {&index.of_kind(facility_kind), &index.outside(facility_kind)}) {
      for (const Facility* facility : *list) {
        if (!facility->home_care.treatments.answers.empty()) answered.push_back(facility);
      }
    }
    if (!answered.empty()) model.tables.push_back(kind_table(page, kind, answered));
  }
  return model;
}

}  // namespace

void plan_treatments(SitePlan& plan) {
  plan.add_entrance({Stands::nowhere, Stands::above},
                    FrameWords(plan.context().language).page_treatments(), "treatments.html");
  plan.add_page("treatments.html", "table-page.html", treatment_page);
}

}  // namespace shirube
