#include "place/prefectures.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

TEST_CASE("There are 47 prefectures, found by the code of a municipality") {
  CHECK(prefectures().size() == 47);
  CHECK(prefecture_of("142123")->name == "神奈川県");
  CHECK(prefecture_of("14212")->name == "神奈川県");
  CHECK(prefecture_of("01100")->name == "北海道");
  CHECK(prefecture_of("472018")->name == "沖縄県");
  for (const char* code : {"", "1", "00000", "48000", "99", "ab123", "-1"}) {
    INFO(code);
    CHECK(prefecture_of(code) == nullptr);
  }
}

TEST_CASE("Every box is a box in Japan") {
  for (const Prefecture& prefecture : prefectures()) {
    INFO(prefecture.name);
    CHECK(problem_of(prefecture.bounds.south_west) == PointProblem::none);
    CHECK(problem_of(prefecture.bounds.north_east) == PointProblem::none);
    CHECK(prefecture.bounds.south_west.latitude < prefecture.bounds.north_east.latitude);
    CHECK(prefecture.bounds.south_west.longitude < prefecture.bounds.north_east.longitude);
  }
}

TEST_CASE("Boxes hold the offices of their prefectures and the far islands") {
  struct Known {
    const char* code;
    Point point;
  };
  for (const Known& known : {Known{"01", {43'064'000, 141'347'000}},   // 札幌
                             Known{"13", {35'689'000, 139'692'000}},   // 新宿
                             Known{"13", {27'094'000, 142'192'000}},   // 小笠原 父島
                             Known{"13", {24'283'000, 153'987'000}},   // 南鳥島
                             Known{"14", {35'448'000, 139'642'000}},   // 横浜
                             Known{"20", {36'651'000, 138'181'000}},   // 長野
                             Known{"27", {34'686'000, 135'520'000}},   // 大阪
                             Known{"46", {27'047'000, 128'402'000}},   // 与論島
                             Known{"47", {24'450'000, 122'945'000}},   // 与那国島
                             Known{"47", {25'829'000, 131'232'000}}})  // 南大東島
  {
    INFO(known.code);
    CHECK(prefecture_of(known.code)->bounds.contains(known.point));
  }
  CHECK_FALSE(prefecture_of("14")->bounds.contains({36'038'000, 137'968'000}));
  CHECK_FALSE(prefecture_of("27")->bounds.contains({35'689'000, 139'692'000}));
}

TEST_CASE("A prefecture is named only when no other may be meant") {
  REQUIRE(only_prefecture_at({36'038'000, 137'968'000}));
  CHECK(only_prefecture_at({36'038'000, 137'968'000})->name == "長野県");
  CHECK(only_prefecture_at({35'600'000, 139'450'000}) == nullptr);  // 東京都 and 神奈川県
  CHECK(only_prefecture_at({30'000'000, 145'000'000})->name == "東京都");
  CHECK(only_prefecture_at({39'000'000, 133'000'000}) == nullptr);  // the sea
}

}  // namespace
}  // namespace shirube
