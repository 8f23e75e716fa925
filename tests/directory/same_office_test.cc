#include "directory/same_office.h"

#include <catch2/catch.hpp>

#include "directory/care_rows.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

using test::care_header;
using test::care_row;

constexpr const char* table = "data/jigyosho_430_20260401.csv";

/// The fields of a care manager's record with the office number.
std::string record(const std::string& name, const std::string& more = "") {
  return "name: " + name +
         "\nkana: みほん\nkind: 居宅介護支援（ケアマネジャー）\nmunicipality: atsugi\n"
         "address: 厚木市中町1-1-1\nphone: 046-000-0010\noffice_number: 1499990001\n" +
         more;
}

struct Loaded {
  Directory directory;
  std::string faults;
};

Loaded load(const test::SmallProject& project) {
  DiagnosticSink sink;
  Loaded loaded{project.load(sink), ""};
  loaded.faults = test::faults(sink);
  return loaded;
}

}  // namespace

TEST_CASE("An office of the table that a record describes too is there once, and told") {
  auto project = test::small_project();
  project.tables = {{table, care_header + care_row("表の名前", "1499990001") +
                                care_row("別の事業", "1499990001", "訪問看護")}};
  project.add("facilities/mihon", record("記録の名前"));
  const Loaded loaded = load(project);
  CHECK(loaded.faults == "D044@7");
  REQUIRE(loaded.directory.records.all<Facility>().size() == 2);
  CHECK(loaded.directory.records.find<Facility>("1499990001-430") == nullptr);
  CHECK(loaded.directory.records.find<Facility>("mihon")->rows ==
        std::vector<std::string>{"1499990001-430"});
}

TEST_CASE("A record that residents do not get takes no row from them") {
  auto project = test::small_project();
  project.tables = {{table, care_header + care_row("表の名前", "1499990001")}};
  project.add("facilities/mihon", record("記録の名前", "audience: 専門職\n"));
  CHECK(load(project).directory.records.all<Facility>().size() == 2);
}

TEST_CASE("The row that a record overlays is its own, and nothing is told") {
  auto project = test::small_project();
  project.tables = {{table, care_header + care_row("表の名前", "1499990001")}};
  project.add("facilities/mihon", "overlays: 1499990001-430\n");
  const Loaded loaded = load(project);
  CHECK(loaded.faults.empty());
  CHECK(loaded.directory.records.find<Facility>("mihon")->rows ==
        std::vector<std::string>{"1499990001-430"});
}

TEST_CASE("Two records of one service of one office are told at the second") {
  auto project = test::small_project();
  project.add("facilities/a", record("甲", "services: [430]\n"));
  project.add("facilities/b", record("乙", "services: [430]\n"));
  CHECK(load(project).faults == "D045@7");
  // Two services of one office are usual, and so is a record of before it moved.
  project.add("facilities/b", record("乙", "services: [110]\n"));
  CHECK(load(project).faults.empty());
  project.add("facilities/b", record("乙", "services: [430]\nclosed_on: 2026-01-31\n"));
  CHECK(load(project).faults.empty());
}

TEST_CASE("Two files over one row are told once, and the first one has its address") {
  auto project = test::small_project();
  project.tables = {{table, care_header + care_row("表の名前", "1499990001")}};
  project.add("facilities/a", "overlays: 1499990001-430\n");
  project.add("facilities/b", "overlays: 1499990001-430\n");
  const Loaded loaded = load(project);
  CHECK(loaded.faults == "D045@1");
  CHECK(loaded.directory.records.find<Facility>("b")->rows.empty());
}

}  // namespace shirube
