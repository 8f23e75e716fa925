#include "place/gazetteer/town_keys.h"

#include <catch2/catch.hpp>
#include <optional>

#include "place/address/address_tokens.h"
#include "place/gazetteer/small_gazetteer.h"

namespace shirube {
namespace {

using test::spot;

std::vector<CollectedTown> towns(const std::vector<std::pair<const char*, Point>>& names) {
  TownCollection collection;
  for (const auto& [name, point] : names) {
    collection.add(test::town(test::kanagawa, "見本市", name, point));
  }
  return collection.finish();
}

std::optional<std::uint32_t> value_of(const std::vector<KeyListBuilder::Entry>& entries,
                                      const std::u16string& key) {
  for (const auto& entry : entries) {
    if (entry.key == key) return entry.value;
  }
  return std::nullopt;
}

/// The name behind a key: "" for none, with "?" where it is not sure.
std::string strict(const std::vector<CollectedTown>& all, std::string_view name) {
  const auto value = value_of(town_keys(all).strict, town_key(name));
  if (!value) return "";
  return all[town_of(*value)].name + (*value & ambiguous_town ? "?" : "");
}

std::string loose(const std::vector<CollectedTown>& all, const std::u16string& key) {
  const auto value = value_of(town_keys(all).loose, key);
  return value ? all[*value].name : "";
}

TEST_CASE("A town is found by its name in all writings") {
  const auto all = towns({{"柏ヶ谷", spot(0, 0)}, {"中町三丁目", spot(900, 0)}});
  CHECK(strict(all, "柏ケ谷") == "柏ヶ谷");
  CHECK(strict(all, "中町3") == "中町三丁目");
  CHECK(strict(all, "中町") == "中町");
  CHECK(strict(all, "旭町").empty());
}

TEST_CASE("Of names that are equal when folded, neither is sure when they lie apart") {
  const auto apart = towns({{"大字旭", spot(0, 0)}, {"旭", spot(9000, 0)}});
  CHECK(strict(apart, "旭").ends_with("?"));
  const auto near = towns({{"大字旭", spot(0, 0)}, {"旭", spot(100, 0)}});
  CHECK_FALSE(strict(near, "旭").ends_with("?"));
  const auto unknown = towns({{"大字旭", spot(0, 0)}, {"旭", {}}});
  CHECK(strict(unknown, "旭").ends_with("?"));
}

TEST_CASE("A 大字 comes before the name that 丁目 share") {
  const auto all = towns({{"旭一丁目", spot(0, 0)}, {"大字旭", spot(9000, 0)}});
  CHECK(strict(all, "旭") == "大字旭");
  CHECK(strict(all, "旭1") == "旭一丁目");
}

TEST_CASE("A kanji number before 丁目 may belong to the name in part") {
  const auto all = towns({{"与一四丁目", spot(0, 0)}});
  CHECK(strict(all, "与14") == "与一四丁目");
  CHECK(value_of(town_keys(all).strict, town_key("与一4丁目")));
  const auto tens = towns({{"与十四丁目", spot(0, 0)}});
  CHECK_FALSE(value_of(town_keys(tens).strict, town_key("与十4丁目")));
}

TEST_CASE("A loose key is that of one town, or there is none") {
  const auto all = towns({{"井の頭", spot(0, 0)}});
  CHECK(loose(all, u"井頭") == "井の頭");
  const auto shared = towns({{"井の頭", spot(0, 0)}, {"井ヶ頭", spot(900, 0)}});
  CHECK(loose(shared, u"井頭").empty());
  const auto nothing = towns({{"町村", spot(0, 0)}, {"3村", spot(0, 0)}});
  CHECK(town_keys(nothing).loose.empty());
}

TEST_CASE("A 番丁 is also found by its number alone") {
  const auto all = towns({{"十二番丁", spot(0, 0)}});
  const AddressTokens twelve("12");
  CHECK(loose(all, std::u16string(twelve.units())) == "十二番丁");
}

TEST_CASE("Only a koaza that is called by a numeral is marked as one") {
  TownCollection collection;
  for (const char* koaza : {"三", "五地割", "三反田"}) {
    collection.add(test::town(test::kanagawa, "見本市", "緑原", spot(0, 0), koaza));
  }
  const TownKeys keys = town_keys(collection.finish());
  const auto marked = [&](std::string_view name) {
    return (value_of(keys.strict, town_key(name)).value_or(0) & numeral_town) != 0;
  };
  CHECK(marked("緑原三"));
  CHECK_FALSE(marked("緑原五地割"));
  CHECK_FALSE(marked("緑原三反田"));
}

TEST_CASE("A name that is nothing when folded has no key") {
  const auto all = towns({{"（なし）", spot(0, 0)}});
  CHECK(town_keys(all).strict.empty());
  CHECK(town_keys(all).loose.empty());
}

}  // namespace
}  // namespace shirube
