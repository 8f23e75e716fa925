#include "site/areas/data/data_columns.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "site/small_site.h"

namespace shirube {
namespace {

template <class R>
void check_columns() {
  test::SmallSite site(test::site_project(), Audience::residents);
  std::set<std::string> headings;
  std::set<std::string_view> keys;
  for (const DataColumn<R>& column : data_columns<R>(site.context)) {
    INFO(column.name << " " << column.key);
    for (const std::string& heading : column.headings) CHECK(headings.insert(heading).second);
    CHECK(keys.insert(column.key).second);
    CHECK_FALSE(column.help.empty());
  }
  // The page of open data lists these, and the table is headed by them.
  const auto files = site.files();
  const std::string page = test::file_of(files, "data.html");
  const std::string csv = test::file_of(files, "data/" + std::string(R::folder) + ".csv");
  std::string header = csv.substr(3, csv.find("\r\n") - 3) + ",";
  for (const DataColumn<R>& column : data_columns<R>(site.context)) {
    CHECK(test::has(page, "<dt>" + column.name + "</dt>"));
    for (const std::string& heading : column.headings) {
      INFO(heading);
      CHECK(header.starts_with(heading + ","));
      header.erase(0, heading.size() + 1);
    }
  }
  CHECK(header.empty());
}

DataCells cells_of(const test::SmallSite& site, const Facility& facility, std::string_view key) {
  for (const DataColumn<Facility>& column : data_columns<Facility>(site.context)) {
    if (column.key == key) return column.cells({site.context, facility});
  }
  return {{"no such column"}, ""};
}

}  // namespace

TEST_CASE("Every column has a heading and a key of its own, and the page tells what it is") {
  check_columns<Facility>();
  check_columns<Desk>();
  check_columns<PublicEvent>();
}

TEST_CASE("Cells of numbers are numbers in JSON, words have their codes") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const Facility& facility = *site.view.find<Facility>("aozora");
  CHECK(cells_of(site, facility, "latitude").json == "35.441");
  CHECK(cells_of(site, facility, "latitude").texts.front() == "35.441");
  CHECK(cells_of(site, facility, "precision").json == "\"exact\"");
  CHECK(cells_of(site, facility, "phone").json == "\"046-000-0010\"");
  CHECK(cells_of(site, facility, "fax").json.empty());
}

TEST_CASE("Open fields are written as their kinds read them") {
  auto project = test::site_project();
  std::string& text = project.files["facilities/aozora"];
  text.insert(
      0,
      "departments: [内科, 糖尿病・内分泌内科]\naccepts_new: はい\nfax: 046-000-0011（直通）\n"
      "tools: [見本ネット, \"連絡帳；青\"]\n");
  test::SmallSite site(project, Audience::residents);
  const Facility& facility = *site.view.find<Facility>("aozora");
  const Description& description = describe<Facility>();
  std::vector<std::string> texts(description.columns().size());
  for (const DataColumn<Facility>& column : data_columns<Facility>(site.context)) {
    std::vector<std::string> cells = column.cells({site.context, facility}).texts;
    REQUIRE(cells.size() == column.headings.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto& all = description.columns();
      const auto place = std::find(all.begin(), all.end(), column.headings[i]);
      if (place != all.end()) texts[static_cast<std::size_t>(place - all.begin())] = cells[i];
    }
  }
  DiagnosticSink sink;
  Decoder decoder(sink);
  Facility read;
  std::vector<CellText> cells;
  for (const std::string& text : texts) cells.push_back({text, {}});
  description.read_cells(cells, {}, &read, decoder);
  std::size_t open = 0;
  for (const Field& field : description.fields()) {
    const bool for_people = field.kind == &kind_of<Ref<Municipality>>() ||
                            field.kind == &kind_of<OpeningHours>() ||
                            field.kind == &kind_of<std::vector<Ref<Municipality>>>();
    if (field.text.names.open == OpenData::no || for_people) continue;
    INFO(field.key);
    CHECK(field.kind->same(field.in(&facility), field.in(&read)));
    open += field.kind->empty(field.in(&facility)) ? 0 : 1;
  }
  CHECK(open > 10);
  CHECK(read.fax.note == "直通");
}

TEST_CASE("A record without a place has no coordinates, whatever its fields say") {
  test::SmallSite site(test::site_project(), Audience::residents);
  Facility facility = *site.view.find<Facility>("aozora");
  facility.id = "nowhere";
  CHECK(facility.location.given);
  for (const char* key : {"latitude", "longitude", "precision"}) {
    CHECK(cells_of(site, facility, key).texts.front().empty());
  }
}

}  // namespace shirube
