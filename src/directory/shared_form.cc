#include "directory/shared_form.h"

namespace shirube {

template <>
const Description& describe<SharedForm>() {
  using S = SharedForm;
  using F = FieldsOf<S>;
  constexpr Readers everyone = Readers::everyone;
  constexpr Presence required = Presence::required, optional = Presence::optional;
  static const Description description(
      S::type_name, S::label,
      with_record_fields<S>({
          F::field<&S::title>("title", everyone, required,
                              {"名前", "様式の名前", "医師とケアマネジャーの連絡票"}),
          F::field<&S::summary>(
              "summary", everyone, required,
              {"ひとこと", "何のための様式か", "ケアマネジャーが主治医に連絡するときに使います。"}),
          F::field<&S::form_owner>("form_owner", everyone, required,
                                   {"作成", "作って管理している団体", "海老名市医師会"}),
          F::field<&S::version>("version", everyone, optional, {"版", "版の名前", "第2版"}),
          F::field<&S::version_date>("version_date", everyone, optional,
                                     {"版の日付", "作られた日", "2024-04-01"}),
          F::field<&S::municipalities>("municipalities", everyone, required,
                                       {"使える地域", "使える市町村", "[ebina]"}),
          F::field<&S::scenes>("scenes", everyone, required,
                               {"場面", "四つの場面のどれか", "[日常の療養支援]"}),
          F::field<&S::purpose>("purpose", everyone, required,
                                {"目的", "何を伝えるための様式か", "受診の前に様子を伝える"}),
          F::field<&S::from_whom>("from_whom", everyone, optional,
                                  {"書く人", "だれが書くか", "ケアマネジャー"}),
          F::field<&S::to_whom>("to_whom", everyone, optional,
                                {"渡す先", "だれに渡すか", "主治医"}),
          F::field<&S::how>("how", everyone, required,
                            {"使い方", "手順", "FAX で送り、返事は3日以内にもらいます"}),
          F::field<&S::rules>("rules", everyone, optional,
                              {"きまり", "個人情報の扱いなど", "FAX では氏名を頭文字にします"}),
          F::field<&S::file_type>("file_type", everyone, optional,
                                  {"ファイルの種類", "種類と大きさ", "Excel"}),
          F::field<&S::download>(
              "download", everyone, optional,
              {"ダウンロード", "ファイル、またはページの URL", "https://www.example.jp/form.xlsx"}),
          F::field<&S::adapted_from>("adapted_from", everyone, optional,
                                     {"元の様式", "元にした様式", "kensei-summary"}),
          F::field<&S::adaptations>(
              "adaptations", everyone, optional,
              {"変えたところ", "元の様式から変えたところ", "口の状態の欄を足しました"}),
      }));
  return description;
}

}  // namespace shirube
