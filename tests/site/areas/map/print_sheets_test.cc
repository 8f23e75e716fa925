#include "site/areas/map/print_sheets.h"

#include <catch2/catch.hpp>
#include <map>

#include "site/areas/map/sheet_drawing.h"
#include "site/small_site.h"

namespace shirube {
namespace {

/// The small site with `count` clinics in 厚木市, ten of them without a place.
test::SmallProject project_with(int count) {
  auto project = test::site_project();
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(1000 + i);
    std::string place = "address: 厚木市中町" + number + "\n";
    if (i >= 10) {
      place += "location: 35.44" + number.substr(2) + ", 139.36" + number.substr(1, 2) + "\n";
    }
    project.add("facilities/f" + number,
                "name: 見本" + number + "\nkana: みほん\nkind: " + (i % 2 ? "診療所" : "薬局") +
                    "\nmunicipality: atsugi\nphone: 046-000-" + number + "\n" + place);
  }
  return project;
}

struct Sheets {
  explicit Sheets(int count)
      : site(project_with(count), Audience::residents),
        records(map_records(site.context)),
        all(print_sheets(site.context, records)) {}
  test::SmallSite site;
  std::vector<MapRecord> records;
  std::vector<PrintSheets> all;
};

}  // namespace

TEST_CASE("A municipality with few records has one sheet of everything") {
  const Sheets few(0);
  REQUIRE(few.all.size() == 1);
  CHECK(few.all[0].municipality->id == "atsugi");
  REQUIRE(few.all[0].sheets.size() == 1);
  CHECK(few.all[0].sheets[0].route == few.all[0].route());
  CHECK(few.all[0].placed() == 1);
}

TEST_CASE("Many records are on sheets by kind and area, each on one of them") {
  const Sheets many(300);
  REQUIRE(many.all.size() == 1);
  std::map<std::string, int> seen;
  for (const PrintSheet& sheet : many.all[0].sheets) {
    CHECK(sheet.placed.size() <= most_on_sheet);
    CHECK(sheet.route != many.all[0].route());
    for (const MapRecord* record : sheet.placed) ++seen[record->route];
    for (const MapRecord* record : sheet.unplaced) ++seen[record->route];
  }
  CHECK(many.all[0].placed() == 291);
  CHECK(many.all[0].unplaced() == 10);
  CHECK(seen.size() == 301);
  CHECK(std::all_of(seen.begin(), seen.end(), [](const auto& each) { return each.second == 1; }));
}

TEST_CASE("The numbers of the drawing are those of the list") {
  const Sheets many(60);
  const PrintSheet& sheet = many.all[0].sheets.back();
  const SheetDrawing drawing =
      sheet_drawing(many.site.context, *many.all[0].municipality, sheet.placed, "見本の地図");
  REQUIRE(drawing.numbered.size() == sheet.placed.size());
  std::size_t next = 1;
  const std::string& svg = drawing.svg.markup;
  const std::string mark = "<text class=\"dot-number\"";
  for (std::size_t at = svg.find(mark); at != std::string::npos; at = svg.find(mark, at + 1)) {
    const std::size_t begin = svg.find('>', at) + 1;
    const std::string number = svg.substr(begin, svg.find('<', begin) - begin);
    CHECK(number.starts_with(std::to_string(next)));
    const std::size_t range = number.find("–");
    const std::size_t last = range == std::string::npos ? 0 : range + std::string("–").size();
    next = std::stoul(number.substr(last)) + 1;
  }
  CHECK(next == drawing.numbered.size() + 1);
}

TEST_CASE("Sheets and the page that leads to them are whole pages") {
  Sheets many(300);
  const auto files = many.site.files();
  CHECK(test::has(test::file_of(files, "print-map/atsugi.html"), "atsugi-clinic-1.html"));
  const std::string sheet = test::file_of(files, "print-map/atsugi-clinic-1.html");
  CHECK(test::has(sheet, "厚木市の診療所の地図と一覧（1／3）"));
  CHECK(test::has(sheet, "<svg class=\"numbers\""));
  CHECK_FALSE(test::has(sheet, "<script"));
  CHECK(test::has(test::file_of(files, "map.html"), "print-map/atsugi.html"));
}

TEST_CASE("The map page does not list its records: it stays small however many there are") {
  Sheets many(300);
  const auto files = many.site.files();
  CHECK(test::file_of(files, "map.html").size() < 10'000);
  CHECK_FALSE(test::has(test::file_of(files, "map.html"), "見本1000"));
  CHECK(test::file_of(files, "print-map/atsugi-clinic-1.html").size() > 10'000);
}

}  // namespace shirube
