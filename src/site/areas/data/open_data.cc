// Open data of what residents may see: facilities as CSV, JSON and GeoJSON, desks and events as
// CSV, and the page that says under which terms. The columns are those of data_columns.h.
#include <map>
#include <string>
#include <vector>

#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/facility.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "site/areas/data/data.h"
#include "site/areas/data/data_columns.h"
#include "site/areas/data/data_page.h"
#include "site/areas/data/points.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/facility_index.h"
#include "site/parts/listing.h"
#include "words/data.h"
#include "words/frame.h"

namespace shirube {
namespace {

template <class R>
bool in_data(const R&) {
  return true;
}
template <>
bool in_data(const Facility& facility) {
  return is_listed(facility);
}

template <class R>
std::string data_csv(const SiteContext& context) {
  const std::vector<DataColumn<R>> columns = data_columns<R>(context);
  CsvWriter csv;
  std::vector<std::string> cells;
  for (const DataColumn<R>& column : columns) {
    cells.insert(cells.end(), column.headings.begin(), column.headings.end());
  }
  csv.row(cells);
  for (const R& record : context.view.all<R>()) {
    if (!in_data(record)) continue;
    cells.clear();
    const DataRow<R> data_row(context, record);
    for (const DataColumn<R>& column : columns) {
      for (std::string& text : column.cells(data_row).texts) cells.push_back(std::move(text));
    }
    csv.row(cells);
  }
  return csv.finish();
}

template <class R>
std::string data_json(const SiteContext& context) {
  const Site& site = context.view.site();
  const std::vector<DataColumn<R>> columns = data_columns<R>(context);
  // Each record in a line of its own, as people read them.
  std::string records;
  for (const R& record : context.view.all<R>()) {
    if (!in_data(record)) continue;
    records += records.empty() ? "\n" : ",\n";
    JsonObject members;
    const DataRow<R> data_row(context, record);
    for (const DataColumn<R>& column : columns) {
      const std::string value = column.cells(data_row).json;
      if (!value.empty()) members.add(column.key, value);
    }
    records += members.json();
  }
  JsonObject json;
  json.text("licence", site.licence).text("licence_url", site.licence_url.url);
  json.text("publisher", site.publisher).text("date", iso_date(context.today));
  return json.add("records", "[" + records + "\n]").json() + "\n";
}

template <class R>
DataTable table_of(const PageContext& page, std::string name) {
  DataTable table{std::move(name), {}};
  for (const DataColumn<R>& column : data_columns<R>(page.site())) {
    table.columns.push_back({column.name, column.help, {}});
  }
  return table;
}

/// How many facilities are shown how exactly: promise 2, in numbers.
PageTable precision_table(const PageContext& page) {
  const DataWords words(page.language());
  PageTable table{
      words.exactness_of_places(), words.column_precision(), {{words.count(), {}, "", ""}}, {}};
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
  table.rows.push_back({{words.not_on_the_map(), {}, "", words.why_not_on_the_map()},
                        {{std::to_string(without), {}, "number", ""}}});
  return table;
}

DataPage data_page(const PageContext& page) {
  const DataWords words(page.language());
  DataPage model;
  const Site& site = page.view().site();
  model.chrome = page.chrome("data", FrameWords(page.language()).page_data(), words.description());
  const std::string table = words.for_spreadsheets();
  model.files = {
      {words.facilities(), page.to("data/facilities.csv"), "CSV", "", table},
      {words.facilities(), page.to("data/facilities.json"), "JSON", "", words.for_programs()},
      {words.places(), page.to("data/facilities.geojson"), "GeoJSON", "", words.for_maps()},
      {words.desks(), page.to("data/desks.csv"), "CSV", "", table},
      {words.events(), page.to("data/events.csv"), "CSV", "", table},
      {words.calendar(), page.to("events.ics"), "iCalendar", "", words.for_calendars()}};
  model.licence = site.licence;
  model.licence_url = {site.licence_url.url};
  model.place_credit = site.place_credit;
  model.tables = {table_of<Facility>(page, words.facilities()), table_of<Desk>(page, words.desks()),
                  table_of<PublicEvent>(page, words.events())};
  model.precision = precision_table(page);
  return model;
}

}  // namespace

void plan_open_data(SitePlan& plan) {
  plan.add_entrance({Stands::below, Stands::nowhere},
                    FrameWords(plan.context().language).page_data(), "data.html");
  const SiteContext& context = plan.context();
  plan.add_page("data.html", "data.html", data_page);
  plan.add_file("data/facilities.csv", [&context] { return data_csv<Facility>(context); });
  plan.add_file("data/facilities.json", [&context] { return data_json<Facility>(context); });
  plan.add_file("data/facilities.geojson", [&context] { return points_geojson(context); });
  plan.add_file("data/desks.csv", [&context] { return data_csv<Desk>(context); });
  plan.add_file("data/events.csv", [&context] { return data_csv<PublicEvent>(context); });
}

}  // namespace shirube
