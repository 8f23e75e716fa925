#include "place/gazetteer/address_matcher.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

#include "place/gazetteer/matched.h"

namespace shirube {
namespace {

using namespace test;

TEST_CASE("Several addresses at once find what each finds alone, in order") {
  const std::vector<std::string_view> addresses = {"神奈川県厚木市中町3-17",
                                                   "",
                                                   "厚木市",
                                                   "相模原市田名1",
                                                   "太尾町5",
                                                   "京都市上京区亀屋町1",
                                                   "山の中",
                                                   "府中市",
                                                   "神奈川県",
                                                   "厚木市飯山尼寺2",
                                                   "札幌市中央区北3西11",
                                                   "厚木市〓町1",
                                                   "大通西一丁目"};
  std::vector<AddressMatch> matches(addresses.size());
  sample_matcher().match_all(addresses, matches);
  std::size_t towns = 0;
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    INFO(addresses[i]);
    CHECK(shown(matches[i]) == shown(sample_matcher().match(addresses[i])));
    if (!matches[i].town.empty()) ++towns;
  }
  CHECK(towns > addresses.size() / 2);
  sample_matcher().match_all({}, {});
}

TEST_CASE("A number alone is a 丁目, but n番地, n番 and n号 never are") {
  check({
      Case{"厚木市中町一丁目2-3", "厚木市|中町一丁目|2-3|strict|town"},
      Case{"厚木市中町1丁目2-3", "厚木市|中町一丁目|2-3|strict|town"},
      Case{"厚木市中町１－２－３", "厚木市|中町一丁目|２－３|strict|town"},
      Case{"厚木市中町1-2-3", "厚木市|中町一丁目|2-3|strict|town"},
      Case{"厚木市中町1の2の3", "厚木市|中町一丁目|2の3|strict|town"},
      Case{"厚木市中町1ー2", "厚木市|中町一丁目|2|strict|town"},
      Case{"厚木市中町1丁2番3号", "厚木市|中町一丁目|2番3号|strict|town"},
      Case{"厚木市中町1", "厚木市|中町一丁目||strict|town"},
      Case{"厚木市中町一丁目", "厚木市|中町一丁目||strict|town"},
      Case{"厚木市中町1番地", "厚木市|中町|1番地|strict|oaza"},
      Case{"厚木市中町1番2号", "厚木市|中町|1番2号|strict|oaza"},
      Case{"厚木市中町1番地の2", "厚木市|中町|1番地の2|strict|oaza"},
      Case{"厚木市中町1号", "厚木市|中町|1号|strict|oaza"},
      Case{"厚木市中町9-1", "厚木市|中町|9-1|strict|oaza"},
      Case{"厚木市中町99番地", "厚木市|中町|99番地|strict|oaza"},
      Case{"厚木市中町", "厚木市|中町||strict|oaza"},
      Case{"文京区小石川1番5", "文京区|小石川|1番5|strict|oaza"},
      Case{"文京区小石川1-5", "文京区|小石川一丁目|5|strict|town"},
      Case{"厚木市飯山172番地の3", "厚木市|飯山|172番地の3|strict|oaza"},
      Case{"厚木市飯山172", "厚木市|飯山|172|strict|oaza"},
  });
}

TEST_CASE("What was read and what is left fit together, wherever blanks stand") {
  check({
      Case{"厚木市 中町 3 丁目 17-17", "厚木市|中町三丁目|17-17|strict|block"},
      Case{"厚木市中町 3 丁目 17 番 17 号", "厚木市|中町三丁目|17 番 17 号|strict|block"},
      Case{"厚木市 中町 3 - 17 - 17", "厚木市|中町三丁目|17 - 17|strict|block"},
      Case{"厚木市中町3 丁字屋", "厚木市|中町三丁目|丁字屋|strict|town"},
      Case{"厚木市中町3　見本ビル2号室", "厚木市|中町三丁目|見本ビル2号室|strict|town"},
  });
}

TEST_CASE("A street of 京都 may be written 上がる, and have a 丁目 of its own") {
  check({
      Case{"京都市下京区四条通寺町上がる塩小路町5", "京都市下京区|塩小路町|5|strict|oaza"},
      Case{"京都市下京区寺町四条下がる塩小路町5", "京都市下京区|塩小路町|5|strict|oaza"},
      Case{"京都市下京区寺町西入三丁目塩小路町5", "京都市下京区|塩小路町|5|strict|oaza"},
      Case{"京都市下京区寺町東入二筋目塩小路町5", "京都市下京区|塩小路町|5|strict|oaza"},
      Case{"京都市下京区寺町東入塩の小路町5", "京都市下京区|塩小路町|5|loose|oaza"},
  });
}

TEST_CASE("ヶケが and ノの之 are one, and may be left out") {
  check({
      Case{"海老名市柏ヶ谷3-11", "海老名市|柏ケ谷|3-11|strict|oaza"},
      Case{"海老名市柏ケ谷3-11", "海老名市|柏ケ谷|3-11|strict|oaza"},
      Case{"海老名市柏が谷3-11", "海老名市|柏ケ谷|3-11|strict|oaza"},
      Case{"海老名市柏ガ谷3-11", "海老名市|柏ケ谷|3-11|strict|oaza"},
      Case{"海老名市柏カ谷3-11", "海老名市|柏ケ谷|3-11|strict|oaza"},
      Case{"海老名市柏谷3-11", "海老名市|柏ケ谷|3-11|loose|oaza"},
      Case{"海老名市サツキ町1", "海老名市|さつき町|1|strict|oaza"},
      Case{"海老名市ｻﾂｷ町1", "海老名市|さつき町|1|strict|oaza"},
      Case{"厚木市緑ケ丘1-2", "厚木市|緑ヶ丘一丁目|2|strict|town"},
      Case{"厚木市緑が丘一丁目2番", "厚木市|緑ヶ丘一丁目|2番|strict|town"},
      Case{"三鷹市井の頭1-2", "三鷹市|井の頭一丁目|2|strict|town"},
      Case{"三鷹市井ノ頭1-2", "三鷹市|井の頭一丁目|2|strict|town"},
      Case{"三鷹市井之頭1-2", "三鷹市|井の頭一丁目|2|strict|town"},
      Case{"三鷹市井頭1-2", "三鷹市|井の頭一丁目|2|loose|town"},
      Case{"千代田区丸ノ内1-9-1", "千代田区|丸の内一丁目|9-1|strict|town"},
      Case{"千代田区丸の内1-9-1", "千代田区|丸の内一丁目|9-1|strict|town"},
      Case{"千代田区丸之内一丁目9番", "千代田区|丸の内一丁目|9番|strict|town"},
  });
}

TEST_CASE("Old kanji are those of today") {
  check({
      Case{"海老名市國分北1-1", "海老名市|国分北一丁目|1|strict|town"},
      Case{"横浜市鶴見区鶴見中央1-1", "横浜市鶴見区|鶴見中央一丁目|1|strict|town"},
      Case{"相模原市中央区髙根1-1", "相模原市中央区|高根一丁目|1|strict|town"},
      Case{"千代田区麴町1-2", "千代田区|麹町一丁目|2|strict|town"},
      Case{"厚木市戶室1", "厚木市|戸室|1|strict|oaza"},
      Case{"横濱市港北区日吉1-1", "横浜市港北区|日吉一丁目|1|strict|town"},
      Case{"札幌市中央区北三條西1丁目", "札幌市中央区|北三条西一丁目||strict|town"},
  });
}

TEST_CASE("A 町 that was dropped is found, one that was added is another town") {
  check({
      Case{"厚木市泉5-1", "厚木市|泉町|5-1|loose|block"},
      Case{"横浜市港北区新羽1", "横浜市港北区|新羽町|1|loose|oaza"},
      Case{"厚木市旭1-2", "厚木市|旭町一丁目|2|loose|town"},
      Case{"北秋田市鷹巣町1", "北秋田市||鷹巣町1|-|none"},
      Case{"横手市十文字1", "横手市|十文字町|1|loose|oaza"},
      Case{"海老名市大谷町5", "海老名市||大谷町5|-|none"},
      Case{"海老名市大谷北1-2", "海老名市|大谷北一丁目|2|strict|town"},
      Case{"川崎市多摩区登戸新町1", "川崎市多摩区|登戸新町|1|strict|oaza"},
      Case{"川崎市多摩区登戸町1", "川崎市多摩区||登戸町1|-|none"},
  });
}

TEST_CASE("Towns of 北海道 are found without their 条") {
  check({
      Case{"札幌市中央区北3条西1丁目1", "札幌市中央区|北三条西一丁目|1|strict|town"},
      Case{"札幌市中央区北3西1", "札幌市中央区|北三条西一丁目||loose|town"},
      Case{"札幌市中央区北3西1-5", "札幌市中央区|北三条西一丁目|5|loose|town"},
      Case{"札幌市中央区北三条西11丁目1", "札幌市中央区|北三条西十一丁目|1|strict|town"},
      Case{"札幌市中央区北3西11-5", "札幌市中央区|北三条西十一丁目|5|loose|town"},
      Case{"札幌市中央区大通西1丁目", "札幌市中央区|大通西一丁目||strict|town"},
      Case{"札幌市中央区大通西1-2", "札幌市中央区|大通西一丁目|2|strict|town"},
      Case{"常呂郡訓子府町14号北1番地", "常呂郡訓子府町|14号|北1番地|strict|oaza"},
      Case{"訓子府町東幸町1", "常呂郡訓子府町|字東幸町|1|strict|oaza"},
  });
}

TEST_CASE("A letter that was lost is filled in when one name fits") {
  check({
      Case{"厚木市〓町3-1", "厚木市|中町三丁目|1|loose|town"},
      Case{"厚木市戸〓5", "厚木市|戸室|5|loose|oaza"},
      Case{"厚木市？室5", "厚木市|戸室|5|loose|oaza"},
      Case{"厚木市□室5", "厚木市|戸室|5|loose|oaza"},
      Case{"海老名市〓ケ谷5", "海老名市|柏ケ谷|5|loose|oaza"},
      Case{"厚木市飯〓5", "厚木市|飯山|5|loose|oaza"},
      Case{"厚木市〓〓5", "厚木市||〓〓5|-|none"},
  });
}

TEST_CASE("甲 and 乙 are towns, or stand before a number") {
  check({
      Case{"西条市甲485", "西条市|甲|485|strict|oaza"},
      Case{"西条市乙12", "西条市|乙|12|strict|oaza"},
      Case{"西条市字若枝甲485", "西条市|甲|485|loose|oaza"},
      Case{"西条市若枝乙12-3", "西条市|乙|12-3|loose|oaza"},
      Case{"西条市大町甲1", "西条市|大町|甲1|strict|oaza"},
      Case{"厚木市飯山甲5", "厚木市|飯山|甲5|strict|oaza"},
      Case{"厚木市飯山イ5", "厚木市|飯山|イ5|strict|oaza"},
      Case{"厚木市飯山第5", "厚木市|飯山|第5|strict|oaza"},
  });
}

TEST_CASE("番丁 are found by their number, 番町 are names") {
  check({
      Case{"和歌山市十二番丁45", "和歌山市|十二番丁|45|strict|oaza"},
      Case{"和歌山市12番丁45", "和歌山市|十二番丁|45|strict|oaza"},
      Case{"和歌山市12-45", "和歌山市|十二番丁|45|loose|oaza"},
      Case{"和歌山市5-1", "和歌山市|五番丁|1|loose|oaza"},
      Case{"松山市三番町1-2", "松山市|三番町一丁目|2|strict|town"},
      Case{"松山市3番町1丁目2", "松山市|三番町一丁目|2|strict|town"},
      Case{"千代田区三番町6-16", "千代田区|三番町|6-16|strict|oaza"},
      Case{"千代田区3番町6-16", "千代田区|三番町|6-16|strict|oaza"},
      Case{"千代田区一番町1", "千代田区|一番町|1|strict|oaza"},
  });
}

TEST_CASE("小字 are found behind their 大字, and left in the rest when unknown") {
  check({
      Case{"厚木市大字飯山字尼寺172", "厚木市|飯山尼寺|172|strict|town"},
      Case{"厚木市飯山尼寺172", "厚木市|飯山尼寺|172|strict|town"},
      Case{"厚木市飯山字尼寺172番地", "厚木市|飯山尼寺|172番地|strict|town"},
      Case{"厚木市飯山小字尼寺172", "厚木市|飯山尼寺|172|strict|town"},
      Case{"厚木市飯山字不明172", "厚木市|飯山|不明172|strict|oaza"},
      Case{"厚木市字飯山172", "厚木市|飯山|172|strict|oaza"},
      Case{"厚木市小野字中半入川原5", "厚木市|小野中半入|川原5|uncertain|town"},
      Case{"厚木市小野字中半入5", "厚木市|小野中半入|5|strict|town"},
      Case{"厚木市小野中半入", "厚木市|小野中半入||strict|town"},
      Case{"厚木市長谷向原5", "厚木市|長谷向原|5|strict|none"},
      Case{"横手市十文字町海道下12番地5", "横手市|十文字町海道下|12番地5|strict|town"},
      Case{"横手市十文字町字海道下12", "横手市|十文字町海道下|12|strict|town"},
      Case{"横手市古豊千6", "横手市|古豊千|6|uncertain|oaza"},
      Case{"花巻市高松第9地割5", "花巻市|高松第九地割|5|strict|oaza"},
      Case{"花巻市高松9-5", "花巻市|高松|9-5|strict|oaza"},
      Case{"花巻市高松第九地割5", "花巻市|高松第九地割|5|strict|oaza"},
      Case{"古平郡古平町大字浜町1", "古平郡古平町|大字浜町|1|strict|oaza"},
      Case{"古平町浜町1", "古平郡古平町|大字浜町|1|strict|oaza"},
  });
}

TEST_CASE("A block that the table has gives the point") {
  check({
      Case{"厚木市中町3-17-17", "厚木市|中町三丁目|17-17|strict|block"},
      Case{"厚木市中町三丁目17番17号", "厚木市|中町三丁目|17番17号|strict|block"},
      Case{"厚木市中町3丁目18-1", "厚木市|中町三丁目|18-1|strict|town"},
      Case{"厚木市中町3丁目2", "厚木市|中町三丁目|2|strict|block"},
      Case{"厚木市泉町5-1", "厚木市|泉町|5-1|strict|block"},
      Case{"厚木市泉町5番地", "厚木市|泉町|5番地|strict|block"},
      Case{"厚木市泉町6-1", "厚木市|泉町|6-1|strict|oaza"},
  });
}

TEST_CASE("Buildings, rooms and remarks are kept in the rest") {
  check({
      Case{"厚木市中町3-17-17 サンハイツ201", "厚木市|中町三丁目|17-17 サンハイツ201|strict|block"},
      Case{"厚木市中町3-17-17　サンハイツ２０１",
           "厚木市|中町三丁目|17-17　サンハイツ２０１|strict|block"},
      Case{"厚木市中町3-17-17サンハイツ201", "厚木市|中町三丁目|17-17サンハイツ201|strict|block"},
      Case{"厚木市中町3丁目17-17（サンハイツ）",
           "厚木市|中町三丁目|17-17（サンハイツ）|strict|block"},
      Case{"厚木市中町三丁目(旧中町)17-17", "厚木市|中町三丁目|17-17|strict|block"},
      Case{"厚木市飯山１２番地の３　Ａ棟", "厚木市|飯山|１２番地の３　Ａ棟|strict|oaza"},
      Case{"厚木市泉町サンハイツ201", "厚木市|泉町|サンハイツ201|uncertain|oaza"},
      Case{"厚木市泉町 サンハイツ201", "厚木市|泉町|サンハイツ201|strict|oaza"},
      Case{"厚木市飯山サンハイツ", "厚木市||飯山サンハイツ|-|none"},
      Case{"厚木市森の里1-2,3階", "厚木市|森の里一丁目|2,3階|strict|town"},
  });
}

TEST_CASE("Words for land without a number end a town") {
  check({
      Case{"厚木市飯山無番地", "厚木市|飯山|無番地|strict|oaza"},
      Case{"厚木市飯山番外1", "厚木市|飯山|番外1|strict|oaza"},
      Case{"厚木市飯山地内", "厚木市|飯山|地内|strict|oaza"},
      Case{"厚木市飯山地先", "厚木市|飯山|地先|strict|oaza"},
      Case{"厚木市飯山番地なし", "厚木市|飯山|番地なし|strict|oaza"},
  });
}

TEST_CASE("Words in place of an address name no town") {
  check({
      Case{"非公開", "||非公開|-|none"},
      Case{"訪問のみ", "||訪問のみ|-|none"},
      Case{"厚木市内一円", "厚木市||内一円|-|none"},
      Case{"厚木市一円", "厚木市||一円|-|none"},
      Case{"市内", "||市内|-|none"},
      Case{"県央一円", "||県央一円|-|none"},
      Case{"住所非公開", "||住所非公開|-|none"},
      Case{"厚木保健所管内", "||厚木保健所管内|-|none"},
      Case{"", "|||-|none"},
      Case{"　", "|||-|none"},
      Case{"999", "||999|-|none"},
      Case{"-", "||-|-|none"},
      Case{"〒243-0018", "||〒243-0018|-|none"},
  });
}

TEST_CASE("A postal code, a label and spaces change nothing") {
  check({
      Case{"〒243-0018 神奈川県厚木市中町1-2", "厚木市|中町一丁目|2|strict|town"},
      Case{"所在地：神奈川県厚木市中町1-2", "厚木市|中町一丁目|2|strict|town"},
      Case{"243-0018神奈川県厚木市中町1-2", "厚木市|中町一丁目|2|strict|town"},
      Case{"神奈川県　厚木市　中町　1-2", "厚木市|中町一丁目|2|strict|town"},
      Case{"神奈川県厚木市 中町1", "厚木市|中町一丁目||strict|town"},
      Case{"厚木市中町 1丁目2", "厚木市|中町一丁目|2|strict|town"},
  });
}

TEST_CASE("What only begins like a town is none, or uncertain") {
  check({
      Case{"厚木市三町5", "厚木市||三町5|-|none"},
      Case{"厚木市中町南5", "厚木市|中町|南5|uncertain|oaza"},
      Case{"厚木市飯5", "厚木市||飯5|-|none"},
      Case{"厚木市飯山町5", "厚木市||飯山町5|-|none"},
      Case{"厚木市中町西1-1", "厚木市|中町|西1-1|uncertain|oaza"},
      Case{"厚木市山際5", "厚木市||山際5|-|none"},
      Case{"千葉県厚木市中町1-2", "||厚木市中町1-2|-|none"},
      Case{"長野県中町1-2", "||中町1-2|-|none"},
  });
}

TEST_CASE("The municipality of the record is final, and an address elsewhere is told") {
  check({
      CaseWithin{"中町1-2", "厚木市", "厚木市|中町一丁目|2|strict|town"},
      CaseWithin{"厚木市中町1-2", "厚木市", "厚木市|中町一丁目|2|strict|town"},
      CaseWithin{"神奈川県厚木市中町1-2", "厚木市", "厚木市|中町一丁目|2|strict|town"},
      CaseWithin{"柏ケ谷3", "厚木市", "厚木市||柏ケ谷3|-|none"},
      CaseWithin{"海老名市柏ケ谷3", "厚木市", "海老名市||柏ケ谷3|-|none|elsewhere"},
      CaseWithin{"海老名市中町1", "厚木市", "海老名市||中町1|-|none|elsewhere"},
      CaseWithin{"東京都三鷹市井の頭1-2", "厚木市", "三鷹市||井の頭1-2|-|none|elsewhere"},
      CaseWithin{"東京都中町1-2", "厚木市", "||中町1-2|-|none|elsewhere"},
      CaseWithin{"角田1", "愛川町", "愛甲郡愛川町|角田|1|strict|oaza"},
      CaseWithin{"愛川町角田1", "愛甲郡愛川町", "愛甲郡愛川町|角田|1|strict|oaza"},
      CaseWithin{"愛甲郡愛川町角田1", "愛川町", "愛甲郡愛川町|角田|1|strict|oaza"},
      CaseWithin{"田名1", "相模原市", "相模原市中央区|田名|1|strict|none"},
      CaseWithin{"中央区田名1", "相模原市", "相模原市中央区|田名|1|strict|oaza"},
      CaseWithin{"緑区橋本1-1", "相模原市", "相模原市緑区|橋本一丁目|1|strict|town"},
      CaseWithin{"相模原市橋本3-1", "相模原市", "相模原市緑区|橋本三丁目|1|strict|town"},
      CaseWithin{"中央区中央1-1", "相模原市", "相模原市中央区|中央一丁目|1|strict|town"},
      CaseWithin{"中央区銀座1-1", "相模原市", "相模原市中央区||銀座1-1|-|none"},
      CaseWithin{"中央1-1", "相模原市", "相模原市中央区|中央一丁目|1|strict|town"},
      CaseWithin{"橋本9-1", "相模原市", "相模原市緑区|橋本|9-1|strict|oaza"},
      CaseWithin{"田名塩田1-1", "相模原市", "相模原市中央区|田名塩田一丁目|1|strict|town"},
      CaseWithin{"大井町金子1", "厚木市", "足柄上郡大井町||金子1|-|none|elsewhere"},
      CaseWithin{"大町5", "西条市", "西条市|大町|5|strict|oaza"},
      CaseWithin{"府中市本町1-2", "府中市", "||本町1-2|-|none"},
      CaseWithin{"山の中", "厚木市", "厚木市||山の中|-|none"},
      CaseWithin{"厚木市", "厚木市", "厚木市|||-|none"},
      CaseWithin{"非公開", "厚木市", "厚木市||非公開|-|none"},
      CaseWithin{"", "厚木市", "厚木市|||-|none"},
      CaseWithin{"東京都", "厚木市", "|||-|none|elsewhere"},
      CaseWithin{"北海道厚木市中町1", "厚木市", "||厚木市中町1|-|none|elsewhere"},
  });
}

TEST_CASE("A match says how much was understood") {
  const auto level = [](std::string_view address) { return sample_matcher().match(address).level; };
  CHECK(level("") == MatchLevel::none);
  CHECK(level("山の中") == MatchLevel::none);
  CHECK(level("神奈川県") == MatchLevel::prefecture);
  CHECK(level("神奈川県厚木市") == MatchLevel::municipality);
  CHECK(level("厚木市飯山1") == MatchLevel::town);
  CHECK(level("厚木市旧町1") == MatchLevel::town);
  CHECK(level("厚木市中町3-17") == MatchLevel::block);
  CHECK(sample_matcher().match("厚木市飯山1").prefecture == "神奈川県");
  CHECK(sample_matcher().match("東京都府中市").prefecture == "東京都");
}

TEST_CASE("A point, its worth and its circle come together") {
  const AddressMatch block = sample_matcher().match("厚木市中町3-17-17");
  CHECK(block.point == spot(40, 40));
  CHECK(block.radius_metres == usual_radius(Precision::block));
  const AddressMatch oaza = sample_matcher().match("厚木市飯山172");
  CHECK(oaza.radius_metres >= usual_radius(Precision::oaza));
  const AddressMatch none = sample_matcher().match("厚木市旧町1");
  CHECK(none.point == Point{});
  CHECK(none.radius_metres == 0);
}

TEST_CASE("Within nothing is anywhere") {
  CHECK(shown(sample_matcher().match("厚木市飯山1", {})) ==
        shown(sample_matcher().match("厚木市飯山1")));
}

}  // namespace
}  // namespace shirube
