#include "directory/facility.h"

#include "directory/contact_fields.h"

namespace shirube {
namespace {

constexpr Readers everyone = Readers::everyone, professionals = Readers::professionals;
constexpr Presence required = Presence::required, optional = Presence::optional;

using F = FieldsOf<Facility>;

std::vector<Field> identity_fields() {
  return {
      F::field<&Facility::name>("name", everyone, required,
                                {"名前", "看板や届け出の名前", "あおぞら診療所",
                                 open_data.in_column("名称").as_property("name").also_called(
                                     "事業所名", "介護サービス事業所名称", "施設名", "正式名称")}),
      F::field<&Facility::kana>("kana", everyone, required,
                                {"よみ", "ひらがな、またはカタカナの読み", "あおぞらしんりょうじょ",
                                 open_data.in_column("名称_カナ")
                                     .as_property("alternateName")
                                     .also_called("事業所名カナ", "介護サービス事業所名称_カナ",
                                                  "正式名称（フリガナ）")}),
      F::field<&Facility::kind>(
          "kind", everyone, required,
          {"種類", "一覧を分けるための種類", "診療所", open_data.also_called("種別")}),
      F::field<&Facility::services>(
          "services", everyone, optional,
          {"介護サービス", "介護サービス種類コード、または名前", "[110, 430]",
           open_data.in_column("実施サービス").in_short("サービス").also_called("サービスの種類")}),
      F::field<&Facility::municipality>("municipality", everyone, required,
                                        {"市町村", "所在地の市町村", "atsugi",
                                         open_data.in_column("市区町村名")
                                             .in_municipal_column("所在地_市区町村")
                                             .as_property("address.addressLocality")}),
      F::field<&Facility::office_number>("office_number", everyone, optional,
                                         {"事業所番号", "介護保険の事業所番号（10けた）",
                                          "1471900123", open_data.in_column("事業所番号")}),
      F::field<&Facility::overlays>(
          "overlays", everyone, optional,
          {"重ねる元", "data の表の「事業所番号-サービス種類コード」", "1471900123-430"}),
      F::field<&Facility::corporation>("corporation", everyone, optional,
                                       {"法人", "運営する法人の名前", "医療法人見本会",
                                        open_data.in_column("法人の名称")
                                            .in_municipal_column("団体名")
                                            .as_property("legalName")
                                            .also_called("法人名")}),
      F::field<&Facility::corporate_number>(
          "corporate_number", everyone, optional,
          {"法人番号", "法人番号（13けた）", "8999999000001", open_data.in_column("法人番号")}),
      F::field<&Facility::status>("status", everyone, optional,
                                  {"状態", "閉まったときは「閉まった」", "閉まった", open_data}),
      F::field<&Facility::closed_on>(
          "closed_on", everyone, optional,
          {"閉まる日", "廃止や閉院の日。先の日なら、閉まる予定だと知らせる", "2026-03-31",
           open_data}),
      F::field<&Facility::successor>(
          "successor", everyone, optional,
          {"引き継ぎ先", "代わりになる施設", "aozora-clinic", open_data}),
  };
}

std::vector<Field> service_fields() {
  return {
      F::field<&Facility::access>("access", everyone, optional,
                                  {"行き方", "駅やバス停から", "本厚木駅から歩いて5分",
                                   open_data.also_called("アクセス方法")}),
      F::field<&Facility::hours>(
          "hours", everyone, optional,
          {"受付時間", "曜日ごとの時間", "{open: [{days: 月〜金, times: 9:00-12:00}]}",
           open_data.as_property("openingHoursSpecification").in_short("受付")}),
      F::field<&Facility::departments>(
          "departments", everyone, optional,
          {"診療科", "標ぼうする診療科", "[内科, 外科]", open_data.in_column("診療科目")}),
      F::field<&Facility::home_care>("home_care", Readers::as_written, optional,
                                     {"家でできること", "訪問診療、看取り、医療処置など",
                                      "{regular_visits: できる}", open_data}),
      F::field<&Facility::service_area>(
          "service_area", everyone, optional,
          {"うかがえる地域", "文章で書く範囲", "半径16km 以内", open_data}),
      F::field<&Facility::serves>("serves", everyone, optional,
                                  {"対象の市町村", "うかがえる、または受け入れる市町村",
                                   "[atsugi, kiyokawa]", open_data.as_property("areaServed")}),
      F::field<&Facility::capacity>("capacity", everyone, optional,
                                    {"定員・病床", "人数、または床数", "29",
                                     open_data.in_column("定員").also_called("病床数")}),
      F::field<&Facility::accepts_new>(
          "accepts_new", everyone, optional,
          {"新しい方の受け入れ", "今、受け入れているか", "はい",
           open_data.as_property("isAcceptingNewPatients").in_short("新しい方")}),
      F::field<&Facility::tools>(
          "tools", everyone, optional,
          {"情報共有のしくみ", "使っている ICT や連絡帳", "[MCS]", open_data}),
      F::field<&Facility::note>(
          "note", everyone, optional,
          {"備考", "読む人に伝えること", "予約が必要です", open_data.in_column("備考")}),
  };
}

std::vector<Field> professional_fields() {
  return {
      F::field<&Facility::liaison>("liaison", professionals, optional,
                                   {"連携の窓口", "患者・利用者のことで連絡する先（役割で書く）",
                                    "{department: 地域連携室, phone: 046-000-0003}"}),
      F::field<&Facility::admission>(
          "admission", professionals, optional,
          {"受入条件", "受け入れの条件や手順", "紹介状と直近の検査結果が必要です"}),
      F::field<&Facility::remarks>(
          "remarks", professionals, optional,
          {"専門職への備考", "連携で知っておくこと", "退院前カンファレンスに参加できます",
           not_open.in_short("備考")}),
      F::field<&Facility::partners>(
          "partners", professionals, optional,
          {"連携先", "後方支援や訪問看護などで組む施設", "[aozora-nursing]"}),
  };
}

}  // namespace

bool Kind<Capacity>::decode(const Node& node, Capacity& into, const FieldContext& field,
                            Decoder& decoder) {
  Count count;
  if (!Kind<Count>::decode(node, count, field, decoder)) return false;
  if (count.number > most_people) {
    decoder.bad_value(node, "人数（" + std::to_string(most_people) + "まで）", field);
    return false;
  }
  into = {count};
  return true;
}

template <>
const Description& describe<Facility>() {
  static const Description description = [] {
    std::vector<Field> fields = identity_fields();
    const auto add = [&](const std::vector<Field>& part) {
      fields.insert(fields.end(), part.begin(), part.end());
    };
    add(contact_fields<Facility>({required, "代表の番号",
                                  "代表の番号にかけたあとに伝える内線の番号",
                                  "代表のメールアドレス", "ホームページの URL"}));
    add(service_fields());
    add(professional_fields());
    return Description(Facility::type_name, Facility::label,
                       with_record_fields<Facility>(std::move(fields)));
  }();
  return description;
}

}  // namespace shirube
