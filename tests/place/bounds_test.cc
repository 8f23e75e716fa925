#include "place/bounds.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

const Bounds atsugi{{35'400'000, 139'200'000}, {35'520'000, 139'400'000}};

TEST_CASE("Bounds are west, south, east and north") {
  CHECK(read_bounds("139.20, 35.40, 139.40, 35.52") == atsugi);
  CHECK(read_bounds("１３９．２０　３５．４０　１３９．４０　３５．５２") == atsugi);
}

TEST_CASE("What is no box in Japan is refused") {
  for (const char* text :
       {"", "139.20, 35.40, 139.40", "139.20, 35.40, 139.40, 35.52, 1",
        "35.40, 139.20, 35.52, 139.40", "139.40, 35.40, 139.20, 35.52",
        "139.20, 35.52, 139.40, 35.40", "139.2, 35.4, 139.2, 35.4", "0, 0, 10, 10", "a, b, c, d"}) {
    INFO(text);
    CHECK_FALSE(read_bounds(text));
  }
}

TEST_CASE("The sides of a box are in it, what is beyond is not") {
  CHECK(atsugi.contains({35'400'000, 139'200'000}));
  CHECK(atsugi.contains({35'520'000, 139'400'000}));
  CHECK_FALSE(atsugi.contains({35'399'999, 139'300'000}));
  CHECK_FALSE(atsugi.contains({35'520'001, 139'300'000}));
  CHECK_FALSE(atsugi.contains({35'450'000, 139'199'999}));
  CHECK_FALSE(atsugi.contains({35'450'000, 139'400'001}));
  CHECK(atsugi.contains({35'450'000, 139'400'001}, 1));
}

TEST_CASE("A box grows to hold a point, and knows its nearest one") {
  Bounds box{{1, 1}, {1, 1}};
  box.include({-5, 7});
  CHECK(box == Bounds{{-5, 1}, {1, 7}});
  CHECK(atsugi.nearest({36'000'000, 139'000'000}) == Point{35'520'000, 139'200'000});
  CHECK(atsugi.nearest({35'450'000, 139'300'000}) == Point{35'450'000, 139'300'000});
}

TEST_CASE("Distances are right to a percent") {
  // A degree of latitude is 111.2 km; at 35 degrees one of longitude is 91.1 km.
  CHECK(distance_metres({35'000'000, 139'000'000}, {36'000'000, 139'000'000}) ==
        Approx(111'195).epsilon(0.01));
  CHECK(distance_metres({35'000'000, 139'000'000}, {35'000'000, 140'000'000}) ==
        Approx(91'085).epsilon(0.01));
  CHECK(distance_metres({35'000'000, 139'000'000}, {35'000'000, 139'000'000}) == 0);
}

}  // namespace
}  // namespace shirube
