#include "directory/completeness.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

test::SmallProject declared(const std::string& complete) {
  auto project = test::small_project();
  std::string& text = project.files["municipalities/ebina"];
  text = "complete: " + complete + "\n" + text;
  return project;
}

std::string faults(const test::SmallProject& project) {
  DiagnosticSink sink;
  project.load(sink);
  return test::faults(sink);
}

bool holds(const test::SmallProject& project, FacilityKind kind, const Date& day) {
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  const Municipality* ebina = directory.records.find<Municipality>("ebina");
  REQUIRE(ebina);
  return holds_all(*ebina, kind, directory.records.site(), day);
}

constexpr const char* pharmacies = "{kinds: [薬局], confirmed: 2026-04-01}";

}  // namespace

TEST_CASE("Nothing is complete unless an editor says so, kind by kind") {
  CHECK_FALSE(holds(test::small_project(), FacilityKind::pharmacy, {2026, 5, 1}));
  CHECK(holds(declared(pharmacies), FacilityKind::pharmacy, {2026, 5, 1}));
  CHECK_FALSE(holds(declared(pharmacies), FacilityKind::clinic, {2026, 5, 1}));
  CHECK(faults(declared(pharmacies)) == "");
}

TEST_CASE("A declaration holds for as long as a record counts as fresh, and then is told of") {
  auto project = declared(pharmacies);
  CHECK(holds(project, FacilityKind::pharmacy, {2027, 4, 1}));
  CHECK_FALSE(holds(project, FacilityKind::pharmacy, {2027, 4, 2}));
  CHECK_FALSE(holds(project, FacilityKind::pharmacy, {2026, 3, 31}));
  project.today = {2027, 4, 2};
  CHECK(faults(project).find("D075@1") != std::string::npos);
}

TEST_CASE("A declaration needs its kinds and a day that has been") {
  CHECK(faults(declared("{kinds: [薬局]}")) == "D002@1");
  CHECK(faults(declared("{kinds: [薬局], confirmed: 2026-05-02}")) == "D014@1");
  CHECK(faults(declared("[薬局]")) == "D005@1");
}

TEST_CASE("What residents do not get contradicts a declaration that nothing is missing") {
  auto project = declared("{kinds: [診療所], confirmed: 2026-04-01}");
  project.add(
      "facilities/ura",
      "audience: 専門職\nname: うら見本医院\nkana: うら\nkind: 診療所\nmunicipality: ebina\n"
      "address: 海老名市中央1\nphone: 046-000-0012\n");
  CHECK(faults(project) == "D076@1");
  std::string& text = project.files["facilities/ura"];
  text = "status: 閉まった\n" + text;
  CHECK(faults(project) == "");
}

}  // namespace shirube
