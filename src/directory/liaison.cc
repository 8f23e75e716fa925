#include "directory/liaison.h"

namespace shirube {

template <>
const Description& describe<Liaison>() {
  using L = Liaison;
  using P = FieldsOf<L>;
  constexpr Readers professionals = Readers::professionals;
  constexpr Presence required = Presence::required, optional = Presence::optional;
  static const Description description(
      "liaison", "連携の窓口",
      {P::field<&L::department>("department", professionals, required,
                                {"部署", "部署や役割の名前", "地域連携室"}),
       P::field<&L::phone>("phone", professionals, optional,
                           {"直通電話", "部署の番号", "046-000-0003", not_open.in_short("電話")}),
       P::field<&L::extension>("extension", professionals, optional, {"内線", "内線の番号", "123"}),
       P::field<&L::fax>("fax", professionals, optional, {"FAX", "部署の FAX", "046-000-0004"}),
       P::field<&L::mail>("mail", professionals, optional,
                          {"メール", "部署のアドレス", "renkei@example.jp"}),
       P::field<&L::when>("when", professionals, optional,
                          {"連絡しやすい時間", "曜日と時間", "平日 13:00〜16:00"}),
       P::field<&L::how>(
           "how", professionals, optional,
           {"連絡のしかた", "電話、FAX、連絡票など", "まず FAX で連絡票をお送りください"})});
  return description;
}

}  // namespace shirube
