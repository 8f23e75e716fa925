#include "directory/application.h"

namespace shirube {
namespace {

constexpr Readers everyone = Readers::everyone;
constexpr Presence required = Presence::required, optional = Presence::optional;

}  // namespace

template <>
const Description& describe<FormField>() {
  using S = FormField;
  using F = FieldsOf<S>;
  static const Description description(
      "form_field", "申込書の欄",
      {F::field<&S::label>("label", everyone, required, {"欄の名前", "何を書く欄か", "事業所名"}),
       F::field<&S::hint>("hint", everyone, optional,
                          {"添え書き", "欄に添える説明", "ふりがなも書いてください"}),
       F::field<&S::choices>("choices", everyone, optional,
                             {"選択肢", "丸を付けて選ぶ言葉", "[医師, 看護職]"}),
       F::field<&S::lines>("lines", everyone, optional, {"行数", "書き込む行の数", "2"})});
  return description;
}

template <>
const Description& describe<ApplicationForm>() {
  using S = ApplicationForm;
  using F = FieldsOf<S>;
  static const Description description(
      "application_form", "申込書",
      {F::field<&S::fields>("fields", everyone, required,
                            {"欄", "一度だけ書く欄", "[{label: 事業所名}]"}),
       F::field<&S::applicant_fields>("applicant_fields", everyone, optional,
                                      {"申込者の欄", "申込者ごとに書く欄", "[{label: 氏名}]"}),
       F::field<&S::applicants>("applicants", everyone, optional,
                                {"申込者の数", "一枚に書ける人数", "3"}),
       F::field<&S::notice>("notice", everyone, optional,
                            {"注意", "申込書に添える注意", "いただいた情報は研修だけに使います"})});
  return description;
}

template <>
const Description& describe<Application>() {
  using S = Application;
  using F = FieldsOf<S>;
  static const Description description(
      "application", "申込み",
      {F::field<&S::deadline>("deadline", everyone, optional,
                              {"申込期限", "この日まで受け付ける", "2025-10-10（金）"}),
       F::field<&S::not_needed>("not_needed", everyone, optional,
                                {"申込み不要", "申し込まずに参加できるか", "はい"}),
       F::field<&S::form_url>("form_url", everyone, optional,
                              {"フォーム", "申込フォームの URL", "https://example.jp/form"}),
       F::field<&S::fax>("fax", everyone, optional, {"FAX", "申込書を送る FAX", "046-000-0002"}),
       F::field<&S::mail>("mail", everyone, optional,
                          {"メール", "申込みを送るアドレス", "kenshu@example.jp"}),
       F::field<&S::mail_subject>("mail_subject", everyone, optional,
                                  {"メールの件名", "指定の件名", "多職種研修会申込"}),
       F::field<&S::post>("post", everyone, optional,
                          {"郵送先", "申込書を送る住所", "〒243-0392 愛川町角田251-1"}),
       F::field<&S::phone>("phone", everyone, optional, {"電話", "申込みの電話", "046-000-0001"}),
       F::field<&S::to>("to", everyone, optional, {"宛先", "課や団体の名前", "愛川町高齢介護課"}),
       F::field<&S::note>("note", everyone, optional,
                          {"補足", "申込みについて", "郵送のときは写しを手元に残してください"}),
       F::field<&S::form>("form", everyone, optional,
                          {"申込書", "印刷する申込書の欄", "{fields: [{label: 事業所名}]}"})});
  return description;
}

}  // namespace shirube
