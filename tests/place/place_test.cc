#include "place/place.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

constexpr Precision all[] = {Precision::none,  Precision::oaza,    Precision::town,
                             Precision::block, Precision::address, Precision::exact};

TEST_CASE("Every precision has its words") {
  for (Precision precision : all) CHECK_FALSE(word_of(precision).label.empty());
  CHECK(word_of(Precision::published).label == "おおよその位置（公開データの座標）");
  CHECK(word_of(Precision::exact).label == "施設の位置（確認済み）");
  CHECK(word_of(Precision::town).note == "実際の場所とは数百m離れることがあります");
  CHECK(word_of(Precision::none).label == "地図上の位置は未確認です（住所のみ）");
}

TEST_CASE("There is no word for the point of a whole municipality") {
  CHECK(vocabulary<Precision>().find("city") == nullptr);
  CHECK(vocabulary<Precision>().find("prefecture") == nullptr);
  CHECK(vocabulary<Precision>().find("town")->value == static_cast<int>(Precision::town));
}

TEST_CASE("The finer the point, the smaller its circle") {
  for (std::size_t i = 2; i < std::size(all); ++i) {
    CHECK(usual_radius(all[i]) < usual_radius(all[i - 1]));
  }
  CHECK(usual_radius(Precision::town) == 500);
  CHECK(usual_radius(Precision::exact) == 0);
  // Of open data a tenth is a hundred metres off and more: nearly as wide as a town.
  CHECK(usual_radius(Precision::published) > usual_radius(Precision::block));
}

TEST_CASE("A place without a precision is none") {
  CHECK_FALSE(Place{}.known());
  CHECK(Place{{35'000'000, 139'000'000}, Precision::oaza, "x", 1}.known());
}

}  // namespace
}  // namespace shirube
