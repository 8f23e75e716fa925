#include "directory/facility_words.h"

namespace shirube {

template <>
const Vocabulary& vocabulary<FacilityKind>() {
  using K = FacilityKind;
  static constexpr Word words[] = {
      {int(K::hospital), "hospital", "病院", "入院ができる医療機関（ベッド20床以上）です。"},
      {int(K::clinic), "clinic", "診療所", "外来のほか、家に来てくれる診療所もあります。"},
      {int(K::dental), "dental", "歯科診療所",
       "入れ歯の調整や口のケアのため、家に来てくれる歯科もあります。"},
      {int(K::pharmacy), "pharmacy", "薬局", "薬を届け、飲み方の相談にのる薬局もあります。"},
      {int(K::visiting_nursing), "visiting-nursing", "訪問看護",
       "看護師などが家を訪ね、体調の確認や処置をします。"},
      {int(K::care_management), "care-management", "居宅介護支援（ケアマネジャー）",
       "ケアマネジャーが介護の計画を作り、サービスをつなぎます。"},
      {int(K::home_help), "home-help", "訪問介護・訪問入浴",
       "ヘルパーなどが家を訪ね、食事や入浴などを手伝います。"},
      {int(K::visiting_rehabilitation), "visiting-rehabilitation", "訪問リハビリテーション",
       "理学療法士などが家を訪ね、体を動かす練習をします。"},
      {int(K::day_service), "day-service", "通所（デイサービス・デイケア）",
       "日中に通い、食事、入浴、体操などをします。"},
      {int(K::short_stay), "short-stay", "短期入所（ショートステイ）",
       "短い間、施設に泊まります。"},
      {int(K::multifunctional), "multifunctional", "小規模多機能・定期巡回など",
       "通い、訪問、泊まりなどを組み合わせます。"},
      {int(K::care_home), "care-home", "入所・入居の施設", "暮らしながら介護を受ける施設です。"},
      {int(K::equipment), "equipment", "福祉用具",
       "車いすや介護ベッドなどを貸し、または売ります。"},
      {int(K::other), "other", "その他", ""}};
  static constexpr OtherName others[] = {
      {"クリニック", int(K::clinic), OtherName::Use::suggest},
      {"医院", int(K::clinic), OtherName::Use::suggest},
      {"内科", int(K::clinic), OtherName::Use::suggest},
      {"歯科医院", int(K::dental), OtherName::Use::suggest},
      {"デンタルクリニック", int(K::dental), OtherName::Use::suggest},
      {"調剤薬局", int(K::pharmacy), OtherName::Use::suggest},
      {"ケアマネ", int(K::care_management), OtherName::Use::suggest},
      {"ヘルパー", int(K::home_help), OtherName::Use::suggest},
      {"老人ホーム", int(K::care_home), OtherName::Use::suggest},
      {"特養", int(K::care_home), OtherName::Use::suggest},
      {"老健", int(K::care_home), OtherName::Use::suggest},
      {"グループホーム", int(K::care_home), OtherName::Use::suggest},
      {"サ高住", int(K::care_home), OtherName::Use::suggest},
      {"居宅介護支援事業所", int(K::care_management), OtherName::Use::suggest},
      {"訪看", int(K::visiting_nursing), OtherName::Use::suggest},
      {"訪看ステーション", int(K::visiting_nursing), OtherName::Use::suggest},
      {"ドラッグストア", int(K::pharmacy), OtherName::Use::suggest}};
  static const Vocabulary vocabulary{"施設の種類", words, others};
  return vocabulary;
}

template <>
const Vocabulary& vocabulary<Status>() {
  static constexpr Word words[] = {
      {int(Status::open), "open", "開いている"},
      {int(Status::closed), "closed", "閉まった", "廃止や閉院をした"},
      {int(Status::suspended), "suspended", "休止中", "しばらく休んでいる"}};
  static constexpr OtherName others[] = {{"営業中", int(Status::open), OtherName::Use::suggest},
                                         {"閉院", int(Status::closed), OtherName::Use::suggest},
                                         {"閉鎖", int(Status::closed), OtherName::Use::suggest},
                                         {"閉店", int(Status::closed), OtherName::Use::suggest},
                                         {"廃止", int(Status::closed), OtherName::Use::suggest},
                                         {"廃業", int(Status::closed), OtherName::Use::suggest},
                                         {"休止", int(Status::suspended), OtherName::Use::suggest},
                                         {"休業", int(Status::suspended), OtherName::Use::suggest},
                                         {"休診", int(Status::suspended), OtherName::Use::suggest}};
  static const Vocabulary vocabulary{"状態", words, others};
  return vocabulary;
}

template <>
const Vocabulary& vocabulary<Answer>() {
  static constexpr Word words[] = {
      {int(Answer::yes), "yes", "できる"},
      {int(Answer::on_consultation), "ask", "要相談", "条件によります。電話で相談してください。"},
      {int(Answer::no), "no", "できない"},
      {int(Answer::unknown), "unknown", "不明", "答えを得ていません。"}};
  // The circle of Japanese forms has three code points.
  static constexpr OtherName others[] = {
      {"○", int(Answer::yes), OtherName::Use::read},
      {"〇", int(Answer::yes), OtherName::Use::read},
      {"◯", int(Answer::yes), OtherName::Use::read},
      {"×", int(Answer::no), OtherName::Use::read},
      {"✕", int(Answer::no), OtherName::Use::read},
      {"◎", int(Answer::yes), OtherName::Use::suggest},
      {"△", int(Answer::on_consultation), OtherName::Use::suggest},
      {"可", int(Answer::yes), OtherName::Use::suggest},
      {"可能", int(Answer::yes), OtherName::Use::suggest},
      {"不可", int(Answer::no), OtherName::Use::suggest},
      {"はい", int(Answer::yes), OtherName::Use::suggest},
      {"できます", int(Answer::yes), OtherName::Use::suggest},
      {"あり", int(Answer::yes), OtherName::Use::suggest},
      {"有", int(Answer::yes), OtherName::Use::suggest},
      {"TRUE", int(Answer::yes), OtherName::Use::suggest},
      {"なし", int(Answer::no), OtherName::Use::suggest},
      {"無", int(Answer::no), OtherName::Use::suggest},
      {"できません", int(Answer::no), OtherName::Use::suggest},
      {"FALSE", int(Answer::no), OtherName::Use::suggest},
      {"いいえ", int(Answer::no), OtherName::Use::suggest}};
  static const Vocabulary vocabulary{"答え", words, others};
  return vocabulary;
}

// After 「施設内で提供可能な医療」 of the ministry's survey of care homes, in our words.
template <>
const Vocabulary& vocabulary<Treatment>() {
  using T = Treatment;
  static constexpr Word words[] = {
      {int(T::gastrostomy), "gastrostomy", "胃ろう・腸ろう", "おなかの管から栄養をとること"},
      {int(T::nasogastric), "nasogastric", "経鼻経管栄養", "鼻の管から栄養をとること"},
      {int(T::central_venous), "central-venous", "中心静脈栄養", "太い血管から栄養をとること"},
      {int(T::drip), "drip", "持続点滴", "24時間の点滴"},
      {int(T::catheter), "catheter", "尿道カテーテルの管理", "尿の管の管理"},
      {int(T::stoma), "stoma", "ストーマの管理", "人工肛門・人工膀胱の管理"},
      {int(T::suction), "suction", "喀痰吸引", "たんを吸い出すこと"},
      {int(T::nebulizer), "nebulizer", "ネブライザー", "薬を霧にして吸うこと"},
      {int(T::oxygen), "oxygen", "酸素療法", "在宅酸素を使うこと"},
      {int(T::tracheostomy), "tracheostomy", "気管切開の管理", "のどの管の管理"},
      {int(T::ventilator), "ventilator", "人工呼吸器", "呼吸を助ける機械の管理"},
      {int(T::intravenous_injection), "intravenous-injection", "静脈内注射",
       "水分や抗菌薬などの注射"},
      {int(T::blood_glucose), "blood-glucose", "簡易血糖測定", "指先などで血糖を測ること"},
      {int(T::insulin), "insulin", "インスリン注射", "糖尿病の注射"},
      {int(T::pain_control), "pain-control", "疼痛管理（麻薬なし）", "麻薬を使わない痛みの手当て"},
      {int(T::pain_control_opioid), "pain-control-opioid", "疼痛管理（麻薬）",
       "医療用麻薬による痛みの手当て"},
      {int(T::wound), "wound", "創傷処置", "傷の手当て"},
      {int(T::pressure_ulcer), "pressure-ulcer", "褥瘡処置", "床ずれの手当て"},
      {int(T::enema), "enema", "浣腸・摘便", "便を出す手当て"},
      {int(T::catheterization), "catheterization", "導尿", "尿を管で出すこと"},
      {int(T::bladder_irrigation), "bladder-irrigation", "膀胱洗浄", "膀胱を洗うこと"},
      {int(T::monitoring), "monitoring", "持続モニター", "心電図などを続けて見ること"},
      {int(T::rehabilitation), "rehabilitation", "リハビリテーション", "体を動かす練習"},
      {int(T::dental_care), "dental-care", "歯科治療", "訪問歯科を含む歯の治療"},
      {int(T::dialysis), "dialysis", "透析", "血液をきれいにする治療"}};
  static const Vocabulary vocabulary{"医療処置", words};
  return vocabulary;
}

template <>
const Vocabulary& vocabulary<CareService>() {
  static constexpr Word words[] = {
      {110, "110", "訪問介護"},
      {120, "120", "訪問入浴介護"},
      {130, "130", "訪問看護"},
      {140, "140", "訪問リハビリテーション"},
      {150, "150", "通所介護"},
      {155, "155", "指定療養通所介護"},
      {160, "160", "通所リハビリテーション"},
      {170, "170", "福祉用具貸与"},
      {210, "210", "短期入所生活介護"},
      {220, "220", "短期入所療養介護（介護老人保健施設）"},
      {230, "230", "短期入所療養介護（療養病床を有する病院等）"},
      {320, "320", "認知症対応型共同生活介護"},
      {331, "331", "特定施設入居者生活介護（有料老人ホーム）"},
      {332, "332", "特定施設入居者生活介護（軽費老人ホーム）"},
      {334, "334", "特定施設入居者生活介護（有料老人ホーム（サービス付き高齢者向け住宅））"},
      {335, "335", "特定施設入居者生活介護（有料老人ホーム・外部サービス利用型）"},
      {336, "336", "特定施設入居者生活介護（軽費老人ホーム・外部サービス利用型）"},
      {337, "337",
       "特定施設入居者生活介護（有料老人ホーム（サービス付き高齢者向け住宅）・外部サービス利用型"
       "）"},
      {361, "361", "地域密着型特定施設入居者生活介護（有料老人ホーム）"},
      {362, "362", "地域密着型特定施設入居者生活介護（軽費老人ホーム）"},
      {364, "364",
       "地域密着型特定施設入居者生活介護（有料老人ホーム（サービス付き高齢者向け住宅））"},
      {410, "410", "特定福祉用具販売"},
      {430, "430", "居宅介護支援"},
      {510, "510", "介護老人福祉施設"},
      {520, "520", "介護老人保健施設"},
      {530, "530", "介護療養型医療施設"},
      {540, "540", "地域密着型介護老人福祉施設入所者生活介護"},
      {550, "550", "介護医療院"},
      {551, "551", "短期入所療養介護（介護医療院）"},
      {710, "710", "夜間対応型訪問介護"},
      {720, "720", "認知症対応型通所介護"},
      {730, "730", "小規模多機能型居宅介護"},
      {760, "760", "定期巡回・随時対応型訪問介護看護"},
      {770, "770", "看護小規模多機能型居宅介護（複合型サービス）"},
      {780, "780", "地域密着型通所介護"}};
  // Names of the law without what stands in brackets, names that services had before, and short
  // forms that are in use everywhere.
  constexpr OtherName::Use read = OtherName::Use::read;
  // Names that mean several services.
  constexpr OtherName::Use suggest = OtherName::Use::suggest;
  static constexpr OtherName others[] = {
      {"ホームヘルプ", 110, read},
      {"ホームヘルプサービス", 110, read},
      {"訪問介護（ホームヘルプ）", 110, read},
      {"訪問介護（ホームヘルプサービス）", 110, read},
      {"訪問介護事業所", 110, read},
      {"訪問入浴", 120, read},
      {"訪問入浴サービス", 120, read},
      {"訪問看護ステーション", 130, read},
      {"訪問リハ", 140, read},
      {"訪問リハビリ", 140, read},
      {"通所介護（デイサービス）", 150, read},
      {"療養通所介護", 155, read},
      {"デイケア", 160, read},
      {"通所リハ", 160, read},
      {"通所リハビリ", 160, read},
      {"通所リハビリテーション（デイケア）", 160, read},
      {"福祉用具レンタル", 170, read},
      {"福祉用具の貸与", 170, read},
      {"短期入所生活介護（ショートステイ）", 210, read},
      {"グループホーム", 320, read},
      {"認知症グループホーム", 320, read},
      {"認知症高齢者グループホーム", 320, read},
      {"認知症対応型共同生活介護（グループホーム）", 320, read},
      {"福祉用具販売", 410, read},
      {"特定福祉用具の販売", 410, read},
      {"ケアマネジメント", 430, read},
      {"ケアマネ事業所", 430, read},
      {"居宅介護支援事業所", 430, read},
      {"居宅介護支援（ケアマネジャー）", 430, read},
      {"介護老人福祉施設（特別養護老人ホーム）", 510, read},
      {"指定介護老人福祉施設", 510, read},
      {"老健", 520, read},
      {"老人保健施設", 520, read},
      {"地域密着型特別養護老人ホーム", 540, read},
      {"地域密着型介護老人福祉施設", 540, read},
      {"認知症デイサービス", 720, read},
      {"認知症対応型デイサービス", 720, read},
      {"小規模多機能", 730, read},
      {"小規模多機能型", 730, read},
      {"小多機", 730, read},
      {"定期巡回", 760, read},
      {"定期巡回・随時対応", 760, read},
      {"定期巡回・随時対応サービス", 760, read},
      {"定期巡回随時対応型訪問介護看護", 760, read},
      {"看護小規模多機能型居宅介護", 770, read},
      {"看護小規模多機能型居宅介護（看多機）", 770, read},
      {"看護小規模多機能", 770, read},
      {"看多機", 770, read},
      {"複合型サービス", 770, read},
      {"複合型サービス（看護小規模多機能型居宅介護）", 770, read},
      {"地域密着型デイサービス", 780, read},
      {"小規模デイサービス", 780, read},
      {"デイサービス", 150, suggest},
      {"デイサービスセンター", 150, suggest},
      {"ショートステイ", 210, suggest},
      {"特養", 510, suggest},
      {"特別養護老人ホーム", 510, suggest},
      {"ケアプラン", 430, suggest}};
  static const Vocabulary vocabulary{"介護サービスの種類", words, others};
  return vocabulary;
}

FacilityKind kind_of_service(CareService service) {
  switch (static_cast<int>(service)) {
    case 110:
    case 120:
    case 710:
      return FacilityKind::home_help;
    case 130:
      return FacilityKind::visiting_nursing;
    case 140:
      return FacilityKind::visiting_rehabilitation;
    case 150:
    case 155:
    case 160:
    case 720:
    case 780:
      return FacilityKind::day_service;
    case 170:
    case 410:
      return FacilityKind::equipment;
    case 210:
    case 220:
    case 230:
    case 551:
      return FacilityKind::short_stay;
    case 430:
      return FacilityKind::care_management;
    case 730:
    case 760:
    case 770:
      return FacilityKind::multifunctional;
    default:
      return service == CareService::none ? FacilityKind::other : FacilityKind::care_home;
  }
}

}  // namespace shirube
