#include "directory/imported_rows.h"

#include <catch2/catch.hpp>

#include "directory/care_rows.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

using test::care_header;
using test::care_row;

struct Loaded {
  std::string ids;
  std::string faults;
  std::string told;
};

/// The facilities that these tables give, as "id=name", and what was told.
Loaded load(std::vector<std::pair<std::string, std::string>> tables) {
  auto project = test::small_project();
  project.tables = std::move(tables);
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  Loaded loaded;
  for (const Facility& facility : directory.records.all<Facility>()) {
    loaded.ids += (loaded.ids.empty() ? "" : " ") + facility.id + "=" + facility.name;
  }
  loaded.faults = test::faults(sink);
  loaded.told = test::message(sink, "D043");
  return loaded;
}

}  // namespace

TEST_CASE("Of two releases of one table only the newer one counts, and that is one message") {
  const Loaded loaded =
      load({{"data/jigyosho_430_20260401.csv", care_header + care_row("新しい名前", "1499990001")},
            {"data/jigyosho_430_20250930.csv", care_header + care_row("古い名前", "1499990001") +
                                                   care_row("閉まった", "1499990002") +
                                                   care_row("読めない", "12")}});
  CHECK(loaded.ids == "1499990001-430=新しい名前");
  CHECK(loaded.faults == "D043@1");
  CHECK(loaded.told.find("jigyosho_430_20260401.csv") != std::string::npos);
  CHECK(loaded.told.find("この表にしかない 1 件") != std::string::npos);
}

TEST_CASE("Releases are known by what stands in them, whatever their names are") {
  const Loaded loaded =
      load({{"data/a_20260401.csv", care_header + care_row("新しい名前", "1499990001")},
            {"data/b_20250930.csv", care_header + care_row("古い名前", "1499990001")}});
  CHECK(loaded.ids == "1499990001-430=新しい名前");
  CHECK(loaded.faults == "D043@1");
}

TEST_CASE("The tables of two services are two tables") {
  const Loaded loaded = load(
      {{"data/jigyosho_430_20260401.csv", care_header + care_row("甲", "1499990001")},
       {"data/jigyosho_110_20250930.csv", care_header + care_row("乙", "1499990001", "訪問介護")}});
  CHECK(loaded.ids == "1499990001-110=乙 1499990001-430=甲");
  CHECK(loaded.faults.empty());
}

TEST_CASE("A wider table keeps its other rows beside a newer one of some of them") {
  const Loaded loaded =
      load({{"data/region_20250930.csv", care_header + care_row("古い", "1499990001") +
                                             care_row("乙", "1499990002", "訪問介護") +
                                             care_row("丙", "1499990003", "訪問看護")},
            {"data/jigyosho_430_20260401.csv", care_header + care_row("新しい", "1499990001")}});
  CHECK(loaded.ids == "1499990001-430=新しい 1499990002-110=乙 1499990003-130=丙");
  CHECK(loaded.faults == "D043@1");
}

TEST_CASE("Two copies of one release are told, and one of them counts") {
  const Loaded loaded = load({{"data/a_20260401.csv", care_header + care_row("甲", "1499990001")},
                              {"data/b_20260401.csv", care_header + care_row("甲", "1499990001")}});
  CHECK(loaded.ids == "1499990001-430=甲");
  CHECK(loaded.faults == "D043@1");
}

}  // namespace shirube
