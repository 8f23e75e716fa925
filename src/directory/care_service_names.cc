#include "directory/care_service_names.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "directory/facility_words.h"

namespace shirube {
namespace {

struct ServiceName {
  std::string_view name;
  int code;
};

// Names of the law without what stands in brackets, names that services had before, and short forms
// that are in use everywhere.
constexpr ServiceName other_names[] = {
    {"ホームヘルプ", 110},
    {"ホームヘルプサービス", 110},
    {"訪問介護（ホームヘルプ）", 110},
    {"訪問介護（ホームヘルプサービス）", 110},
    {"訪問介護事業所", 110},
    {"訪問入浴", 120},
    {"訪問入浴サービス", 120},
    {"訪問看護ステーション", 130},
    {"訪問リハ", 140},
    {"訪問リハビリ", 140},
    {"通所介護（デイサービス）", 150},
    {"療養通所介護", 155},
    {"デイケア", 160},
    {"通所リハ", 160},
    {"通所リハビリ", 160},
    {"通所リハビリテーション（デイケア）", 160},
    {"福祉用具レンタル", 170},
    {"福祉用具の貸与", 170},
    {"短期入所生活介護（ショートステイ）", 210},
    {"グループホーム", 320},
    {"認知症グループホーム", 320},
    {"認知症高齢者グループホーム", 320},
    {"認知症対応型共同生活介護（グループホーム）", 320},
    {"福祉用具販売", 410},
    {"特定福祉用具の販売", 410},
    {"ケアマネジメント", 430},
    {"ケアマネ事業所", 430},
    {"居宅介護支援事業所", 430},
    {"居宅介護支援（ケアマネジャー）", 430},
    {"介護老人福祉施設（特別養護老人ホーム）", 510},
    {"指定介護老人福祉施設", 510},
    {"老健", 520},
    {"老人保健施設", 520},
    {"地域密着型特別養護老人ホーム", 540},
    {"地域密着型介護老人福祉施設", 540},
    {"認知症デイサービス", 720},
    {"認知症対応型デイサービス", 720},
    {"小規模多機能", 730},
    {"小規模多機能型", 730},
    {"小多機", 730},
    {"定期巡回", 760},
    {"定期巡回・随時対応", 760},
    {"定期巡回・随時対応サービス", 760},
    {"定期巡回随時対応型訪問介護看護", 760},
    {"看護小規模多機能型居宅介護", 770},
    {"看護小規模多機能型居宅介護（看多機）", 770},
    {"看護小規模多機能", 770},
    {"看多機", 770},
    {"複合型サービス", 770},
    {"複合型サービス（看護小規模多機能型居宅介護）", 770},
    {"地域密着型デイサービス", 780},
    {"小規模デイサービス", 780},
};

// Names that mean several services: only suggested.
constexpr ServiceName vague_names[] = {
    {"デイサービス", 150}, {"デイサービスセンター", 150}, {"ショートステイ", 210},
    {"特養", 510},         {"特別養護老人ホーム", 510},
};

/// Widths, blanks and the dots between words are not told apart.
std::string folded(std::string_view text) {
  return replace_all(replace_all(nfkc(trim(text)), " ", ""), "・", "");
}

}  // namespace

const Word* find_care_service(std::string_view text) {
  const Vocabulary& services = vocabulary<CareService>();
  if (const Word* word = services.find(text)) return word;
  const std::string wanted = folded(text);
  for (const Word& word : services.words) {
    if (wanted == folded(word.label)) return &word;
  }
  for (const ServiceName& other : other_names) {
    if (wanted == folded(other.name)) return &services.of(other.code);
  }
  return nullptr;
}

std::string nearest_care_service(std::string_view text) {
  const std::string wanted = folded(text);
  if (wanted.empty()) return {};
  for (const ServiceName& vague : vague_names) {
    if (wanted == vague.name) return std::string(vocabulary<CareService>().of(vague.code).label);
  }
  std::vector<std::string> names;
  for (const Word& word : vocabulary<CareService>().words) {
    if (folded(word.label).starts_with(wanted)) return std::string(word.label);
    names.emplace_back(word.label);
  }
  if (const std::string near = nearest(text, names); !near.empty()) return near;
  for (const ServiceName& other : other_names) names.emplace_back(other.name);
  const std::string near = nearest(text, names);
  const Word* word = near.empty() ? nullptr : find_care_service(near);
  return word ? std::string(word->label) : std::string();
}

}  // namespace shirube
