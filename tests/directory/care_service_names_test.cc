#include "directory/care_service_names.h"

#include <catch2/catch.hpp>

#include "directory/facility_words.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

std::string code(std::string_view text) {
  const Word* word = find_care_service(text);
  return word ? std::string(word->code) : "-";
}

}  // namespace

TEST_CASE("Every service is found by its code and its official name") {
  for (const Word& word : vocabulary<CareService>().words) {
    CHECK(code(word.code) == word.code);
    CHECK(code(word.label) == word.code);
  }
}

TEST_CASE("Services are found by the names that people use for one of them") {
  CHECK(code("看護小規模多機能型居宅介護") == "770");
  CHECK(code("複合型サービス") == "770");
  CHECK(code("ホームヘルプサービス") == "110");
  CHECK(code("ｸﾞﾙｰﾌﾟﾎｰﾑ") == "320");
  CHECK(code("老健") == "520");
  CHECK(code("定期巡回随時対応型訪問介護看護") == "760");
  CHECK(code("占い") == "-");
}

TEST_CASE("A name that may mean several services is suggested and not read") {
  for (const char* name : {"デイサービス", "特養", "ショートステイ"}) {
    INFO(name);
    CHECK(code(name) == "-");
    CHECK_FALSE(nearest_care_service(name).empty());
  }
  CHECK(code("短期入所療養介護") == "-");
  CHECK(nearest_care_service("短期入所療養介護") == "短期入所療養介護（介護老人保健施設）");
  CHECK(nearest_care_service("訪問看語") == "訪問看護");
  CHECK(nearest_care_service("").empty());
  CHECK(nearest_care_service("占い").empty());
}

TEST_CASE("In content other names are read too, and slips get a suggestion") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("見本", "services: [老健, 特養]\n"));
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  CHECK(test::faults(sink) == "D007@7");
  CHECK(sink.sorted().at(0).suggestion == "介護老人福祉施設");
}

}  // namespace shirube
