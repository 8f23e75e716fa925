#include "place/gazetteer/town_collection.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "place/gazetteer/small_gazetteer.h"

namespace shirube {
namespace {

using test::kanagawa;
using test::spot;

TownRow row(std::string_view name, Point point = {}, std::string_view koaza = "") {
  return test::town(kanagawa, "見本市", name, point, koaza);
}

std::vector<CollectedTown> collect(const std::vector<TownRow>& rows) {
  TownCollection collection;
  for (const TownRow& each : rows) collection.add(each);
  return collection.finish();
}

const CollectedTown& named(const std::vector<CollectedTown>& towns, std::string_view name) {
  for (const CollectedTown& town : towns) {
    if (town.name == name) return town;
  }
  throw std::runtime_error("no " + std::string(name));
}

TEST_CASE("A name without its 丁目 is what stands before the number") {
  CHECK(name_without_chome("中町三丁目") == "中町");
  CHECK(name_without_chome("中町3丁目") == "中町");
  CHECK(name_without_chome("中町１２丁目") == "中町");
  CHECK(name_without_chome("常盤町二丁") == "常盤町");
  CHECK(name_without_chome("中町").empty());
  CHECK(name_without_chome("十二丁目").empty());
  CHECK(name_without_chome("装束丁").empty());
  CHECK(name_without_chome("").empty());
}

TEST_CASE("丁目 share a town, whose point is that of the middle one") {
  const auto towns = collect({row("中町一丁目", spot(0, 0)), row("中町二丁目", spot(300, 0)),
                              row("中町三丁目", spot(900, 0))});
  REQUIRE(towns.size() == 4);
  const CollectedTown& shared = named(towns, "中町");
  CHECK(shared.kind == TownKind::group);
  CHECK(shared.parts.size() == 3);
  CHECK(shared.point == spot(300, 0));
  CHECK(named(towns, "中町一丁目").kind == TownKind::chome);
  CHECK(named(towns, "中町一丁目").parts.empty());
}

TEST_CASE("A 大字 with a point of its own keeps it, and its 小字 are its parts") {
  const auto towns = collect({row("飯山", spot(0, 0)), row("飯山", spot(700, 700), "尼寺")});
  CHECK(named(towns, "飯山").point == spot(0, 0));
  CHECK(named(towns, "飯山").kind == TownKind::oaza);
  CHECK(named(towns, "飯山").parts.size() == 1);
  CHECK(named(towns, "飯山尼寺").kind == TownKind::koaza);
}

TEST_CASE("A 丁目 without a point gets that of what it was cut from; nothing else does") {
  const auto towns = collect({row("中町", spot(0, 0)), row("中町四丁目"), row("中町", {}, "谷戸")});
  CHECK(named(towns, "中町四丁目").point == spot(0, 0));
  CHECK(named(towns, "中町四丁目").kind == TownKind::group);
  CHECK_FALSE(named(towns, "中町谷戸").point);
  CHECK_FALSE(named(collect({row("中町四丁目")}), "中町").point);
  CHECK_FALSE(named(collect({row("中町四丁目")}), "中町四丁目").point);
}

TEST_CASE("A town without a row of its own gets the middle of its blocks") {
  const auto towns = collect({test::block(kanagawa, "見本市", "旭町", 1, spot(0, 0)),
                              test::block(kanagawa, "見本市", "旭町", 2, spot(100, 0)),
                              test::block(kanagawa, "見本市", "旭町", 3, spot(900, 0))});
  REQUIRE(towns.size() == 1);
  CHECK(towns[0].blocks.size() == 3);
  CHECK(towns[0].point == spot(100, 0));
}

TEST_CASE("Two rows of a name are one place when near, and nobody's when far") {
  CHECK_FALSE(collect({row("旭町", spot(0, 0)), row("旭町", spot(0, 800))})[0].ambiguous);
  CHECK(collect({row("旭町", spot(0, 0)), row("旭町", spot(0, 3000))})[0].ambiguous);
  CHECK_FALSE(collect({row("旭町", spot(0, 0)), row("旭町")})[0].ambiguous);
}

TEST_CASE("What comes out does not depend on the order of the rows") {
  std::vector<TownRow> rows = {row("旭町", spot(0, 0)),
                               row("旭町", spot(0, 900)),
                               row("旭町", spot(0, 1800)),
                               row("中町一丁目", spot(5, 0)),
                               row("中町", {}, "一丁目"),
                               test::block(kanagawa, "見本市", "栄町", 1, spot(0, 0)),
                               test::block(kanagawa, "見本市", "栄町", 1, spot(40, 0))};
  const auto key = [](const CollectedTown& town) {
    return std::tuple(town.name, town.kind, town.ambiguous, town.point->latitude,
                      town.blocks.empty() ? 0 : town.blocks.begin()->second.longitude);
  };
  const auto first = collect(rows);
  std::vector<std::size_t> order(rows.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  while (std::next_permutation(order.begin(), order.end())) {
    std::vector<TownRow> shuffled;
    for (std::size_t i : order) shuffled.push_back(rows[i]);
    const auto towns = collect(shuffled);
    if (!std::equal(first.begin(), first.end(), towns.begin(), towns.end(),
                    [&](const auto& a, const auto& b) { return key(a) == key(b); })) {
      FAIL("another order, other towns");
    }
  }
}

}  // namespace
}  // namespace shirube
