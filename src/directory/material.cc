#include "directory/material.h"

#include "directory/desk.h"

namespace shirube {

template <>
const Vocabulary& vocabulary<Scene>() {
  static constexpr Word words[] = {{int(Scene::discharge), "discharge", "入退院支援",
                                    "入院するとき、退院して家に帰るときのこと"},
                                   {int(Scene::daily_care), "daily-care", "日常の療養支援",
                                    "家で医療や介護を受けながら暮らす毎日のこと"},
                                   {int(Scene::sudden_change), "sudden-change", "急変時の対応",
                                    "急に具合が悪くなったときと、その備えのこと"},
                                   {int(Scene::end_of_life), "end-of-life", "看取り",
                                    "人生の最後をどこでどう過ごすか、話し合うこと"}};
  static const Vocabulary vocabulary{"場面", words};
  return vocabulary;
}

template <>
const Vocabulary& vocabulary<Task>() {
  static constexpr Word words[] = {
      {int(Task::a), "a", "ア", "地域の医療・介護の資源の把握"},
      {int(Task::i), "i", "イ", "在宅医療・介護連携の課題の抽出と対応策の検討"},
      {int(Task::u), "u", "ウ", "切れ目のない在宅医療と在宅介護の提供体制の構築推進"},
      {int(Task::e), "e", "エ", "医療・介護関係者の情報共有の支援"},
      {int(Task::o), "o", "オ", "在宅医療・介護連携に関する相談支援"},
      {int(Task::ka), "ka", "カ", "医療・介護関係者の研修"},
      {int(Task::ki), "ki", "キ", "地域住民への普及啓発"},
      {int(Task::ku), "ku", "ク", "在宅医療・介護連携に関する関係市区町村の連携"}};
  static const Vocabulary vocabulary{"8つの取組", words};
  return vocabulary;
}

template <>
const Description& describe<Material>() {
  using M = Material;
  using F = FieldsOf<M>;
  constexpr Readers everyone = Readers::everyone, professionals = Readers::professionals;
  constexpr Presence required = Presence::required, optional = Presence::optional;
  static const Description description(
      M::type_name, M::label,
      with_record_fields<M>({
          F::field<&M::title>("title", everyone, required,
                              {"題名", "資料の名前", "わたしの人生ノート"}),
          F::field<&M::summary>("summary", everyone, required,
                                {"ひとこと", "何のための資料か、一文か二文で",
                                 "これまでとこれからを書きとめるノートです。"}),
          F::field<&M::form>("form", everyone, required,
                             {"形", "ノート、ちらし、動画など", "ノート"}),
          F::field<&M::scenes>("scenes", everyone, required,
                               {"場面", "四つの場面のどれか", "[看取り]"}),
          F::field<&M::topics>("topics", everyone, optional,
                               {"相談の内容", "関係する相談", "[看取り・人生会議]"}),
          F::field<&M::edition>("edition", everyone, optional, {"版", "版の名前", "令和5年度版"}),
          F::field<&M::edition_date>("edition_date", everyone, optional,
                                     {"版の日付", "作られた日", "2023-10-01"}),
          F::field<&M::publisher>("publisher", everyone, required,
                                  {"発行", "作った団体", "三鷹市"}),
          F::field<&M::municipalities>("municipalities", everyone, required,
                                       {"市町村", "使える市町村", "[atsugi]"}),
          F::field<&M::for_whom>("for_whom", everyone, optional,
                                 {"対象", "だれのための資料か", "これからを考えたい方"}),
          F::field<&M::download>(
              "download", everyone, optional,
              {"ダウンロード", "ファイル、またはページの URL", "https://www.example.jp/note.pdf"}),
          F::field<&M::download_note>("download_note", everyone, optional,
                                      {"ファイルの種類", "種類と大きさ", "PDF、1.2MB"}),
          F::field<&M::paper>("paper", everyone, optional,
                              {"紙でもらえる場所", "窓口の名前など", "市役所2階の窓口"}),
          F::field<&M::desks>("desks", everyone, optional,
                              {"相談できる窓口", "この資料について聞ける窓口", "[atsugi-center]"}),
          F::field<&M::distribution>("distribution", professionals, optional,
                                     {"配布について", "部数や取り寄せ方", "100部まで渡せます"}),
      }));
  return description;
}

}  // namespace shirube
