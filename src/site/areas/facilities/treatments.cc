// Which facility can do which medical procedure: one table for professionals.
#include "site/areas/facilities/facilities.h"
#include "site/frame/site_plan.h"
#include "site/parts/facility_index.h"
#include "site/parts/listing.h"
#include "site/parts/table_page.h"

namespace shirube {
namespace {

TableCell answer_cell(Answer answer, const Word& treatment) {
  if (answer == Answer::not_asked)
    return {"", {}, "none", std::string(treatment.label) + " 未回答"};
  const Word& word = word_of(answer);
  const std::string_view sign = answer == Answer::yes               ? "〇"
                                : answer == Answer::on_consultation ? "相談"
                                : answer == Answer::no              ? "×"
                                                                    : "不明";
  return {std::string(sign),
          {},
          std::string(word.code),
          std::string(treatment.label) + " " + std::string(word.label)};
}

PageTable kind_table(const PageContext& page, const Word& kind,
                     const std::vector<const Facility*>& facilities) {
  PageTable table{std::string(kind.label) + "の医療処置", "施設", {}, {}};
  for (const Word& treatment : vocabulary<Treatment>().words) {
    table.columns.push_back({std::string(treatment.label), page.to(treatment_route(treatment.code)),
                             "", std::string(treatment.note)});
  }
  for (const Facility* facility : facilities) {
    TableRow row;
    const std::string confirmed =
        facility->confirmed.given() ? iso_date(facility->confirmed) : "分かりません";
    row.head = {facility->name, page.to_record(*facility), "",
                page.site().listed_name(facility->municipality) + "、確認 " + confirmed};
    for (const Word& treatment : vocabulary<Treatment>().words) {
      row.cells.push_back(answer_cell(
          facility->home_care.treatments.of(static_cast<Treatment>(treatment.value)), treatment));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

TablePage treatment_page(const PageContext& page) {
  TablePage model;
  model.chrome = page.chrome("treatments", "医療処置から探す",
                             "医療処置ごとに、受け入れられる施設を一覧にしています。");
  model.lead =
      "施設が申告した内容です。受け入れを約束するものではありません。必ず施設に確かめてください。";
  model.legend = "〇 できる／相談 要相談／× できない／不明 答えを得ていない／空欄 未回答";
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
  plan.add_page("treatments.html", "table-page.html", treatment_page);
}

}  // namespace shirube
