#include "place/gazetteer/renamed_municipalities.h"

#include <array>

namespace shirube {
namespace {

constexpr RenamedMunicipality renamed(unsigned prefecture, std::string_view before,
                                      std::string_view today) {
  return {Change::renamed, prefecture, before, today};
}
constexpr RenamedMunicipality merged(unsigned prefecture, std::string_view before,
                                     std::string_view today) {
  return {Change::merged, prefecture, before, today};
}

// 総務省「市町村合併資料集」 (廃置分合等情報) and, for what became a ward, the ordinance of its
// city on 行政区: facts of public record. Those whose way was divided have all the parts of today.
constexpr std::array table = {
    // 市 of what was a 町 or 村, and other names for the same area.
    renamed(3, "滝沢村", "滝沢市"),
    renamed(4, "富谷町", "富谷市"),
    renamed(11, "白岡町", "白岡市"),
    renamed(12, "大網白里町", "大網白里市"),
    renamed(17, "野々市町", "野々市市"),
    renamed(23, "長久手町", "長久手市"),
    renamed(23, "三好町", "みよし市"),
    renamed(26, "田辺町", "京田辺市"),
    renamed(28, "篠山市", "丹波篠山市"),
    renamed(40, "那珂川町", "那珂川市"),
    renamed(47, "豊見城村", "豊見城市"),
    // Wards, most of which were such municipalities.
    renamed(11, "浦和市", "さいたま市浦和区 さいたま市南区 さいたま市緑区 さいたま市桜区"),
    renamed(11, "大宮市", "さいたま市大宮区 さいたま市北区 さいたま市西区 さいたま市見沼区"),
    renamed(11, "与野市", "さいたま市中央区"),
    renamed(11, "岩槻市", "さいたま市岩槻区"),
    renamed(14, "城山町 津久井町 相模湖町 藤野町", "相模原市緑区"),
    renamed(15, "豊栄市", "新潟市北区"),
    renamed(15, "亀田町 横越町", "新潟市江南区"),
    renamed(15, "新津市 小須戸町", "新潟市秋葉区"),
    renamed(15, "白根市 味方村 月潟村", "新潟市南区"),
    renamed(15, "黒埼町", "新潟市西区"),
    renamed(15, "巻町 西川町 潟東村 岩室村 中之口村", "新潟市西蒲区"),
    renamed(22, "清水市 蒲原町 由比町", "静岡市清水区"),
    merged(22,
           "浜北市 天竜市 引佐町 細江町 三ヶ日町 雄踏町 舞阪町 春野町 佐久間町 "
           "水窪町 龍山村",
           "浜松市"),
    renamed(27, "美原町", "堺市美原区"),
    merged(33, "御津町 建部町", "岡山市北区"),
    merged(33, "灘崎町", "岡山市南区"),
    merged(33, "瀬戸町", "岡山市東区"),
    merged(43, "植木町", "熊本市北区"),
    merged(43, "富合町 城南町", "熊本市南区"),
    // Mergers.
    merged(28, "篠山町 西紀町 丹南町 今田町", "丹波篠山市"),
    merged(3, "水沢市 江刺市 前沢町 胆沢町 衣川村", "奥州市"),
    merged(4, "古川市 松山町 三本木町 鹿島台町 岩出山町 鳴子町 田尻町", "大崎市"),
    merged(5, "本荘市 矢島町 岩城町 由利町 西目町 鳥海町 東由利町 大内町", "由利本荘市"),
    merged(5, "大曲市", "大仙市"),
    merged(7, "原町市 鹿島町 小高町", "南相馬市"),
    merged(8, "下館市 関城町 明野町 協和町", "筑西市"),
    merged(8, "水海道市 石下町", "常総市"),
    merged(8, "岩井市 猿島町", "坂東市"),
    merged(8, "伊奈町 谷和原村", "つくばみらい市"),
    merged(8, "霞ヶ浦町 千代田町", "かすみがうら市"),
    merged(8, "神栖町 波崎町", "神栖市"),
    merged(8, "友部町 岩間町", "笠間市"),
    merged(8, "総和町 三和町", "古河市"),
    merged(8, "藤代町", "取手市"),
    merged(8, "内原町", "水戸市"),
    merged(9, "今市市 足尾町 藤原町 栗山村", "日光市"),
    merged(9, "黒磯市 西那須野町 塩原町", "那須塩原市"),
    merged(9, "氏家町 喜連川町", "さくら市"),
    merged(9, "南河内町 石橋町 国分寺町", "下野市"),
    merged(9, "田沼町 葛生町", "佐野市"),
    merged(9, "上河内町 河内町", "宇都宮市"),
    merged(12, "佐原市 小見川町 山田町 栗源町", "香取市"),
    merged(12, "夷隅町 大原町 岬町", "いすみ市"),
    merged(12, "成東町 山武町 松尾町 蓮沼村", "山武市"),
    merged(12, "八日市場市 野栄町", "匝瑳市"),
    merged(12, "関宿町", "野田市"),
    merged(12, "沼南町", "柏市"),
    merged(12, "印旛村 本埜村", "印西市"),
    merged(13, "田無市 保谷市", "西東京市"),
    merged(13, "秋川市 五日市町", "あきる野市"),
    merged(16, "新湊市 小杉町 大門町 大島町 下村", "射水市"),
    merged(18, "武生市 今立町", "越前市"),
    merged(19, "塩山市 勝沼町 大和村", "甲州市"),
    merged(19, "竜王町 敷島町 双葉町", "甲斐市"),
    merged(19, "玉穂町 田富町", "中央市"),
    merged(20, "更埴市 戸倉町 上山田町", "千曲市"),
    merged(20, "豊科町 穂高町 三郷村 堀金村 明科町", "安曇野市"),
    merged(24, "上野市 伊賀町 阿山町 青山町 大山田村 島ヶ原村", "伊賀市"),
    merged(24, "久居市", "津市"),
    merged(25, "水口町 土山町 甲賀町 甲南町 信楽町", "甲賀市"),
    merged(25, "八日市市", "東近江市"),
    merged(32, "平田市", "出雲市"),
    merged(34, "因島市", "尾道市"),
    merged(35, "徳山市 新南陽市 熊毛町 鹿野町", "周南市"),
    merged(35, "小郡町", "山口市"),
    merged(38, "伊予三島市 川之江市 土居町 新宮村", "四国中央市"),
    merged(38, "北条市", "松山市"),
    merged(38, "東予市", "西条市"),
    merged(40, "前原市 二丈町 志摩町", "糸島市"),
    merged(40, "甘木市", "朝倉市"),
    merged(40, "山田市", "嘉麻市"),
    merged(42, "福江市", "五島市"),
    merged(42, "厳原町 美津島町 豊玉町 峰町 上県町 上対馬町", "対馬市"),
    merged(46, "国分市 隼人町", "霧島市"),
    merged(46, "川内市", "薩摩川内市"),
    merged(46, "名瀬市 笠利町", "奄美市"),
    merged(46, "大口市 菱刈町", "伊佐市"),
    merged(46, "串木野市 市来町", "いちき串木野市"),
    merged(46, "加世田市", "南さつま市"),
    merged(47, "具志川市 石川市 与那城町 勝連町", "うるま市"),
    merged(47, "平良市", "宮古島市"),
};

// 長野市 lets its 区 stand in an address for the 大字 that the register has.
constexpr std::array towns = {
    RenamedTown{"長野市", "七瀬中町", "大字鶴賀"},
    RenamedTown{"長野市", "七瀬南部", "大字鶴賀"},
    RenamedTown{"長野市", "居町", "大字鶴賀"},
};

}  // namespace

std::span<const RenamedMunicipality> renamed_municipalities() {
  return table;
}

std::span<const RenamedTown> renamed_towns() {
  return towns;
}

}  // namespace shirube
