#include "site/areas/data/data_columns.h"

#include <catch2/catch.hpp>
#include <set>

#include "site/small_site.h"

namespace shirube {
namespace {

template <class R>
void check_columns() {
  test::SmallSite site(test::site_project(), Audience::residents);
  std::set<std::string_view> headings, keys;
  for (const DataColumn<R>& column : data_columns<R>(site.context)) {
    INFO(column.heading << " " << column.key);
    CHECK(headings.insert(column.heading).second);
    CHECK(keys.insert(column.key).second);
    CHECK_FALSE(column.help.empty());
  }
  // The page of open data lists these, and the table is headed by them.
  const auto files = site.files();
  const std::string page = test::file_of(files, "data.html");
  const std::string csv = test::file_of(files, "data/" + std::string(R::folder) + ".csv");
  std::string header = csv.substr(3, csv.find("\r\n") - 3) + ",";
  for (const DataColumn<R>& column : data_columns<R>(site.context)) {
    INFO(column.heading);
    CHECK(test::has(page, "<dt>" + std::string(column.heading) + "</dt>"));
    CHECK(header.starts_with(std::string(column.heading) + ","));
    header.erase(0, column.heading.size() + 1);
  }
  CHECK(header.empty());
}

const DataCell cell_of(const test::SmallSite& site, const Facility& facility,
                       std::string_view key) {
  for (const DataColumn<Facility>& column : data_columns<Facility>(site.context)) {
    if (column.key == key) return column.cell({site.context, facility});
  }
  return {"no such column", ""};
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
  CHECK(cell_of(site, facility, "latitude").json == "35.441");
  CHECK(cell_of(site, facility, "latitude").text == "35.441");
  CHECK(cell_of(site, facility, "precision").json == "\"exact\"");
  CHECK(cell_of(site, facility, "phone").json == "\"046-000-0010\"");
  CHECK(cell_of(site, facility, "fax").json.empty());
}

TEST_CASE("A record without a place has no coordinates, whatever its fields say") {
  test::SmallSite site(test::site_project(), Audience::residents);
  Facility facility = *site.view.find<Facility>("aozora");
  facility.id = "nowhere";
  CHECK(facility.location.given);
  for (const char* key : {"latitude", "longitude", "precision"}) {
    CHECK(cell_of(site, facility, key).text.empty());
  }
}

}  // namespace shirube
