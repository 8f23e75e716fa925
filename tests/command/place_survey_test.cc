#include "command/place_survey.h"

#include <catch2/catch.hpp>

#include "place/place_sources.h"
#include "site/frame/locate_records.h"
#include "site/small_site.h"

namespace shirube {
namespace {

std::vector<SurveyedPlace> survey(const test::SmallProject& project) {
  DiagnosticSink sink;
  const Directory directory = project.load(sink);
  const PlaceSources sources;
  static std::map<std::string, MunicipalityFrame> frames;
  frames = municipality_frames(directory.records.all<Municipality>(), sources, sink);
  return survey_places(directory.records, frames, sources);
}

const SurveyedPlace* find(const std::vector<SurveyedPlace>& places, std::string_view name) {
  for (const SurveyedPlace& surveyed : places) {
    if (surveyed.name == name) return &surveyed;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("A survey sees all records with an address, also those for professionals") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("見える所", "location: 35.4410, 139.3650\n"));
  project.add("facilities/b", "audience: 専門職\n" + test::facility_fields("隠れた所", ""));
  const auto places = survey(project);
  REQUIRE(find(places, "見える所"));
  CHECK_FALSE(find(places, "見える所")->wants_a_look());
  REQUIRE(find(places, "隠れた所"));
  CHECK(find(places, "隠れた所")->wants_a_look());
}

TEST_CASE("The survey is in the order of the owners") {
  const auto places = survey(test::site_project());
  REQUIRE(places.size() > 1);
  CHECK(std::is_sorted(places.begin(), places.end(),
                       [](const auto& a, const auto& b) { return a.owner < b.owner; }));
}

}  // namespace shirube
