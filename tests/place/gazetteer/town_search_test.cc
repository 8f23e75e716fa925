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
  explicit Towns(const std::vector<TownRow>& rows) : gazetteer(rows) {}

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

TEST_CASE("A kanji number that begins a name of its own is no 丁目") {
  const Towns towns{"緑原", "緑原一丁目", "緑原三丁目", "常六"};
  CHECK(towns.find("緑原字一ノ山818") == "緑原/2");
  CHECK(towns.find("緑原三枚田818") == "緑原/2");
  CHECK(towns.find("緑原字三反田") == "緑原/2");
  CHECK(towns.find("緑原字三818") == "緑原/2");
  CHECK(towns.find("緑原三丁目818") == "緑原三丁目/3");
  CHECK(towns.find("緑原字三丁目818") == "緑原三丁目/3");
  CHECK(towns.find("緑原三の8") == "緑原三丁目/3");
  CHECK(towns.find("緑原三-8") == "緑原三丁目/3");
  CHECK(towns.find("緑原三 見本ビル") == "緑原三丁目/3");
  CHECK(towns.find("緑原3見本ビル") == "緑原三丁目/3");
  // Its own name ends with the number.
  CHECK(towns.find("常六下川272") == "常六/2");
}

TEST_CASE("A number with 丁目 is that of the 丁目, not the 小字 of that numeral") {
  const Towns towns(std::vector<TownRow>{town(kanagawa, "見本市", "緑本町", spot(0, 0)),
                                         town(kanagawa, "見本市", "緑本町", spot(0, 300), "一"),
                                         town(kanagawa, "見本市", "緑本町", spot(0, 600), "五"),
                                         town(kanagawa, "見本市", "緑本町一丁目", spot(0, 2000))});
  CHECK(towns.find("緑本町1丁目15") == "緑本町一丁目/4");
  CHECK(towns.find("緑本町1-15") == "緑本町一丁目/4");
  CHECK(towns.find("緑本町5丁目15") == "緑本町/3");
  CHECK(towns.find("緑本町字五 15") == "緑本町五/4");
}

TEST_CASE("A number may stand for a part that has no other name") {
  const Towns towns{"桜台一番町", "桜台二番町",     "川辺第六地割", "川辺第七地割",
                    "山手三区",   "西町三条二丁目", "東町",         "東町三条二丁目",
                    "東町五番町", "南四条通二丁目"};
  CHECK(towns.find("桜台2-15") == "桜台二番町/3");
  CHECK(towns.find("川辺6地割15") == "川辺第六地割/4");
  CHECK(towns.find("川辺6-15") == "川辺第六地割/3");
  CHECK(towns.find("川辺第六地割15") == "川辺第六地割/4");
  CHECK(towns.find("山手3-15") == "山手三区/3");
  CHECK(towns.find("西町3-2-15") == "西町三条二丁目/6");
  CHECK(towns.find("西町3-2") == "西町三条二丁目/5");
  CHECK(towns.find("東町3-2-15") == "東町三条二丁目/6");
  CHECK(towns.find("南4条2丁目15") == "南四条通二丁目/4");
  // 東町 has lots of its own.
  CHECK(towns.find("東町3-2") == "東町/2");
  CHECK(towns.find("東町5-15") == "東町/2");
}

TEST_CASE("A bare number is a lot where the name before it is a town") {
  const Towns towns{"川辺", "川辺第六地割", "三町"};
  CHECK(towns.find("川辺6-15") == "川辺/2");
  CHECK(towns.find("川辺6地割15") == "川辺第六地割/4");
  const Towns both{"川辺", "川辺第六地割", "川辺六丁目"};
  CHECK(both.find("川辺6丁目15") == "川辺六丁目/3");
  CHECK(both.find("川辺第6地割15") == "川辺第六地割/4");
  // A number that was written in kanji is a name.
  CHECK(towns.find("三15") == "");
  CHECK(towns.find("三 15") == "~三町/1");
  CHECK(towns.find("3-15") == "");
}

TEST_CASE("A longer name goes before a shorter one that letters follow") {
  const Towns towns{"吉川", "吉川湯ノ沢", "新屋町", "新屋甲"};
  CHECK(towns.find("吉川字湯沢12") == "~吉川湯ノ沢/4");
  CHECK(towns.find("吉川字山12") == "吉川/2");
  // 新屋町 is no 新屋.
  CHECK(towns.find("新屋町甲12") == "新屋町/3");
}

TEST_CASE("甲 and イ name the town behind a 小字 that no table knows") {
  const Towns towns(std::vector<TownRow>{town(kanagawa, "見本市", "北浦", spot(0, 0)),
                                         town(kanagawa, "見本市", "北浦", spot(0, 900), "乙"),
                                         town(kanagawa, "見本市", "北浦", spot(0, 1800), "イ")});
  CHECK(towns.find("北浦字谷口乙12") == "~北浦乙/5");
  CHECK(towns.find("北浦字谷口イ12") == "~北浦イ/5");
  CHECK(towns.find("北浦字谷口丙12") == "北浦/2");
  CHECK(towns.find("北浦12乙5") == "北浦/2");
  const AddressTokens tokens("北浦イ部25番地");
  CHECK(towns.find("北浦イ部25番地") == "北浦イ/3");
  CHECK(is_lot_part(tokens.units(), 3));
}

TEST_CASE("The end of a name is enough when no other name ends so") {
  const Towns towns(
      std::vector<TownRow>{town(kanagawa, "見本市", "泉町市場", spot(0, 0)),
                           town(kanagawa, "見本市", "泉町市場", spot(0, 900), "上野段"),
                           town(kanagawa, "見本市", "泉町中原", spot(0, 3000)),
                           town(kanagawa, "見本市", "森町中原", spot(0, 9000)),
                           town(kanagawa, "見本市", "二色浜町", spot(0, 5000))});
  CHECK(towns.find("上野段385-1") == "~泉町市場上野段/3");
  CHECK(towns.find("市場385-1") == "~泉町市場/2");
  // Two towns, and a name that is cut in the middle.
  CHECK(towns.find("中原385-1").empty());
  CHECK(towns.find("浜町385-1").empty());
  CHECK(towns.find("市場3丁目5").empty());
}

TEST_CASE("Two letters and a 小字 without its 字 are an 大字 where there are 小字") {
  const Towns towns(std::vector<TownRow>{town(kanagawa, "見本市", "柿岡", spot(0, 0)),
                                         town(kanagawa, "見本市", "柿岡", spot(0, 900), "大塚"),
                                         town(kanagawa, "見本市", "富沢", spot(0, 9000))});
  CHECK(towns.find("柿岡和尚塚2943-1") == "?柿岡/2");
  CHECK(towns.find("富沢和尚塚2943-1").empty());
  CHECK(towns.find("柿岡西4丁目11").empty());
  CHECK(towns.find("柿岡西4-11").empty());
}

TEST_CASE("An island may stand before the town") {
  const Towns towns{"宇野町平", "浜"};
  CHECK(towns.find("宇野島宇野町平12") == "~宇野町平/4");
  CHECK(towns.find("宇野島浜12").empty());
}

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
