// Open data of what residents may see: facilities as CSV, JSON and GeoJSON, desks and events as
// CSV, and the page that says under which terms. The columns come from the records' descriptions.
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "site/areas/data/data.h"
#include "site/areas/data/data_page.h"
#include "site/areas/data/points.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/listing.h"

namespace shirube {
namespace {

/// The fields of a kind that this audience may see, without running text.
template <class R>
std::vector<const Field*> data_fields(Audience audience) {
  std::vector<const Field*> fields;
  for (const Field& field : describe<R>().fields()) {
    const bool running_text = field.kind == &kind_of<Prose>();
    const bool for_editors = field.kind == &kind_of<EditorsNote>();
    if (may_read(audience, field.readers) && !running_text && !for_editors)
      fields.push_back(&field);
  }
  return fields;
}

template <class R>
bool in_data(const R&) {
  return true;
}
template <>
bool in_data(const Facility& facility) {
  return is_listed(facility);
}

template <class R>
const Place* place_of(const SiteContext& context, const R& record) {
  if constexpr (std::is_same_v<R, Facility>) return context.places.facility(record.id);
  if constexpr (std::is_same_v<R, Desk>) return context.places.desk(record.id);
  return nullptr;
}

/// The member that says the whole of an object: a word's label, the hours in one line. Empty when
/// none does.
std::string_view telling_member(const Type& type) {
  const std::pair<const Type*, std::string_view> known[] = {
      {&word_type(), "label"},     {&date_type(), "iso"},   {&fiscal_year_type(), "year"},
      {&contact_type(), "text"},   {&phone_type(), "text"}, {&coordinates_type(), "text"},
      {&time_span_type(), "text"},
  };
  for (const auto& [known_type, member] : known) {
    if (known_type == &type) return member;
  }
  return type.index_of("summary") < 0 ? "" : "summary";
}

std::string data_text(const Value& value);

std::string data_text(const Object& object) {
  const auto member = [&object](std::string_view key) {
    const int index = object.type->index_of(key);
    return index < 0 ? std::string() : data_text(object.members[static_cast<std::size_t>(index)]);
  };
  if (object.type == &date_span_type()) {
    return member("iso") + (member("last").empty() ? "" : "/") + member("last");
  }
  if (!member("treatment").empty()) return member("treatment") + "=" + member("answer");
  const std::string_view telling = telling_member(*object.type);
  if (!telling.empty()) return member(telling);
  std::string all;
  for (const Value& part : object.members) {
    const std::string text = data_text(part);
    if (!text.empty()) all += (all.empty() ? "" : " ") + text;
  }
  return all;
}

/// A value as one text: items of a list with semicolons between.
std::string data_text(const Value& value) {
  if (const auto* text = value.as<std::string>()) return *text;
  if (const auto* yes = value.as<bool>()) return *yes ? "はい" : "";
  if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
  if (const auto* object = value.as<Object>()) return data_text(*object);
  std::string all;
  if (const auto* list = value.as<List>()) {
    for (const Value& item : *list) all += (all.empty() ? "" : ";") + data_text(item);
  }
  return all;
}

/// A field as people read it: municipalities by their names.
template <class R>
std::string data_cell(const SiteContext& context, const Field& field, const R& record) {
  const void* value = field.in(static_cast<const void*>(&record));
  if (field.kind == &kind_of<Ref<Municipality>>()) {
    return context.municipality_name(*static_cast<const Ref<Municipality>*>(value));
  }
  return data_text(field.kind->value(value, context.audience()));
}

/// The main number of a record: what was written beside it has a column of its own, so that the
/// number's column holds numbers alone.
bool is_main_number(const Field& field) {
  return field.kind == &kind_of<Phone>() && field.key == "phone";
}

template <class R>
std::string note_of_number(const Field& field, const R& record) {
  return static_cast<const Phone*>(field.in(static_cast<const void*>(&record)))->note;
}

/// Latitude, longitude and precision, empty without a place.
std::vector<std::string> place_cells(const Place* place) {
  if (!place || !place->known()) return {"", "", ""};
  return {degrees_text(place->point.latitude), degrees_text(place->point.longitude),
          std::string(word_of(place->precision).label)};
}

template <class R>
std::string data_csv(const SiteContext& context) {
  const auto fields = data_fields<R>(context.audience());
  CsvWriter csv;
  std::vector<std::string> header = {"番号"};
  for (const Field* field : fields) {
    header.emplace_back(field->text.label);
    if (is_main_number(*field)) header.emplace_back("電話の補足");
  }
  for (const char* column : {"緯度", "経度", "位置の正確さ"}) header.emplace_back(column);
  csv.row(header);
  for (const R& record : context.view.all<R>()) {
    if (!in_data(record)) continue;
    std::vector<std::string> cells = {record.id};
    for (const Field* field : fields) {
      cells.push_back(data_cell(context, *field, record));
      if (is_main_number(*field)) cells.push_back(note_of_number(*field, record));
    }
    for (std::string& cell : place_cells(place_of(context, record))) {
      cells.push_back(std::move(cell));
    }
    csv.row(cells);
  }
  return csv.finish();
}

template <class R>
std::string data_json(const SiteContext& context) {
  const Site& site = context.view.site();
  const auto fields = data_fields<R>(context.audience());
  std::string json = R"({"licence":)" + json_string(site.licence) + R"(,"licence_url":)" +
                     json_string(site.licence_url.url) + R"(,"publisher":)" +
                     json_string(site.publisher) + R"(,"date":)" +
                     json_string(iso_date(context.today)) + R"(,"records":[)";
  bool first = true;
  for (const R& record : context.view.all<R>()) {
    if (!in_data(record)) continue;
    json += first ? "\n" : ",\n";
    first = false;
    json += R"({"id":)" + json_string(record.id);
    for (const Field* field : fields) {
      const std::string cell = data_cell(context, *field, record);
      if (!cell.empty()) json += "," + json_string(field->key) + ":" + json_string(cell);
      const std::string note = is_main_number(*field) ? note_of_number(*field, record) : "";
      if (!note.empty()) json += R"(,"phone_note":)" + json_string(note);
    }
    const Place* place = place_of(context, record);
    if (place && place->known()) {
      json += R"(,"latitude":)" + degrees_text(place->point.latitude) + R"(,"longitude":)" +
              degrees_text(place->point.longitude) + R"(,"precision":)" +
              json_string(word_of(place->precision).code);
    }
    json += "}";
  }
  return json + "\n]}\n";
}

/// How many facilities are shown how exactly: promise 2, in numbers.
PageTable precision_table(const PageContext& page) {
  PageTable table{"施設の位置の正確さ", "位置の正確さ", {{"件数", {}, "", ""}}, {}};
  std::map<int, int> counts;
  int without = 0;
  for (const Facility& facility : page.view().all<Facility>()) {
    if (!is_listed(facility)) continue;
    const Place* place = page.site().places.facility(facility.id);
    if (place && place->known()) {
      ++counts[int(place->precision)];
    } else {
      ++without;
    }
  }
  for (const Word& word : vocabulary<Precision>().words) {
    table.rows.push_back({{std::string(word.label), {}, "", std::string(word.note)},
                          {{std::to_string(counts[word.value]), {}, "number", ""}}});
  }
  table.rows.push_back({{"地図に出していない", {}, "", "場所が確かめられていないものです。"},
                        {{std::to_string(without), {}, "number", ""}}});
  return table;
}

DataPage data_page(const PageContext& page) {
  DataPage model;
  const Site& site = page.view().site();
  model.chrome = page.chrome("data", "オープンデータ",
                             "このサイトの情報を、表計算ソフトや地図で使える形で公開しています。");
  model.files = {
      {"施設の一覧", page.to("data/facilities.csv"), "CSV", "", "表計算ソフトで開けます。"},
      {"施設の一覧", page.to("data/facilities.json"), "JSON", "", "プログラムで使えます。"},
      {"施設の位置", page.to("data/facilities.geojson"), "GeoJSON", "", "地図のソフトで使えます。"},
      {"相談窓口の一覧", page.to("data/desks.csv"), "CSV", "", "表計算ソフトで開けます。"},
      {"催しの一覧", page.to("data/events.csv"), "CSV", "", "表計算ソフトで開けます。"},
      {"催しの予定", page.to("events.ics"), "iCalendar", "", "カレンダーに取り込めます。"}};
  model.licence = site.licence;
  model.licence_url = {site.licence_url.url};
  model.place_credit = site.place_credit;
  for (const Field* field : data_fields<Facility>(page.site().audience())) {
    model.columns.push_back({std::string(field->text.label), std::string(field->text.help), {}});
  }
  model.precision = precision_table(page);
  return model;
}

}  // namespace

void plan_open_data(SitePlan& plan) {
  const SiteContext& context = plan.context();
  plan.add_page("data.html", "data.html", data_page);
  plan.add_file("data/facilities.csv", [&context] { return data_csv<Facility>(context); });
  plan.add_file("data/facilities.json", [&context] { return data_json<Facility>(context); });
  plan.add_file("data/facilities.geojson", [&context] { return points_geojson(context); });
  plan.add_file("data/desks.csv", [&context] { return data_csv<Desk>(context); });
  plan.add_file("data/events.csv", [&context] { return data_csv<PublicEvent>(context); });
}

}  // namespace shirube
