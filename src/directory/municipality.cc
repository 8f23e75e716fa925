#include "directory/municipality.h"

#include "base/faults/directory.h"
#include "directory/prefecture_names.h"

namespace shirube {
namespace {

/// The first two digits of the code are those of the prefecture.
void check_prefecture(const void* record, const Node& node, Decoder& decoder) {
  const auto& municipality = *static_cast<const Municipality*>(record);
  const std::string_view of_code = prefecture_of_code(municipality.code.digits);
  const bool real = is_prefecture(municipality.prefecture);
  if (!real || of_code.empty() || of_code == municipality.prefecture) return;
  decoder.sink().report(DirectoryFault::municipality_code_elsewhere, node.find("code")->value.where,
                        {municipality.code.digits, std::string(of_code),
                         municipality.prefecture + municipality.name});
}

}  // namespace

template <>
const Description& describe<Completeness>() {
  using C = Completeness;
  using F = FieldsOf<C>;
  constexpr Readers everyone = Readers::everyone;
  static const Description description(
      "completeness", "すべて載せた種類",
      {F::field<&C::kinds>("kinds", everyone, Presence::required,
                           {"種類", "もれなく載せたと言える施設の種類", "[診療所, 薬局]"}),
       F::field<&C::confirmed>("confirmed", everyone, Presence::required,
                               {"確かめた日", "もれがないと確かめた日", "2026-10-01"})});
  return description;
}

void complete(Municipality& municipality, const Node& fields) {
  if (const Entry* code = fields.find("code")) municipality.code_where = code->value.where;
}

template <>
const Description& describe<Municipality>() {
  using M = Municipality;
  using F = FieldsOf<M>;
  constexpr Readers everyone = Readers::everyone;
  constexpr Presence required = Presence::required, optional = Presence::optional;
  static const Description description(
      M::type_name, M::label,
      with_record_fields<M>({
          F::field<&M::name>("name", everyone, required,
                             {"名前", "市町村の名前", "厚木市", not_open.in_column("市区町村名")}),
          F::field<&M::kana>("kana", everyone, required, {"よみ", "ひらがなの読み", "あつぎし"}),
          F::field<&M::code>("code", everyone, required,
                             {"団体コード", "全国地方公共団体コード（6けた）", "142123",
                              not_open.in_column("都道府県コード又は市区町村コード")
                                  .in_municipal_column("全国地方公共団体コード")
                                  .also_called("都道府県コード又は市町村コード")}),
          F::field<&M::prefecture>(
              "prefecture", everyone, required,
              {"都道府県", "都道府県の名前", "神奈川県",
               not_open.in_column("都道府県名").in_municipal_column("所在地_都道府県")}),
          F::field<&M::region>("region", everyone, required,
                               {"地域", "圏域などのまとまり", "県央"}),
          F::field<&M::member>(
              "member", everyone, optional,
              {"このサイトの地域", "「いいえ」は、取組の例だけを載せるほかの地域", "はい"}),
          F::field<&M::order>("order", everyone, optional, {"並び順", "小さい順に並べる", "1"}),
          F::field<&M::office>("office", everyone, optional,
                               {"担当課", "在宅医療・介護連携の担当", "地域包括ケア推進課"}),
          F::field<&M::address>("address", everyone, optional,
                                {"役所の住所", "役所・役場の住所", "厚木市中町3-17-17"}),
          F::field<&M::phone>("phone", everyone, optional,
                              {"電話", "担当課の電話番号", "046-000-0001"}),
          F::field<&M::fax>("fax", everyone, optional,
                            {"FAX", "担当課の FAX 番号", "046-000-0002"}),
          F::field<&M::mail>("mail", everyone, optional,
                             {"メール", "担当課のメールアドレス", "kaigo@example.jp"}),
          F::field<&M::url>("url", everyone, optional,
                            {"URL", "市町村のページ", "https://www.example.jp/"}),
          F::field<&M::bounds>("bounds", everyone, optional,
                               {"範囲", "西、南、東、北の端（度）。場所の確かめに使う",
                                "139.20, 35.40, 139.40, 35.52"}),
          F::field<&M::office_point>(
              "office_point", everyone, optional,
              {"役所の位置", "緯度、経度。役所の点を施設の場所としないため", "35.4431, 139.3625"}),
          F::field<&M::postal_codes>(
              "postal_codes", everyone, optional,
              {"郵便番号のはじめ", "この市町村の郵便番号の、はじめの数字。住所の確かめに使う",
               "243"}),
          F::field<&M::complete>(
              "complete", everyone, optional,
              {"すべて載せた種類",
               "この市町村の施設をもれなく載せた種類と、確かめた日。書いた種類だけ、1件もないときに"
               "「ありません」と出る。書かなければ「この名簿には載っていません」",
               "{kinds: [診療所, 薬局], confirmed: 2026-10-01}"}),
      }),
      check_prefecture);
  return description;
}

}  // namespace shirube
