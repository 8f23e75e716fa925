// The hand-written towns on which the search is tested: few, but each there for a rule. Points are
// invented. A constant; the matcher is made once.
#pragma once

#include <vector>

#include "place/gazetteer/address_matcher.h"
#include "place/gazetteer/small_gazetteer.h"

namespace shirube::test {

inline std::vector<TownRow> matcher_rows() {
  std::vector<TownRow> rows;
  int north = 0;
  const auto add = [&](unsigned prefecture, std::string_view municipality,
                       std::initializer_list<std::string_view> names) {
    for (std::string_view name : names) {
      rows.push_back(town(prefecture, municipality, name, spot(0, north += 1500)));
    }
  };
  add(kanagawa, "厚木市",
      {"中町一丁目", "中町二丁目", "中町三丁目", "中町四丁目", "飯山", "旭町一丁目", "旭町二丁目",
       "泉町", "緑ヶ丘一丁目", "森の里一丁目", "戸室", "水引一丁目", "小野", "長谷"});
  add(kanagawa, "海老名市",
      {"柏ケ谷", "さつき町", "中央一丁目", "国分北一丁目", "大谷", "大谷北一丁目"});
  add(kanagawa, "愛甲郡愛川町", {"角田", "中津"});
  add(kanagawa, "足柄上郡大井町", {"金子", "上大井"});
  add(kanagawa, "相模原市緑区", {"橋本一丁目", "橋本三丁目", "田名"});
  add(kanagawa, "相模原市中央区", {"中央一丁目", "田名", "田名塩田一丁目", "高根一丁目"});
  add(kanagawa, "横浜市鶴見区", {"鶴見中央一丁目"});
  add(kanagawa, "横浜市港北区", {"日吉一丁目", "新羽町", "太尾町"});
  add(kanagawa, "川崎市多摩区", {"登戸", "登戸新町"});
  add(tokyo, "府中市", {"宮町一丁目", "本町一丁目"});
  add(hiroshima, "府中市", {"府川町", "本町"});
  add(tokyo, "三鷹市", {"井の頭一丁目", "下連雀八丁目", "深大寺二丁目"});
  add(tokyo, "千代田区", {"三番町", "一番町", "丸の内一丁目", "麹町一丁目"});
  add(tokyo, "文京区", {"小石川一丁目", "小石川二丁目"});
  add(tokyo, "中央区", {"銀座一丁目"});
  add(hokkaido, "札幌市中央区", {"北三条西一丁目", "北三条西十一丁目", "大通西一丁目"});
  add(hokkaido, "古平郡古平町", {"大字浜町"});
  add(hokkaido, "常呂郡訓子府町", {"字東幸町", "14号"});
  add(iwate, "花巻市", {"高松第九地割", "高松"});
  add(akita, "横手市", {"十文字町", "古豊千"});
  add(akita, "北秋田市", {"鷹巣"});
  add(shizuoka, "浜松市中区", {"鴨江一丁目"});
  add(shizuoka, "浜松市西区", {"舞阪町"});
  add(kyoto, "京都市上京区", {"亀屋町", "一条町", "中町"});
  add(kyoto, "京都市下京区", {"四条町", "塩小路町"});
  add(wakayama, "和歌山市", {"十二番丁", "五番丁", "吉礼"});
  add(ehime, "西条市", {"甲", "乙", "大町"});
  add(ehime, "松山市", {"三番町一丁目", "余戸東一丁目"});
  rows.push_back(town(kanagawa, "厚木市", "飯山", spot(0, north += 1500), "尼寺"));
  rows.push_back(town(kanagawa, "厚木市", "小野", spot(0, north += 1500), "中半入"));
  rows.push_back(town(kanagawa, "厚木市", "長谷", {}, "向原"));
  rows.push_back(town(akita, "横手市", "十文字町", spot(0, north += 1500), "海道下"));
  // Two places of one name.
  rows.push_back(town(kyoto, "京都市上京区", "亀屋町", spot(0, -9000)));
  rows.push_back(town(kanagawa, "厚木市", "旧町", spot(0, -3000)));
  rows.push_back(town(kanagawa, "厚木市", "旧町", spot(0, -9000)));
  // 街区.
  rows.push_back(block(kanagawa, "厚木市", "中町三丁目", 17, spot(40, 40)));
  rows.push_back(block(kanagawa, "厚木市", "中町三丁目", 2, spot(80, 40)));
  rows.push_back(block(kanagawa, "厚木市", "泉町", 5, spot(120, 40)));
  return rows;
}

inline const AddressMatcher& sample_matcher() {
  static const SmallGazetteer gazetteer(matcher_rows());
  static const AddressMatcher matcher(*gazetteer);
  return matcher;
}

}  // namespace shirube::test
