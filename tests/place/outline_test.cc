#include "place/outline.h"

#include <catch2/catch.hpp>

#include "place/faults.h"

namespace shirube {
namespace {

Outline::Ring square(std::int32_t south, std::int32_t west, std::int32_t size) {
  return {{south, west},
          {south, west + size},
          {south + size, west + size},
          {south + size, west},
          {south, west}};
}

Outline with_hole() {
  Outline outline;
  outline.add({square(35'000'000, 139'000'000, 100'000), square(35'040'000, 139'040'000, 20'000)});
  return outline;
}

TEST_CASE("Points just inside and just outside are told apart") {
  const Outline outline = with_hole();
  CHECK(outline.contains({35'000'001, 139'000'001}));
  CHECK(outline.contains({35'099'999, 139'099'999}));
  CHECK_FALSE(outline.contains({34'999'999, 139'050'000}));
  CHECK_FALSE(outline.contains({35'100'001, 139'050'000}));
  CHECK_FALSE(outline.contains({35'050'000, 138'999'999}));
  CHECK_FALSE(outline.contains({35'050'000, 139'100'001}));
}

TEST_CASE("A hole is outside, its line is inside") {
  const Outline outline = with_hole();
  CHECK_FALSE(outline.contains({35'050'000, 139'050'000}));
  CHECK_FALSE(outline.contains({35'040'001, 139'040'001}));
  CHECK(outline.contains({35'039'999, 139'050'000}));
  CHECK(outline.contains({35'040'000, 139'050'000}));
  CHECK(outline.contains({35'060'000, 139'060'000}));
}

TEST_CASE("An area that a file wrote as a hole beside the outer ring is inside") {
  Outline outline;
  outline.add({square(35'000'000, 139'000'000, 1'000), square(35'010'000, 139'010'000, 90'000)});
  CHECK(outline.contains({35'050'000, 139'050'000}));
  CHECK(outline.contains({35'000'500, 139'000'500}));
  CHECK_FALSE(outline.contains({35'005'000, 139'005'000}));
}

TEST_CASE("Points on lines and corners are inside") {
  const Outline outline = with_hole();
  CHECK(outline.contains({35'000'000, 139'000'000}));
  CHECK(outline.contains({35'100'000, 139'100'000}));
  CHECK(outline.contains({35'000'000, 139'050'000}));
  CHECK(outline.contains({35'050'000, 139'100'000}));
}

TEST_CASE("A ray through corners counts them once") {
  Outline diamond;
  diamond.add({{{35'000'000, 139'050'000},
                {35'050'000, 139'100'000},
                {35'100'000, 139'050'000},
                {35'050'000, 139'000'000},
                {35'000'000, 139'050'000}}});
  CHECK(diamond.contains({35'050'000, 139'050'000}));
  CHECK(diamond.contains({35'050'000, 139'000'000}));
  CHECK_FALSE(diamond.contains({35'050'000, 138'990'000}));
  CHECK_FALSE(diamond.contains({35'000'000, 139'000'000}));
  CHECK_FALSE(diamond.contains({35'100'000, 139'000'000}));
  CHECK_FALSE(diamond.contains({35'024'999, 139'024'999}));
  CHECK(diamond.contains({35'025'001, 139'025'001}));
}

TEST_CASE("The turn of the ring does not matter, nor a first point that is not repeated") {
  Outline::Ring ring = square(35'000'000, 139'000'000, 100'000);
  std::reverse(ring.begin(), ring.end());
  ring.pop_back();
  Outline outline;
  outline.add({ring});
  CHECK(outline.contains({35'050'000, 139'050'000}));
  CHECK_FALSE(outline.contains({35'050'000, 139'150'000}));
}

TEST_CASE("Inside of any part is inside, also where parts overlap") {
  Outline outline;
  outline.add({square(35'000'000, 139'000'000, 100'000)});
  outline.add({square(35'050'000, 139'050'000, 100'000)});
  outline.add({square(36'000'000, 140'000'000, 100'000)});
  CHECK(outline.contains({35'075'000, 139'075'000}));
  CHECK(outline.contains({35'010'000, 139'010'000}));
  CHECK(outline.contains({36'010'000, 140'010'000}));
  CHECK_FALSE(outline.contains({35'010'000, 139'140'000}));
  CHECK(outline.bounds() == Bounds{{35'000'000, 139'000'000}, {36'100'000, 140'100'000}});
}

TEST_CASE("The distance to an outline is that to its nearest line") {
  const Outline outline = with_hole();
  CHECK(outline.distance_metres({35'010'000, 139'010'000}) == 0);
  CHECK(outline.distance_metres({34'990'000, 139'050'000}) == Approx(1'112).epsilon(0.01));
  CHECK(outline.distance_metres({35'050'000, 139'110'000}) == Approx(911).epsilon(0.01));
  CHECK(outline.distance_metres({35'041'000, 139'050'000}) == Approx(111).epsilon(0.01));
  CHECK(outline.distance_metres({34'990'000, 138'990'000}) == Approx(1'437).epsilon(0.01));
}

TEST_CASE("The widest lines on earth do not overflow") {
  Outline outline;
  outline.add({{{-90'000'000, -180'000'000},
                {-90'000'000, 180'000'000},
                {90'000'000, 180'000'000},
                {90'000'000, -180'000'000},
                {-90'000'000, -180'000'000}}});
  CHECK(outline.contains({35'000'000, 139'000'000}));
}

const char* const collection = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"14212"},"geometry":{"type":"Polygon","coordinates":
[[[139.2,35.4],[139.4,35.4],[139.4,35.52],[139.2,35.52],[139.2,35.4]],
[[139.3,35.44],[139.31,35.44],[139.31,35.45],[139.3,35.45],[139.3,35.44]]]}},
{"type":"Feature","properties":{"code":"142131"},"geometry":{"type":"MultiPolygon","coordinates":
[[[[139.43,35.43],[139.48,35.43],[139.48,35.52],[139.43,35.43]]],
[[[140.0,36.0],[140.1,36.0],[140.1,36.1],[140.0,36.0]]]]}}]})";

TEST_CASE("GeoJSON is read and found by codes of five and of six digits") {
  DiagnosticSink sink;
  const Outlines outlines = Outlines::read(test::source(collection), sink);
  CHECK(test::faults_at(sink).empty());
  CHECK(outlines.size() == 2);
  REQUIRE(outlines.find("142123"));
  CHECK(outlines.find("142123") == outlines.find("14212"));
  CHECK(outlines.find("14212")->contains({35'410'000, 139'210'000}));
  CHECK_FALSE(outlines.find("14212")->contains({35'445'000, 139'305'000}));
  REQUIRE(outlines.find("14213"));
  CHECK(outlines.find("14213")->contains({36'010'000, 140'050'000}));
  CHECK(outlines.find("14214") == nullptr);
  CHECK(outlines.find("") == nullptr);
}

std::string faults_of(std::string json) {
  DiagnosticSink sink;
  Outlines::read(test::source(std::move(json)), sink);
  return test::faults_at(sink);
}

TEST_CASE("A damaged file is reported where it breaks") {
  CHECK(faults_of("") == "S028@1:1");
  CHECK(faults_of("{\n  \"type\": \"あ\",\n  oops") == "S028@3:3");
  CHECK(faults_of("[1e999999]") == "S028@1:1");
  CHECK(faults_of("[]") == "P016@1:1");
  CHECK(faults_of("null") == "P016@1:1");
  CHECK(faults_of(R"({"type":"FeatureCollection"})") == "P016@1:1");
  CHECK(faults_of(R"({"type":"FeatureCollection","features":{}})") == "P016@1:1");
  CHECK(faults_of(R"({"type":"FeatureCollection","features":[]})").empty());
  CHECK(faults_of(std::string(100'000, '[')).starts_with("S028"));
}

std::string feature(const std::string& properties, const std::string& geometry) {
  return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)" + properties +
         R"(,"geometry":)" + geometry + "}]}";
}

TEST_CASE("Damaged features are reported and the others go on") {
  const std::string good = R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]})";
  CHECK(faults_of(feature(R"({"code":"14212"})", good)).empty());
  for (const char* properties : {R"({"code":14212})", R"({"code":"1421"})", R"({"code":"1421A"})",
                                 R"({"code":"1421234"})", "{}", "null", "[]"}) {
    INFO(properties);
    CHECK(faults_of(feature(properties, good)) == "P016@1:1");
  }
  for (const char* geometry :
       {"null", "{}", R"({"type":"Point","coordinates":[1,1]})",
        R"({"type":"Polygon","coordinates":[]})", R"({"type":"Polygon","coordinates":[[]]})",
        R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[1,1]]]})",
        R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,"2"],[1,1]]]})",
        R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,91],[1,1]]]})",
        R"({"type":"Polygon","coordinates":[[[1,1],[2],[2,2],[1,1]]]})",
        R"({"type":"MultiPolygon","coordinates":[]})",
        R"({"type":"MultiPolygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]})",
        R"({"type":"Polygon","coordinates":5})"}) {
    INFO(geometry);
    CHECK(faults_of(feature(R"({"code":"14212"})", geometry)) == "P016@1:1");
  }
  DiagnosticSink sink;
  std::string two = collection;
  two.replace(two.find("14212"), 5, "1421x");
  CHECK(Outlines::read(test::source(two), sink).size() == 1);
  CHECK(test::messages(sink) ==
        "市町村の境界として使えません（1番目の feature: properties の code "
        "が5けたか6けたの数字ではありません）。\n");
}

}  // namespace
}  // namespace shirube
