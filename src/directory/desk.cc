#include "directory/desk.h"

#include <algorithm>
#include <set>

#include "base/faults/directory.h"
#include "directory/contact_fields.h"

namespace shirube {
namespace {

constexpr Readers everyone = Readers::everyone, professionals = Readers::professionals;
constexpr Presence required = Presence::required, optional = Presence::optional;

using F = FieldsOf<Desk>;

std::vector<Field> role_fields() {
  return {
      F::field<&Desk::name>("name", everyone, required,
                            {"名前", "窓口の名前", "えびな在宅医療相談室",
                             open_data.in_column("名称").as_property("name")}),
      F::field<&Desk::kana>("kana", everyone, required,
                            {"よみ", "ひらがなの読み", "えびなざいたくいりょうそうだんしつ",
                             open_data.in_column("名称_カナ").as_property("alternateName")}),
      F::field<&Desk::aliases>(
          "aliases", everyone, optional,
          {"別の呼び名", "よく使われる呼び名", "[相談室]", open_data.in_column("名称_通称")}),
      F::field<&Desk::kind>("kind", everyone, required,
                            {"種類", "窓口の種類", "地域包括支援センター", open_data}),
      F::field<&Desk::accepts>(
          "accepts", everyone, required,
          {"相談できる人", "住民、専門職のどちらから相談を受けるか", "[住民, 専門職]", open_data}),
      F::field<&Desk::area>(
          "area", everyone, required,
          {"受け持つ地域", "市町村と町字", "[{municipality: atsugi, towns: [中町, 旭町]}]",
           open_data.as_property("areaServed")}),
      F::field<&Desk::topics>("topics", everyone, required,
                              {"相談できること", "受けている相談", "[介護, 認知症]", open_data}),
      F::field<&Desk::municipality>("municipality", everyone, required,
                                    {"市町村", "窓口のある市町村", "ebina",
                                     open_data.in_column("市区町村名")
                                         .in_municipal_column("所在地_市区町村")
                                         .as_property("address.addressLocality")}),
      F::field<&Desk::commissioner>("commissioner", everyone, optional,
                                    {"実施主体", "事業を行う市町村など", "海老名市", open_data}),
      F::field<&Desk::operator_name>(
          "operator", everyone, optional,
          {"運営", "委託を受けて運営する団体", "海老名市医師会", open_data}),
      F::field<&Desk::summary>(
          "summary", everyone, required,
          {"ひとこと", "何をしてくれる窓口か、一文で", "家で受ける医療と介護の相談にのります。",
           open_data.in_column("説明").as_property("description")}),
      F::field<&Desk::services>(
          "services", everyone, optional,
          {"していること", "相談のほかにしていること", "[医師・歯科医師による相談]", open_data}),
      F::field<&Desk::hands_over_to>(
          "hands_over_to", everyone, optional,
          {"つなぐ先", "ここで解決しないときにつなぐ窓口", "[ebina-center]", open_data}),
      F::field<&Desk::status>("status", everyone, optional,
                              {"状態", "閉まったときは「閉まった」", "閉まった", open_data}),
  };
}

std::vector<Field> reach_fields() {
  return {
      F::field<&Desk::form_url>(
          "form_url", everyone, optional,
          {"申し込み", "相談を申し込むフォーム", "https://www.example.jp/form",
           open_data.in_municipal_column("連絡先FormURL")}),
      F::field<&Desk::hours>(
          "hours", everyone, required,
          {"受付時間", "曜日ごとの時間", "{open: [{days: 平日, times: 9:00-17:00}]}",
           open_data.as_property("openingHoursSpecification").in_short("受付")}),
      F::field<&Desk::languages>(
          "languages", everyone, optional,
          {"話せることば", "日本語のほかに話せることば", "[英語]", open_data}),
      F::field<&Desk::direct_phone>("direct_phone", professionals, optional,
                                    {"専門職用の電話", "専門職だけに知らせる番号", "046-000-0003"}),
      F::field<&Desk::how>(
          "how", professionals, optional,
          {"相談のしかた", "専門職が相談するときの手順", "まず電話で概要を伝えてください"}),
      F::field<&Desk::remarks>(
          "remarks", professionals, optional,
          {"専門職への備考", "連携で知っておくこと", "個人が特定される情報は FAX しないでください",
           not_open.in_short("備考")}),
  };
}

/// Whoever is handed over has to arrive at somebody else, and once.
void check_next(const void* record, const Node&, Decoder& decoder) {
  const auto& desk = *static_cast<const Desk*>(record);
  std::set<std::string> named;
  for (const Ref<Desk>& next : desk.hands_over_to) {
    if (next.id == desk.id) {
      decoder.sink().report(DirectoryFault::desk_leads_to_itself, next.where, {next.id});
    } else if (!named.insert(next.id).second) {
      decoder.sink().report(DirectoryFault::desk_named_twice, next.where, {next.id});
    }
  }
}

}  // namespace

bool Desk::accepts_caller(Caller caller) const {
  return std::find(accepts.begin(), accepts.end(), caller) != accepts.end();
}

template <>
const Description& describe<ServedArea>() {
  using A = ServedArea;
  using P = FieldsOf<A>;
  static const Description description(
      "served_area", "受け持つ地域",
      {P::field<&A::municipality>("municipality", everyone, required,
                                  {"市町村", "受け持つ市町村", "atsugi"}),
       P::field<&A::towns>("towns", everyone, optional,
                           {"町字", "受け持つ町字。書かなければ全域", "[中町, 旭町]"})});
  return description;
}

template <>
const Description& describe<Desk>() {
  static const Description description = [] {
    std::vector<Field> fields = role_fields();
    const auto add = [&](const std::vector<Field>& part) {
      fields.insert(fields.end(), part.begin(), part.end());
    };
    add(contact_fields<Desk>({optional, "相談を受ける番号", "番号にかけたあとに伝える内線の番号",
                              "相談を受けるアドレス", "窓口のページ"}));
    add(reach_fields());
    return Description(Desk::type_name, Desk::label, with_record_fields<Desk>(std::move(fields)),
                       check_next);
  }();
  return description;
}

}  // namespace shirube
