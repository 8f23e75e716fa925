#include "place/gazetteer/town_choice.h"

#include <catch2/catch.hpp>
#include <vector>

#include "place/address/address_tokens.h"
#include "place/gazetteer/matched.h"

namespace shirube {
namespace {

using namespace test;

TEST_CASE("In 京都, and only there, streets stand before the town") {
  check({
      Case{"京都市上京区一条町1", "京都市上京区|一条町|1|strict|oaza"},
      Case{"京都市上京区烏丸通今出川下ル一条町1", "京都市上京区|一条町|1|strict|oaza"},
      Case{"京都府京都市上京区烏丸通今出川上る一条町12番地",
           "京都市上京区|一条町|12番地|strict|oaza"},
      Case{"京都市上京区今出川通烏丸西入一条町5", "京都市上京区|一条町|5|strict|oaza"},
      Case{"京都市上京区今出川通烏丸西入ル一条町5", "京都市上京区|一条町|5|strict|oaza"},
      Case{"京都市上京区今出川通烏丸東入る一条町5", "京都市上京区|一条町|5|strict|oaza"},
      Case{"京都市下京区四条通烏丸東入四条町5", "京都市下京区|四条町|5|strict|oaza"},
      Case{"京都市下京区烏丸通七条下る東塩小路町1",
           "京都市下京区||烏丸通七条下る東塩小路町1|-|none"},
      Case{"京都市下京区烏丸通塩小路下る塩小路町1", "京都市下京区|塩小路町|1|strict|oaza"},
      Case{"京都市上京区亀屋町1", "京都市上京区|亀屋町|1|strict|none"},
      Case{"京都市上京区烏丸通一条上る亀屋町1", "京都市上京区|亀屋町|1|strict|none"},
      Case{"厚木市烏丸通上ル泉町1", "厚木市||烏丸通上ル泉町1|-|none"},
  });
}

TEST_CASE("A municipality of before is that of today") {
  const SmallGazetteer gazetteer(std::vector<TownRow>{
      town(11, "さいたま市浦和区", "高砂三丁目", spot(0, 0)),
      town(11, "さいたま市緑区", "三室", spot(0, 3000)), town(4, "富谷市", "富谷", spot(0, 6000)),
      town(4, "富谷市", "富谷仏所", spot(0, 7000)), town(4, "大崎市", "古川駅前", spot(0, 9000)),
      town(4, "大崎市", "本町", spot(0, 12000)), town(12, "山武市", "本須賀", spot(0, 15000)),
      town(20, "長野市", "大字鶴賀", spot(0, 18000))});
  const AddressMatcher matcher(*gazetteer);
  const auto found = [&](const char* address) { return shown(matcher.match(address)); };
  CHECK(found("埼玉県浦和市高砂3-15-1") == "さいたま市浦和区|高砂三丁目|15-1|loose|town");
  CHECK(found("浦和市三室1") == "さいたま市緑区|三室|1|loose|oaza");
  CHECK(found("宮城県黒川郡富谷町富谷5") == "富谷市|富谷|5|loose|oaza");
  CHECK(found("宮城県古川市駅前5") == "大崎市|古川駅前|5|loose|oaza");
  // What is not known of the old municipality is not a town of the new one.
  CHECK(found("宮城県古川市本町5") == "大崎市||本町5|-|none");
  CHECK(found("千葉県山武郡成東町本須賀5") == "山武市|本須賀|5|loose|oaza");
  CHECK(found("長野市居町5") == "長野市|大字鶴賀|5|loose|oaza");
  CHECK(found("長野市居町西5") == "長野市||居町西5|-|none");
  CHECK(found("山形県富谷町富谷5") == "||富谷町富谷5|-|none");
}

TEST_CASE("A city of wards may omit the ward, and name one that the table does not know") {
  check({
      Case{"横浜市日吉1-1", "横浜市港北区|日吉一丁目|1|strict|town"},
      Case{"相模原市橋本3-1", "相模原市緑区|橋本三丁目|1|strict|town"},
      Case{"相模原市田名1", "相模原市中央区|田名|1|strict|none"},
      Case{"相模原市中央区田名1", "相模原市中央区|田名|1|strict|oaza"},
      Case{"相模原市緑区田名1", "相模原市緑区|田名|1|strict|oaza"},
      Case{"中央区銀座1-1", "中央区|銀座一丁目|1|strict|town"},
      Case{"中央区中央1-1", "相模原市中央区|中央一丁目|1|strict|town"},
      Case{"港北区日吉1-1", "横浜市港北区|日吉一丁目|1|strict|town"},
      Case{"鶴見区鶴見中央1", "横浜市鶴見区|鶴見中央一丁目||strict|town"},
      Case{"相模原市南区高根1-1", "相模原市中央区|高根一丁目|1|loose|town"},
      Case{"浜松市中央区鴨江1-1", "浜松市中区|鴨江一丁目|1|loose|town"},
      Case{"浜松市中央区舞阪町1", "浜松市西区|舞阪町|1|loose|oaza"},
      Case{"浜松市鴨江1-1", "浜松市中区|鴨江一丁目|1|strict|town"},
      Case{"横浜市", "||横浜市|-|none"},
      Case{"横浜市港北区", "横浜市港北区|||-|none"},
  });
}

TEST_CASE("A municipality is written with and without its county and prefecture") {
  check({
      Case{"愛甲郡愛川町角田1", "愛甲郡愛川町|角田|1|strict|oaza"},
      Case{"愛川町角田1", "愛甲郡愛川町|角田|1|strict|oaza"},
      Case{"神奈川県愛甲郡愛川町角田1", "愛甲郡愛川町|角田|1|strict|oaza"},
      Case{"神奈川愛甲郡愛川町角田1", "愛甲郡愛川町|角田|1|strict|oaza"},
      Case{"大井町金子1964", "足柄上郡大井町|金子|1964|strict|oaza"},
      Case{"足柄上郡大井町金子", "足柄上郡大井町|金子||strict|oaza"},
      Case{"府中市宮町1-1", "府中市|宮町一丁目|1|strict|town"},
      Case{"府中市府川町1", "府中市|府川町|1|strict|oaza"},
      Case{"府中市本町1-2", "||府中市本町1-2|-|none"},
      Case{"東京都府中市本町1-2", "府中市|本町一丁目|2|strict|town"},
      Case{"広島県府中市本町1-2", "府中市|本町|1-2|strict|oaza"},
      Case{"府中市", "||府中市|-|none"},
      Case{"東京都府中市", "府中市|||-|none"},
      Case{"広島県", "|||-|none"},
      Case{"東京", "||東京|-|none"},
  });
}

TEST_CASE("Without a municipality only a town that no other has is taken") {
  check({
      Case{"柏ケ谷3-11", "海老名市|柏ケ谷|3-11|strict|oaza"},
      Case{"下連雀8-4-18", "三鷹市|下連雀八丁目|4-18|strict|town"},
      Case{"森の里1-2", "厚木市|森の里一丁目|2|strict|town"},
      Case{"中央1-1", "||中央1-1|-|none"},
      Case{"本町1", "||本町1|-|none"},
      Case{"神奈川県柏ケ谷3", "海老名市|柏ケ谷|3|strict|oaza"},
      Case{"東京都柏ケ谷3", "||柏ケ谷3|-|none"},
      Case{"田名1", "||田名1|-|none"},
      Case{"大谷1", "海老名市|大谷|1|strict|oaza"},
  });
}

TEST_CASE("A name that stands for two places is known, but has no point") {
  check({
      Case{"厚木市旧町1", "厚木市|旧町|1|strict|none"},
  });
}

TEST_CASE("A ward that is named and known is final") {
  check({
      Case{"相模原市緑区高根1-1", "相模原市緑区||高根1-1|-|none"},
      Case{"相模原市緑区中央1-1", "相模原市緑区||中央1-1|-|none"},
      Case{"横浜市鶴見区日吉1-1", "横浜市鶴見区||日吉1-1|-|none"},
  });
}

TEST_CASE("A choice says whose the town is, and nothing where two claims are equal") {
  const Gazetteer& gazetteer = sample_matcher().gazetteer();
  const auto chosen = [&](std::string_view address, std::string_view among) -> std::string {
    const AddressTokens tokens(address);
    const FormerName none;
    const TownChoice choice(gazetteer, tokens, none);
    const ChosenTown town = among.empty()
                                ? choice.anywhere(0, 0)
                                : choice.among(sample_matcher().find_municipality(among), 0);
    if (!town) return "";
    return std::string(gazetteer.name(town.municipality)) + " " +
           std::string(gazetteer.towns(town.municipality).name(town.hit.town)) +
           (town.hit.ambiguous ? " ?" : "");
  };
  CHECK(chosen("橋本1", "相模原市") == "相模原市緑区 橋本一丁目");
  CHECK(chosen("田名1", "相模原市") == "相模原市中央区 田名 ?");
  CHECK(chosen("府川町1", "府中市") == "府中市 府川町");
  CHECK(chosen("本町1", "府中市").empty());
  CHECK(chosen("山の中", "府中市").empty());
  CHECK(chosen("柏ケ谷3", "") == "海老名市 柏ケ谷");
  CHECK(chosen("中央1", "").empty());
  CHECK(chosen("", "").empty());
}

}  // namespace
}  // namespace shirube
