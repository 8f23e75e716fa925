#include "site/areas/finder/find/synonyms.h"

#include <algorithm>

#include "base/text.h"
#include "site/areas/finder/find/search_folding.h"

namespace shirube {
namespace {

constexpr CommonSynonym common[] = {
    // Procedures.
    {"胃瘻 PEG いろう", "胃ろう"},
    {"腸瘻", "腸ろう"},
    {"鼻腔栄養 経鼻胃管 鼻チューブ", "経鼻経管栄養"},
    {"経管栄養", "胃ろう"},
    {"IVH TPN CVポート 高カロリー輸液", "中心静脈栄養"},
    {"バルーン 尿カテ 膀胱留置カテーテル 尿道留置カテーテル", "尿道カテーテル"},
    {"人工肛門 人工膀胱 パウチ", "ストーマ"},
    {"たん吸引 痰の吸引 たんの吸引", "喀痰吸引"},
    {"吸入", "ネブライザー"},
    {"在宅酸素 HOT 酸素吸入", "酸素療法"},
    {"気切", "気管切開"},
    {"レスピレーター NPPV TPPV", "人工呼吸器"},
    {"インシュリン", "インスリン"},
    {"痛み 緩和", "疼痛管理"},
    {"モルヒネ オピオイド 医療用麻薬", "疼痛管理（麻薬）"},
    {"床ずれ 床擦れ 褥創 じょくそう", "褥瘡"},
    {"血液透析 腹膜透析 人工透析 CAPD", "透析"},
    {"ターミナル ターミナルケア 終末期 みとり", "看取り"},
    {"24時間対応 夜間対応", "24時間の対応"},
    {"在宅医 在宅診療 訪問医", "訪問診療"},
    // Care services.
    {"訪看 訪問ナース ほうもんかんご", "訪問看護"},
    {"ヘルパー ホームヘルプ 訪介 ほうもんかいご", "訪問介護"},
    {"お風呂", "訪問入浴"},
    {"訪リハ", "訪問リハビリテーション"},
    {"ケアマネ ケアマネージャー ケアマネジャー ケアプラン", "居宅介護支援"},
    {"デイ デイサービス つうしょかいご", "通所介護"},
    {"デイケア 通リハ", "通所リハビリテーション"},
    {"認デイ", "認知症対応型通所介護"},
    {"ショート ショートステイ お泊まり", "短期入所"},
    {"特養 特別養護老人ホーム", "介護老人福祉施設"},
    {"老健", "介護老人保健施設"},
    {"グループホーム GH", "認知症対応型共同生活介護"},
    {"小多機", "小規模多機能"},
    {"看多機 かんたき", "看護小規模多機能"},
    {"サ高住 サービス付高齢者向け住宅", "サービス付き高齢者向け住宅"},
    {"老人ホーム", "介護老人福祉施設 特定施設入居者生活介護"},
    {"ケアハウス", "軽費老人ホーム"},
    {"車いす 車椅子 介護ベッド 手すり", "福祉用具"},
    // Medicine.
    {"歯医者 訪問歯科 はいしゃ", "歯科"},
    {"薬屋 調剤 くすり やっきょく", "薬局"},
    {"びょういん", "病院"},
    {"しんりょうじょ", "診療所"},
    {"ないか", "内科"},
    {"げか", "外科"},
    {"せいけいげか", "整形外科"},
    {"がんか 目医者", "眼科"},
    {"ひふか", "皮膚科"},
    {"じびか 耳鼻科", "耳鼻"},
    {"せいしんか", "精神科"},
    {"ひにょうきか", "泌尿器科"},
    {"しょうにか", "小児科"},
};

void add(SynonymTable& synonyms, const std::string& word, const std::string& meaning) {
  const SearchFolding& fold = SearchFolding::table();
  const std::string key = fold(word), value = fold(meaning);
  // Where a meaning holds the word, whoever has the one has the other.
  if (key.empty() || value.empty() || value.find(key) != value.npos) return;
  std::vector<std::string>& values = synonyms[key];
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

}  // namespace

std::span<const CommonSynonym> common_synonyms() {
  return common;
}

SynonymTable search_synonyms(const Site& site) {
  SynonymTable synonyms;
  for (const CommonSynonym& each : common_synonyms()) {
    for (const std::string& word : split(each.words, " ")) {
      for (const std::string& meaning : split(each.means, " ")) add(synonyms, word, meaning);
    }
  }
  for (const Synonym& each : site.synonyms) {
    for (const std::string& word : each.words) {
      for (const std::string& meaning : each.means) add(synonyms, word, meaning);
    }
  }
  return synonyms;
}

}  // namespace shirube
