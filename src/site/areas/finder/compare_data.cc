#include "site/areas/finder/compare_data.h"

#include <utility>
#include <vector>

#include "base/json_writer.h"
#include "base/text.h"
#include "directory/labels.h"
#include "directory/opening/dated_plan.h"
#include "directory/opening/week_table.h"
#include "site/parts/cards.h"
#include "site/parts/data_script.h"
#include "site/parts/home_services.h"
#include "site/parts/listing.h"

namespace shirube {
namespace {

using Row = std::string (*)(const PageContext& page, const Facility& facility);

struct LabelledRow {
  std::string label;
  Row text;
};

std::string answer_text(Answer answer) {
  return answer == Answer::not_asked ? "" : std::string(word_of(answer).label);
}

/// 休止中, 見本, 情報が古い可能性.
std::string marks_text(const PageContext& page, const Facility& facility) {
  std::vector<std::string> marks = common_marks(page, facility);
  if (facility.status != Status::open) marks.emplace_back(word_of(facility.status).label);
  if (closes_later(facility)) marks.push_back(closing_note(facility));
  if (page.site().outside(facility.municipality)) marks.emplace_back("地域の外");
  return join(marks, "、");
}

std::string hours_text(const PageContext&, const Facility& facility) {
  return hours_summary(facility.hours);
}

std::string services_text(const PageContext&, const Facility& facility) {
  std::vector<std::string> texts(facility.departments.begin(), facility.departments.end());
  for (const CareService service : facility.services) {
    texts.emplace_back(word_of(service).label);
  }
  return join(texts, "、");
}

/// 「できる：胃ろう・腸ろう、持続点滴／要相談：透析」.
std::string treatments_text(const PageContext&, const Facility& facility) {
  std::vector<std::string> parts;
  for (const Answer wanted : {Answer::yes, Answer::on_consultation, Answer::no}) {
    std::vector<std::string> names;
    for (const TreatmentAnswer& each : facility.home_care.treatments.answers) {
      if (each.answer == wanted) names.emplace_back(word_of(each.treatment).label);
    }
    if (!names.empty()) parts.push_back(answer_text(wanted) + "：" + join(names, "、"));
  }
  return join(parts, "／");
}

/// The answer, with its own words before it where the row's do not fit: 「薬剤師の訪問：できる」.
template <std::size_t index>
std::string service_text(const PageContext&, const Facility& facility) {
  const HomeService& service = home_services(facility.kind)[index];
  const std::string answer = answer_text(facility.home_care.*service.answer);
  if (answer.empty() || service.label == doctors_services()[index].label) return answer;
  return std::string(service.label) + "：" + answer;
}

std::string area_text(const PageContext& page, const Facility& facility) {
  std::vector<std::string> texts;
  const std::string served = municipality_names(page, facility.serves);
  if (!served.empty()) texts.push_back(served);
  if (!facility.service_area.empty()) texts.push_back(facility.service_area);
  return join(texts, "。");
}

void add(std::vector<std::string>& texts, std::string_view before, const std::string& text) {
  if (!text.empty()) texts.push_back(std::string(before) + text);
}

/// 「退院支援の連携係、電話 046-000-0771、FAX 046-000-0772、平日の午後」.
std::string liaison_text(const PageContext&, const Facility& facility) {
  const Liaison& liaison = facility.liaison;
  std::vector<std::string> texts;
  add(texts, "", liaison.department);
  add(texts, "電話 ", liaison.phone.shown());
  if (liaison.phone.number.empty()) add(texts, "内線 ", liaison.extension.number);
  add(texts, "FAX ", liaison.fax.shown());
  add(texts, "", liaison.mail.address);
  add(texts, "", liaison.when);
  add(texts, "", liaison.how);
  return join(texts, "、");
}

std::vector<LabelledRow> rows_of_everyone() {
  using F = Facility;
  using Page = PageContext;
  return {
      {label_of(&F::kind),
       [](const Page&, const F& f) { return std::string(word_of(f.kind).label); }},
      {"お知らせ", marks_text},
      {label_of(&F::address),
       [](const Page&, const F& f) { return full_address(f.postal_code, f.address, f.building); }},
      {label_of(&F::access), [](const Page&, const F& f) { return f.access; }},
      {label_of(&F::hours), hours_text},
      {"診療科・サービス", services_text},
      {label_of(&F::service_area), area_text},
      {label_of(&HomeCare::regular_visits), service_text<0>},
      {label_of(&HomeCare::house_calls), service_text<1>},
      {label_of(&HomeCare::end_of_life), service_text<2>},
      {label_of(&HomeCare::around_the_clock), service_text<3>},
      {label_of(&HomeCare::treatments), treatments_text},
      {short_label_of(&F::accepts_new),
       [](const Page&, const F& f) {
         return std::string(f.accepts_new ? "受け入れています" : "");
       }},
      {label_of(&F::note), [](const Page&, const F& f) { return f.note; }},
      {label_of<F>(&Record::confirmed),
       [](const Page&, const F& f) {
         return f.confirmed.given() ? long_date(f.confirmed) : std::string("分かりません");
       }},
  };
}

/// Residents have neither the texts nor the labels.
std::vector<LabelledRow> rows_of_professionals() {
  using F = Facility;
  using Page = PageContext;
  return {
      {label_of(&F::liaison), liaison_text},
      {label_of(&F::admission), [](const Page&, const F& f) { return f.admission; }},
      {label_of(&F::remarks), [](const Page&, const F& f) { return f.remarks; }},
  };
}

std::vector<LabelledRow> rows_for(const PageContext& page) {
  std::vector<LabelledRow> rows = rows_of_everyone();
  if (!page.site().for_professionals()) return rows;
  for (LabelledRow& row : rows_of_professionals()) rows.push_back(std::move(row));
  return rows;
}

std::string browser_code(const PageContext& page, const OpeningHours& hours) {
  return opening_code(dated_plan(opening_plan(hours), page.site().view.holidays(), page.today()));
}

std::string facility_json(const PageContext& page, const std::vector<LabelledRow>& rows,
                          const Facility& facility) {
  // What is suspended is not open, whatever its hours say.
  const bool running = facility.status == Status::open;
  const std::string hours = running ? browser_code(page, facility.hours) : std::string();
  JsonList cells;
  for (const LabelledRow& row : rows) cells.text(row.text(page, facility));
  JsonList all;
  all.text(facility.id).text(facility.name).text(facility.phone.shown()).text(hours);
  return all.add(cells.json()).json();
}

}  // namespace

std::string compare_route(const std::string& municipality, const std::string& kind) {
  return "data/compare/" + municipality + "-" + kind + ".js";
}

std::string compare_script(const PageContext& page, const std::string& municipality,
                           const std::string& kind,
                           const std::vector<const Facility*>& facilities) {
  const std::vector<LabelledRow> rows = rows_for(page);
  JsonList labels;
  for (const LabelledRow& row : rows) labels.text(row.label);
  std::string items;
  for (const Facility* facility : facilities) {
    items += (items.empty() ? "\n" : ",\n") + facility_json(page, rows, *facility);
  }
  const JsonObject data =
      JsonObject().add("labels", labels.json()).add("facilities", "[" + items + "]");
  return data_script("compare/" + municipality + "-" + kind, data.json());
}

}  // namespace shirube
