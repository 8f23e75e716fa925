#include "place/gazetteer/town_search.h"

#include <catch2/catch.hpp>
#include <string>

#include "place/gazetteer/small_gazetteer.h"

namespace shirube {
namespace {

using namespace test;

/// One municipality's towns, to be searched without anything before the town.
struct Towns {
  explicit Towns(std::initializer_list<std::string_view> names) : gazetteer(rows(names)) {}

  static std::vector<TownRow> rows(std::initializer_list<std::string_view> names) {
    std::vector<TownRow> rows;
    for (std::string_view name : names) {
      rows.push_back(town(kanagawa, "見本市", name, spot(0, static_cast<int>(rows.size()) * 2000)));
    }
    return rows;
  }

  /// "town/length" with "?" for uncertain and "~" for loose; empty for none.
  std::string find(std::string_view address, StreetNames streets = StreetNames::none) const {
    const AddressTokens tokens(address);
    const TownLeaf& leaf = gazetteer->towns(0);
    const TownHit hit = TownSearch(leaf, tokens).find(0, streets);
    if (!hit) return "";
    const std::string_view sign = hit.quality == MatchQuality::strict  ? ""
                                  : hit.quality == MatchQuality::loose ? "~"
                                                                       : "?";
    return std::string(sign) + std::string(leaf.name(hit.town)) + "/" + std::to_string(hit.length);
  }

  SmallGazetteer gazetteer;
};

TEST_CASE("The longest name that may end there is taken") {
  const Towns towns{"大谷", "大谷北", "大谷北一丁目"};
  CHECK(towns.find("大谷北1-2") == "大谷北一丁目/4");
  CHECK(towns.find("大谷北1番2") == "大谷北/3");
  CHECK(towns.find("大谷5") == "大谷/2");
  CHECK(towns.find("大谷北山5") == "?大谷北/3");
  CHECK(towns.find("大谷南5").empty());
  CHECK(towns.find("").empty());
}

TEST_CASE("A name ends before a number, a space, a lot or the end") {
  const Towns towns{"飯山"};
  for (const char* address : {"飯山", "飯山 上", "飯山5", "飯山甲5", "飯山イ5", "飯山丙の5",
                              "飯山無番地", "飯山地先", "飯山（裏）"}) {
    INFO(address);
    CHECK(towns.find(address) == (std::string_view(address) == "飯山丙の5" ? "" : "飯山/2"));
  }
  CHECK(towns.find("飯山町5").empty());
  CHECK(towns.find("飯山甲乙").empty());
}

TEST_CASE("A number at the end of a name is whole") {
  const Towns towns{"中町一丁目"};
  CHECK(towns.find("中町12").starts_with("中町/"));
  CHECK(towns.find("中町1 2") == "中町一丁目/3");
  CHECK(towns.find("中町1-2") == "中町一丁目/3");
  CHECK(towns.find("中町1号").starts_with("中町/"));
}

TEST_CASE("Streets are passed over only where there are such names") {
  const Towns towns{"一条町", "一条"};
  CHECK(towns.find("烏丸通上る一条町5", StreetNames::before_towns) == "一条町/3");
  CHECK(towns.find("烏丸通上る一条町5").empty());
  CHECK(towns.find("一条上る烏丸西入一条町5", StreetNames::before_towns) == "一条町/3");
  CHECK(towns.find("烏丸通一条町5", StreetNames::before_towns).empty());
}

TEST_CASE("A lost letter is filled in when one name fits, and not when two do") {
  const Towns towns{"戸室", "戸田", "森の里"};
  CHECK(towns.find("〓室5") == "~戸室/2");
  CHECK(towns.find("戸〓5").empty());
  CHECK(towns.find("森〓里5") == "~森の里/3");
  CHECK(towns.find("森〓〓里5") == "~森の里/4");
  CHECK(towns.find("〓の〓5") == "~森の里/3");
  CHECK(towns.find("森\U0002000B里5") == "~森の里/3");
  CHECK(towns.find("森\uE001里5") == "~森の里/3");
  CHECK(towns.find("〓").empty());
  CHECK(towns.find("5〓").empty());
}

TEST_CASE("Loosened letters know where they come from") {
  const AddressTokens tokens("厚木市井の頭三丁目5-2");
  const LooseTokens loose(tokens, 3);
  REQUIRE(loose.size == 5);
  CHECK(loose.units()[0] == u'井');
  CHECK(loose.units()[1] == u'頭');
  for (std::size_t i = 0; i < loose.size; ++i) CHECK(tokens[loose.origins[i]] == loose.letters[i]);
  CHECK(LooseTokens(tokens, tokens.size()).size == 0);
}

TEST_CASE("The longest address there can be is searched") {
  const Towns towns{"飯山"};
  std::string endless = "飯山";
  for (int i = 0; i < 10'000; ++i) endless += "〓";
  CHECK(towns.find(endless).empty());
  CHECK(towns.find(std::string(10'000, '1')).empty());
}

}  // namespace
}  // namespace shirube
