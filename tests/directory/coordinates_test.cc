#include "directory/coordinates.h"

#include <catch2/catch.hpp>
#include <clocale>

#include "directory/decoding.h"

namespace shirube {
namespace {

using test::decode;

TEST_CASE("The decimals tell how coarse coordinates are") {
  CHECK(coarse_metres("35.4410, 139.3650") == 0);
  CHECK(coarse_metres("35.441, 139.365012") == 100);
  CHECK(coarse_metres("35.44、139.36") == 1'000);
  CHECK(coarse_metres("35.4 139.3") == 10'000);
  CHECK(coarse_metres("35, 139") == 100'000);
  CHECK(is_too_coarse({{}, true, 1'000}));
  CHECK_FALSE(is_too_coarse({{}, true, 100}));
  CHECK_FALSE(is_too_coarse({{}, false, 1'000}));
}

TEST_CASE("Degrees are kept in millionths") {
  CHECK(read_degrees("35.4410") == 35'441'000);
  CHECK(read_degrees("35.695614409382660") == 35'695'614);
  CHECK(read_degrees("139.5468845") == 139'546'885);
  CHECK(read_degrees("-0.0000004") == 0);
  CHECK(read_degrees("-35.5") == -35'500'000);
  CHECK(read_degrees("35") == 35'000'000);
  CHECK(read_degrees("３５．４４１０") == 35'441'000);
  CHECK(read_degrees(" 35.4410　") == 35'441'000);
}

TEST_CASE("What is no angle is refused") {
  for (const char* text : {"", "abc", "35,4410", "35.4410N", "35°26′", "nan", "inf", "-inf", "1e2",
                           "0x23", "180.1", "99999999999", "35.44.10", "+35.4", "- 35"}) {
    INFO(text);
    CHECK_FALSE(read_degrees(text));
  }
}

TEST_CASE("Numbers are read by the point, whatever the locale says") {
  const char* german = std::setlocale(LC_ALL, "de_DE.UTF-8");
  CHECK(read_degrees("35.4410") == 35'441'000);
  CHECK(degrees_text(35'441'000) == "35.441");
  if (german) std::setlocale(LC_ALL, "C");
}

TEST_CASE("Degrees are shown without zeros at the end") {
  CHECK(degrees_text(35'441'000) == "35.441");
  CHECK(degrees_text(35'000'000) == "35");
  CHECK(degrees_text(139'000'001) == "139.000001");
  CHECK(degrees_text(-500'000) == "-0.5");
  CHECK(degrees_text(0) == "0");
}

TEST_CASE("A point is latitude and longitude with a comma or a space between") {
  const Point point{35'441'000, 139'365'000};
  for (const char* text : {"35.4410, 139.3650", "35.4410,139.3650", "35.4410 139.3650",
                           "３５．４４１０、１３９．３６５０", "35.4410　139.3650"}) {
    INFO(text);
    CHECK(read_point(text) == point);
  }
  for (const char* text : {"", "35.4410", "35.4410, 139.3650, 12", "北緯35.4410, 東経139.3650",
                           "35.4410/139.3650", "a, b"}) {
    INFO(text);
    CHECK_FALSE(read_point(text));
  }
  CHECK(point_text(point) == "35.441, 139.365");
}

TEST_CASE("Points that are not in Japan are told apart") {
  CHECK(problem_of({35'441'000, 139'365'000}) == PointProblem::none);
  CHECK(problem_of({}) == PointProblem::zero);
  CHECK(problem_of({139'365'000, 35'441'000}) == PointProblem::swapped);
  CHECK(problem_of({48'858'400, 2'294'500}) == PointProblem::outside_japan);
  CHECK(problem_of({0, 139'365'000}) == PointProblem::outside_japan);
  CHECK(problem_of({-35'441'000, 139'365'000}) == PointProblem::outside_japan);
}

TEST_CASE("The ends of Japan are in Japan, and what lies beyond is not") {
  CHECK(problem_of({20'425'000, 136'081'000}) == PointProblem::none);  // 沖ノ鳥島
  CHECK(problem_of({24'449'000, 122'934'000}) == PointProblem::none);  // 与那国島
  CHECK(problem_of({24'283'000, 153'987'000}) == PointProblem::none);  // 南鳥島
  CHECK(problem_of({45'557'000, 148'752'000}) == PointProblem::none);  // 択捉島
  CHECK(problem_of({20'199'999, 136'000'000}) == PointProblem::outside_japan);
  CHECK(problem_of({45'800'001, 141'000'000}) == PointProblem::outside_japan);
  CHECK(problem_of({35'000'000, 122'699'999}) == PointProblem::outside_japan);
  CHECK(problem_of({35'000'000, 154'200'001}) == PointProblem::outside_japan);
}

TEST_CASE("Coordinates are decoded, and each problem has its own fault") {
  const auto good = decode<Coordinates>("35.4410, 139.3650");
  CHECK(good.good);
  CHECK(good.value == Coordinates{{35'441'000, 139'365'000}, true});
  CHECK(decode<Coordinates>("厚木市").faults == "P001");
  CHECK(decode<Coordinates>("0, 0").faults == "P002");
  CHECK(decode<Coordinates>("0.0000001, 0").faults == "P002");
  CHECK(decode<Coordinates>("139.3650, 35.4410").faults == "P003");
  CHECK(decode<Coordinates>("36.0, 180.0").faults == "P004");
  CHECK(decode<Coordinates>(test::list_node()).faults == "D005");
  CHECK_FALSE(decode<Coordinates>("0, 0").good);
  CHECK_FALSE(decode<Coordinates>("0, 0").value.given);
}

TEST_CASE("For swapped coordinates the right order is suggested") {
  DiagnosticSink sink;
  Decoder decoder(sink);
  Coordinates into;
  Kind<Coordinates>::decode(test::scalar_node("139.3650, 35.4410"), into, {}, decoder);
  REQUIRE(sink.sorted().size() == 1);
  CHECK(sink.sorted()[0].suggestion == "35.441, 139.365");
}

TEST_CASE("Coordinates are handed on as numbers and as text") {
  const Value value = Kind<Coordinates>::value({{35'441'000, 139'365'000}, true}, {});
  const Object* object = value.as<Object>();
  REQUIRE(object);
  CHECK(*object->members[0].as<double>() == 35.441);
  CHECK(*object->members[1].as<double>() == 139.365);
  CHECK(*object->members[2].as<std::string>() == "35.441, 139.365");
  CHECK(Kind<Coordinates>::value({}, {}).empty());
  CHECK(Kind<Coordinates>::written({}).empty());
  CHECK(Kind<Coordinates>::empty({}));
}

}  // namespace
TEST_CASE("Coordinates are written with the decimals that say how exact they are") {
  for (const char* text : {"35.4410, 139.3650", "35.4, 139.3", "35, 139", "35.44, 139.12345"}) {
    INFO(text);
    const Coordinates read = decode<Coordinates>(text).value;
    CHECK(decode<Coordinates>(Kind<Coordinates>::written(read)).value == read);
  }
  CHECK(Kind<Coordinates>::written(decode<Coordinates>("35.4410, 139.3650").value) ==
        "35.4410, 139.3650");
}

}  // namespace shirube
