#include "site/areas/finder/compare_data.h"

#include <vector>

#include "base/json_writer.h"
#include "base/text.h"
#include "directory/facility.h"
#include "directory/labels.h"
#include "directory/opening/dated_plan.h"
#include "directory/opening/week_table.h"
#include "site/parts/cards.h"
#include "site/parts/data_script.h"
#include "site/parts/facility_index.h"
#include "site/parts/home_services.h"
#include "site/parts/listing.h"
#include "words/finder.h"
#include "words/parts.h"

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
  if (closes_later(facility)) marks.push_back(closing_note(page, facility));
  if (page.site().outside(facility.municipality)) {
    marks.push_back(PartsWords(page.language()).mark_outside());
  }
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
std::string treatments_text(const PageContext& page, const Facility& facility) {
  const FinderWords words(page.language());
  std::vector<std::string> parts;
  for (const Answer wanted : {Answer::yes, Answer::on_consultation, Answer::no}) {
    std::vector<std::string> names;
    for (const TreatmentAnswer& each : facility.home_care.treatments.answers) {
      if (each.answer == wanted) names.emplace_back(word_of(each.treatment).label);
    }
    if (!names.empty()) parts.push_back(words.answer_for(answer_text(wanted), join(names, "、")));
  }
  return join(parts, "／");
}

/// The answer, with its own words before it where the row's do not fit: 「薬剤師の訪問：できる」.
template <std::size_t index>
std::string service_text(const PageContext& page, const Facility& facility) {
  const HomeService& service = home_services(facility.kind)[index];
  const std::string answer = answer_text(facility.home_care.*service.answer);
  if (answer.empty() || service.label_word == doctors_services()[index].label_word) return answer;
  const PartsWords parts(page.language());
  return FinderWords(page.language()).answer_of_service(service.label(parts), answer);
}

std::string area_text(const PageContext& page, const Facility& facility) {
  const std::string served = municipality_names(page, facility.serves);
  if (served.empty() || facility.service_area.empty()) return served + facility.service_area;
  return FinderWords(page.language()).municipalities_and_area(served, facility.service_area);
}

void add(std::vector<std::string>& texts, const std::string& text) {
  if (!text.empty()) texts.push_back(text);
}

/// 「退院支援の連携係、電話 046-000-0771、FAX 046-000-0772、平日の午後」.
std::string liaison_text(const PageContext& page, const Facility& facility) {
  const FinderWords words(page.language());
  const Liaison& liaison = facility.liaison;
  std::vector<std::string> texts;
  const std::string phone = liaison.phone.shown(), fax = liaison.fax.shown();
  const std::string& extension = liaison.extension.number;
  add(texts, liaison.department);
  if (!phone.empty()) texts.push_back(words.phone(phone));
  const bool only_extension = liaison.phone.number.empty() && !extension.empty();
  if (only_extension) texts.push_back(words.extension(extension));
  if (!fax.empty()) texts.push_back(words.fax(fax));
  add(texts, liaison.mail.address);
  add(texts, liaison.when);
  add(texts, liaison.how);
  return join(texts, "、");
}

std::string kind_text(const PageContext&, const Facility& facility) {
  return std::string(word_of(facility.kind).label);
}

std::string address_text(const PageContext&, const Facility& facility) {
  return full_address(facility.postal_code, facility.address, facility.building);
}

std::string accepts_new_text(const PageContext& page, const Facility& facility) {
  return facility.accepts_new ? FinderWords(page.language()).accepts_new() : std::string();
}

std::string last_confirmed(const PageContext& page, const Facility& facility) {
  return confirmed_text(page, facility);
}

template <std::string Facility::*text>
std::string own_text(const PageContext&, const Facility& facility) {
  return facility.*text;
}

/// Residents have neither the texts nor the labels of the last rows.
std::vector<LabelledRow> rows_for(const PageContext& page) {
  using F = Facility;
  const FinderWords words(page.language());
  std::vector<LabelledRow> rows = {{label_of(&F::kind), kind_text},
                                   {words.label_marks(), marks_text},
                                   {label_of(&F::address), address_text},
                                   {label_of(&F::access), own_text<&F::access>},
                                   {label_of(&F::hours), hours_text},
                                   {words.label_services(), services_text},
                                   {label_of(&F::service_area), area_text},
                                   {label_of(&HomeCare::regular_visits), service_text<0>},
                                   {label_of(&HomeCare::house_calls), service_text<1>},
                                   {label_of(&HomeCare::end_of_life), service_text<2>},
                                   {label_of(&HomeCare::around_the_clock), service_text<3>},
                                   {label_of(&HomeCare::treatments), treatments_text},
                                   {short_label_of(&F::accepts_new), accepts_new_text},
                                   {label_of(&F::note), own_text<&F::note>},
                                   {label_of<F>(&Record::confirmed), last_confirmed}};
  if (page.audience() == Audience::professionals) {
    rows.push_back({label_of(&F::liaison), liaison_text});
    rows.push_back({label_of(&F::admission), own_text<&F::admission>});
    rows.push_back({label_of(&F::remarks), own_text<&F::remarks>});
  }
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
