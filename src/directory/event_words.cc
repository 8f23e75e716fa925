#include "directory/event.h"

namespace shirube {

template <>
const Vocabulary& vocabulary<EventKind>() {
  using K = EventKind;
  static constexpr Word words[] = {
      {int(K::training), "training", "研修会"},         {int(K::lecture), "lecture", "講演会"},
      {int(K::course), "course", "出前講座"},           {int(K::exhibition), "exhibition", "展示"},
      {int(K::workshop), "workshop", "体験会"},         {int(K::forum), "forum", "フォーラム"},
      {int(K::meeting), "meeting", "会議・情報交換会"}, {int(K::seminar), "seminar", "セミナー"}};
  static const Vocabulary vocabulary{"催しの種類", words};
  return vocabulary;
}

template <>
const Vocabulary& vocabulary<Profession>() {
  using P = Profession;
  static constexpr Word words[] = {
      {int(P::everyone), "everyone", "どなたでも"},
      {int(P::physician), "physician", "医師"},
      {int(P::dentist), "dentist", "歯科医師"},
      {int(P::pharmacist), "pharmacist", "薬剤師"},
      {int(P::nurse), "nurse", "看護職"},
      {int(P::care_manager), "care-manager", "ケアマネジャー"},
      {int(P::care_worker), "care-worker", "介護職"},
      {int(P::rehabilitation), "rehabilitation", "リハビリ職"},
      {int(P::social_worker), "social-worker", "医療ソーシャルワーカー"},
      {int(P::dietitian), "dietitian", "栄養士"},
      {int(P::dental_hygienist), "dental-hygienist", "歯科衛生士"},
      {int(P::support_center), "support-center", "地域包括支援センター職員"},
      {int(P::administration), "administration", "行政職員"},
      {int(P::other), "other", "その他"}};
  static const Vocabulary vocabulary{"職種", words};
  return vocabulary;
}

}  // namespace shirube
