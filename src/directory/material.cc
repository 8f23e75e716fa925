#include "directory/material.h"

#include "directory/desk.h"

namespace shirube {

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
