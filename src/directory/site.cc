#include "directory/site.h"

namespace shirube {
namespace {

constexpr Readers everyone = Readers::everyone;
constexpr Presence required = Presence::required, optional = Presence::optional;

}  // namespace

template <>
const Description& describe<EmergencyContact>() {
  using E = EmergencyContact;
  using F = FieldsOf<E>;
  static const Description description(
      "emergency_contact", "急ぐときの連絡先",
      {F::field<&E::name>("name", everyone, required, {"名前", "連絡先の名前", "救急車"}),
       F::field<&E::short_number>("short_number", everyone, optional,
                                  {"短い番号", "3けたや # で始まる番号", "119"}),
       F::field<&E::phone>("phone", everyone, optional,
                           {"電話", "市外局番からの番号", "046-000-0001"}),
       F::field<&E::when>("when", everyone, required,
                          {"どんなとき", "かける場面", "意識がない、息が苦しいとき"}),
       F::field<&E::url>("url", everyone, optional,
                         {"URL", "くわしい案内", "https://www.example.jp/"})});
  return description;
}

template <>
const Description& describe<Synonym>() {
  using S = Synonym;
  using F = FieldsOf<S>;
  static const Description description(
      "synonym", "言い換え",
      {F::field<&S::words>("words", everyone, required,
                           {"言葉", "検索で打たれる言葉", "[ひだまり号, 移動診療車]"}),
       F::field<&S::means>("means", everyone, required,
                           {"意味", "あわせて探す言葉。名前や種類に出てくるもの", "[往診]"})});
  return description;
}

template <>
const Description& describe<Site>() {
  using S = Site;
  using F = FieldsOf<S>;
  static const Description description(
      S::type_name, S::label,
      with_record_fields<S>({
          F::field<&S::title>("title", everyone, required,
                              {"名前", "住民のサイトの名前", "県央 在宅医療・介護の道しるべ"}),
          F::field<&S::professionals_title>(
              "professionals_title", everyone, required,
              {"専門職のサイトの名前", "専門職のサイトの名前", "県央 多職種連携の道しるべ"}),
          F::field<&S::region>("region", everyone, required, {"地域", "対象の地域", "県央"}),
          F::field<&S::publisher>("publisher", everyone, required,
                                  {"発行者", "サイトを出している団体", "県央地区（見本）"}),
          F::field<&S::contact>("contact", everyone, required,
                                {"問い合わせ先", "誤りを知らせる先", "事務局"}),
          F::field<&S::phone>("phone", everyone, optional,
                              {"電話", "問い合わせ先の番号", "046-000-0001"}),
          F::field<&S::mail>("mail", everyone, optional,
                             {"メール", "問い合わせ先のメール", "info@example.jp"}),
          F::field<&S::residents_url>(
              "residents_url", everyone, required,
              {"住民のサイトの場所", "公開する URL", "https://example.jp/shirube/"}),
          F::field<&S::professionals_url>(
              "professionals_url", Readers::professionals, optional,
              {"専門職のサイトの場所", "公開する URL", "https://pro.example.jp/shirube/"}),
          F::field<&S::theme>("theme", everyone, optional,
                              {"テーマ", "themes/ の中のフォルダーの名前", "mine"}),
          F::field<&S::licence>("licence", everyone, required,
                                {"データの利用条件", "オープンデータの利用条件",
                                 "クリエイティブ・コモンズ 表示 4.0"}),
          F::field<&S::licence_url>("licence_url", everyone, required,
                                    {"利用条件の URL", "条件の全文",
                                     "https://creativecommons.org/licenses/by/4.0/deed.ja"}),
          F::field<&S::emergency>("emergency", everyone, required,
                                  {"急ぐときの連絡先", "119 や休日夜間の案内",
                                   "[{name: 救急車, short_number: 119, when: 命にかかわるとき}]"}),
          F::field<&S::map_tiles>(
              "map_tiles", everyone, optional,
              {"地図の画像", "{z}/{x}/{y} を含む URL。書かなければ国土地理院の淡色地図",
               "https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png"}),
          F::field<&S::map_attribution>("map_attribution", everyone, optional,
                                        {"地図の出典", "地図に添える出典", "地理院タイル"}),
          F::field<&S::map_attribution_url>("map_attribution_url", everyone, optional,
                                            {"地図の出典の URL", "出典のページ",
                                             "https://maps.gsi.go.jp/development/ichiran.html"}),
          F::field<&S::place_credit>(
              "place_credit", everyone, optional,
              {"位置の出典", "町の代表点などの、地図の点の出典。地図とオープンデータのページに出る",
               "「位置参照情報」（国土交通省）を加工して作成"}),
          F::field<&S::map_center>("map_center", everyone, optional,
                                   {"地図の中心", "緯度、経度", "35.45, 139.40"}),
          F::field<&S::offline>("offline", everyone, optional,
                                {"電波のない所での表示",
                                 "連絡先や施設の一覧を読者の端末に取っておくか。書かなければ「はい"
                                 "」。「いいえ」にすると、"
                                 "取っておいたものも消える",
                                 "はい"}),
          F::field<&S::stale_months>(
              "stale_months", everyone, optional,
              {"古いと見なす月数", "最終確認日からこの月数を過ぎた記録に印を付ける", "12"}),
          F::field<&S::synonyms>("synonyms", everyone, optional,
                                 {"検索の言い換え", "地域の呼び名など。よくあるものは入っている",
                                  "[{words: [ひだまり号], means: [往診]}]"}),
      }));
  return description;
}

}  // namespace shirube
