#include "directory/desk_words.h"

namespace shirube {

template <>
const Vocabulary& vocabulary<DeskKind>() {
  using K = DeskKind;
  static constexpr Word words[] = {
      {int(K::community_support_center), "community-support-center", "地域包括支援センター",
       "高齢の方の暮らしの相談を、なんでも受ける公の窓口です。"},
      {int(K::home_care_desk), "home-care-desk", "在宅医療・介護連携の相談窓口",
       "家で受ける医療と介護をつなぐ窓口です。"},
      {int(K::dementia_team), "dementia-team", "認知症初期集中支援チーム",
       "認知症かもしれない方の家を訪ね、はじめの支援をします。"},
      {int(K::municipal_office), "municipal-office", "市町村の窓口",
       "市役所・町村役場の担当の課です。"},
      {int(K::public_health_office), "public-health-office", "保健所・保健福祉事務所", ""},
      {int(K::hospital_desk), "hospital-desk", "病院の相談室",
       "入院や退院について相談できる病院の部署です。"},
      {int(K::medical_association), "medical-association", "医師会などの窓口", ""},
      {int(K::other), "other", "その他の窓口", ""}};
  static const Vocabulary vocabulary{"窓口の種類", words};
  return vocabulary;
}

template <>
const Vocabulary& vocabulary<Caller>() {
  static constexpr Word words[] = {
      {int(Caller::resident), "resident", "住民", "本人、家族、近所の方"},
      {int(Caller::professional), "professional", "専門職", "医療や介護の仕事をする方"}};
  static const Vocabulary vocabulary{"相談できる人", words};
  return vocabulary;
}

template <>
const Vocabulary& vocabulary<Topic>() {
  using T = Topic;
  static constexpr Word words[] = {
      {int(T::unsure), "unsure", "どこに相談すればよいか分からない", ""},
      {int(T::home_medicine), "home-medicine", "家で受ける医療", "訪問診療、往診、訪問看護など"},
      {int(T::care), "care", "介護", "介護保険、ヘルパー、デイサービスなど"},
      {int(T::dementia), "dementia", "認知症", "もの忘れが心配なとき"},
      {int(T::discharge), "discharge", "入院・退院", "退院したあとの暮らし"},
      {int(T::emergency), "emergency", "急に具合が悪くなったとき", "あらかじめの備えと連絡先"},
      {int(T::end_of_life), "end-of-life", "看取り・人生会議", "これからの過ごし方を話し合う"},
      {int(T::medicine), "medicine", "薬", "飲み忘れ、飲み合わせなど"},
      {int(T::dental), "dental", "歯・口・飲み込み", "訪問歯科など"},
      {int(T::money), "money", "医療や介護の費用", ""},
      {int(T::no_relatives), "no-relatives", "身寄りがない・頼れる人がいない", ""},
      {int(T::rehabilitation), "rehabilitation", "リハビリテーション", ""},
      {int(T::mental_health), "mental-health", "こころの病気", ""},
      {int(T::other), "other", "その他", ""}};
  static const Vocabulary vocabulary{"相談の内容", words};
  return vocabulary;
}

}  // namespace shirube
