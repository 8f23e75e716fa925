#include "place/gazetteer/gazetteer_writer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "place/bounds.h"
#include "place/gazetteer/small_gazetteer.h"

namespace shirube {
namespace {

using namespace test;

std::vector<TownRow> sample_rows() {
  std::vector<TownRow> rows = {
      town(kanagawa, "厚木市", "中町一丁目", spot(0, 0)),
      town(kanagawa, "厚木市", "中町二丁目", spot(400, 0)),
      town(kanagawa, "厚木市", "中町三丁目"),
      town(kanagawa, "厚木市", "旭町", spot(0, 0)),
      town(kanagawa, "厚木市", "旭町", spot(0, 900)),
      town(kanagawa, "厚木市", "旭町", spot(0, 1800)),
      town(kanagawa, "厚木市", "飯山", spot(7000, 0), "尼寺"),
      town(kanagawa, "愛甲郡愛川町", "角田", spot(9000, 0)),
      town(tokyo, "府中市", "宮町一丁目", spot(0, 30000)),
      town(hiroshima, "府中市", "府川町", spot(-500000, 0)),
      block(kanagawa, "厚木市", "栄町", 2, spot(100, 0)),
      block(kanagawa, "厚木市", "栄町", 2, spot(160, 0)),
      block(kanagawa, "厚木市", "栄町", 1, spot(50, 50)),
  };
  rows[0].code = 14212;
  return rows;
}

TEST_CASE("The same rows in any order are the same bytes") {
  std::vector<TownRow> rows = sample_rows();
  const std::string first = write_gazetteer(rows, "見本");
  std::mt19937 random(5);
  for (int round = 0; round < 100; ++round) {
    std::shuffle(rows.begin(), rows.end(), random);
    if (write_gazetteer(rows, "見本") != first) FAIL("another order, other bytes");
  }
  rows.pop_back();
  CHECK((write_gazetteer(rows, "見本") != first));
  CHECK((write_gazetteer(sample_rows(), "別の見本") != first));
}

TEST_CASE("No rows make a gazetteer of nothing") {
  const SmallGazetteer none({});
  CHECK(none->municipality_count() == 0);
}

TEST_CASE("A municipality is that of its prefecture, and has its code from any of its rows") {
  const SmallGazetteer gazetteer(sample_rows());
  CHECK(gazetteer->municipality_count() == 4);
  CHECK(gazetteer->code(gazetteer.municipality("厚木市")) == 14212);
  CHECK(gazetteer->code(gazetteer.municipality("愛甲郡愛川町")) == 0);
}

TEST_CASE("A town's point is worth what it is the middle of") {
  const SmallGazetteer gazetteer(sample_rows());
  const auto precision = [&](std::string_view name) {
    return static_cast<Precision>(gazetteer.record("厚木市", name).precision);
  };
  CHECK(precision("中町一丁目") == Precision::town);
  CHECK(precision("中町") == Precision::oaza);
  CHECK(precision("中町三丁目") == Precision::oaza);  // the point is that of 中町
  CHECK(precision("飯山尼寺") == Precision::town);
  CHECK(precision("栄町") == Precision::oaza);
}

TEST_CASE("A 丁目 without a point has that of its town") {
  const SmallGazetteer gazetteer(sample_rows());
  const TownRecord& chome = gazetteer.record("厚木市", "中町三丁目");
  const TownRecord& shared = gazetteer.record("厚木市", "中町");
  CHECK(chome.latitude == shared.latitude);
  CHECK(chome.longitude == shared.longitude);
  CHECK(chome.latitude != 0);
}

TEST_CASE("A name that stands for two places has no point") {
  const SmallGazetteer gazetteer(
      std::vector<TownRow>{town(kanagawa, "厚木市", "旭町", spot(0, 0)),
                           town(kanagawa, "厚木市", "旭町", spot(0, 5000))});
  const TownRecord& record = gazetteer.record("厚木市", "旭町");
  CHECK(record.latitude == 0);
  CHECK(record.longitude == 0);
  CHECK(record.radius == 0);
  CHECK(record.precision == 0);
}

TEST_CASE("The circle of a town reaches beyond its neighbour, and around all its parts") {
  const SmallGazetteer gazetteer(
      std::vector<TownRow>{town(kanagawa, "厚木市", "中町一丁目", spot(0, 0)),
                           town(kanagawa, "厚木市", "中町二丁目", spot(200, 0)),
                           town(kanagawa, "厚木市", "中町三丁目", spot(3000, 0)),
                           town(kanagawa, "厚木市", "遠町一丁目", spot(12000, 0)),
                           town(kanagawa, "厚木市", "山", spot(-9000, -9000))});
  CHECK(gazetteer.record("厚木市", "中町一丁目").radius == usual_radius(Precision::town));
  const double to_neighbour = distance_metres(spot(12000, 0), spot(3000, 0));
  CHECK(gazetteer.record("厚木市", "遠町一丁目").radius == static_cast<int>(to_neighbour * 1.4));
  const TownRecord& shared = gazetteer.record("厚木市", "中町");
  CHECK(shared.radius > distance_metres({shared.latitude, shared.longitude}, spot(3000, 0)) + 500);
}

TEST_CASE("A circle wider than a record can hold is as wide as it can be, not small") {
  const SmallGazetteer gazetteer(
      std::vector<TownRow>{town(tokyo, "小笠原村", "島一丁目", spot(0, 0)),
                           town(tokyo, "小笠原村", "島二丁目", spot(50'000, 0)),
                           town(tokyo, "小笠原村", "島三丁目", spot(0, 50'000))});
  CHECK(gazetteer.record("小笠原村", "島").radius == 65'535);
}

TEST_CASE("A municipality whose name is nothing when folded does no harm") {
  const SmallGazetteer gazetteer(
      std::vector<TownRow>{town(kanagawa, "（なし）", "旭町", spot(0, 0))});
  CHECK(gazetteer->municipality_keys(0).size() == 0);
}

TEST_CASE("Names are groups: for all, and for each prefecture") {
  const SmallGazetteer gazetteer(sample_rows());
  const auto group_size = [&](unsigned prefecture) {
    const KeyList& keys = gazetteer->municipality_keys(prefecture);
    const auto key = keys.longest(u"府中市");
    return key == KeyList::none ? 0 : gazetteer->group(keys.value(key)).size();
  };
  CHECK(group_size(0) == 2);
  CHECK(group_size(tokyo) == 1);
  CHECK(group_size(hiroshima) == 1);
  CHECK(group_size(kanagawa) == 0);
}

}  // namespace
}  // namespace shirube
