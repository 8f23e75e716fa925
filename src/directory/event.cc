#include "directory/event.h"

#include <algorithm>

#include "base/faults/directory.h"

namespace shirube {
namespace {

constexpr Readers everyone = Readers::everyone, professionals = Readers::professionals;
constexpr Presence required = Presence::required, optional = Presence::optional;

template <class E>
std::vector<Field> occasion_fields() {
  using F = FieldsOf<E>;
  return {
      F::template field<&E::title>("title", everyone, required,
                                   {"題名", "催しの名前", "第1回多職種向け研修会",
                                    open_data.in_column("イベント名").as_property("name")}),
      F::template field<&E::subtitle>("subtitle", everyone, optional,
                                      {"副題", "テーマ", "在宅・施設での急変時対応",
                                       open_data.in_municipal_column("サブタイトル")}),
      F::template field<&E::kind>(
          "kind", everyone, required,
          {"種類", "催しの種類", "研修会", open_data.in_municipal_column("イベント種類")}),
      F::template field<&E::summary>("summary", everyone, required,
                                     {"ひとこと", "どんな催しか、一文か二文で",
                                      "救急搬送を防ぐ備えと、いざというときの対応を学びます。",
                                      open_data.in_column("説明").as_property("description")}),
      F::template field<&E::series>("series", everyone, optional,
                                    {"シリーズ", "続きものの名前", "多職種向け研修会", open_data}),
      F::template field<&E::fiscal_year>("fiscal_year", everyone, optional,
                                         {"年度", "行う年度", "令和7年度", open_data}),
      F::template field<&E::round>("round", everyone, optional,
                                   {"回", "その年度の何回目か", "1", open_data}),
      F::template field<&E::date>(
          "date", everyone, optional,
          {"日", "行う日。何日も続くときは「〜」で終わりの日も。随時の講座は書かない",
           "2025-10-24（金）", open_data.as_property("startDate").also_called("開始日")}),
      F::template field<&E::time>("time", everyone, optional,
                                  {"時間", "終わりが決まっていなければ「18:30〜」", "18:30〜20:30",
                                   open_data.also_called("開始時間")}),
      F::template field<&E::sittings>(
          "sittings", everyone, optional,
          {"各回", "何回かに分けて行うとき、一回ずつの日と時間、会場",
           "[{date: 2025-10-24（金）, time: 13:00〜14:00}]", open_data.as_property("subEvent")}),
      F::template field<&E::reception>(
          "reception", everyone, optional,
          {"受付", "受付の時間", "18:00〜", open_data.as_property("doorTime")}),
      F::template field<&E::venue>("venue", everyone, optional,
                                   {"会場", "会場と階", "医療センター3階 大会議室",
                                    open_data.in_column("場所名称").as_property("location.name")}),
      F::template field<&E::venue_address>("venue_address", everyone, optional,
                                           {"会場の住所", "市町村の名前から", "海老名市さつき町41",
                                            open_data.in_column("住所")
                                                .in_municipal_column("所在地_連結表記")
                                                .as_property("location.address")}),
      F::template field<&E::municipalities>("municipalities", everyone, required,
                                            {"市町村", "かかわる市町村", "[ebina]", open_data}),
      F::template field<&E::fee>("fee", everyone, optional,
                                 {"費用", "参加の費用", "無料", open_data.in_column("料金(基本)")}),
      F::template field<&E::cancelled>(
          "cancelled", everyone, optional,
          {"中止", "中止になったか", "はい", open_data.as_property("eventStatus")}),
      F::template field<&E::cancelled_reason>(
          "cancelled_reason", everyone, optional,
          {"中止の理由", "理由と代わりの予定", "台風のため", open_data}),
      F::template field<&E::external>(
          "external", everyone, optional,
          {"ほかの団体の催し", "ほかの団体が行うか", "はい", open_data}),
  };
}

template <class E>
std::vector<Field> people_fields() {
  using F = FieldsOf<E>;
  return {
      F::template field<&E::professions>("professions", everyone, required,
                                         {"対象の職種", "だれのための催しか", "[医師, 看護職]",
                                          open_data.as_property("audience")}),
      F::template field<&E::for_whom>("for_whom", everyone, optional,
                                      {"対象", "対象を文で", "海老名市内の医療・介護の従事者",
                                       open_data.in_municipal_column("対象者")}),
      F::template field<&E::capacity>(
          "capacity", everyone, optional,
          {"定員", "人数", "30",
           open_data.in_column("定員").as_property("maximumAttendeeCapacity")}),
      F::template field<&E::capacity_approximate>(
          "capacity_approximate", everyone, optional,
          {"定員は程度", "「30名程度」のとき", "はい", open_data}),
      F::template field<&E::application>(
          "application", everyone, optional,
          {"申込み", "申込みの方法と期限", "{deadline: 2025-10-10, fax: 046-000-0002}", open_data}),
      F::template field<&E::speakers>(
          "speakers", everyone, optional,
          {"講師", "所属と役割、話す内容（名前は書かない）",
           "[{role: 病院の循環器内科医, topic: 心不全の理解}]", open_data}),
      F::template field<&E::format>("format", everyone, optional,
                                    {"進め方", "講義、グループワークなど", "[講義]", open_data}),
      F::template field<&E::organiser>(
          "organiser", everyone, required,
          {"主催", "主催する団体", "海老名市",
           open_data.in_column("主催者").as_property("organizer.name")}),
      F::template field<&E::co_organiser>(
          "co_organiser", everyone, optional,
          {"共催", "共に行う団体", "愛川北部病院", open_data.in_municipal_column("共催団体")}),
      F::template field<&E::contact>("contact", everyone, optional,
                                     {"問い合わせ先", "課や団体の名前", "えびな在宅医療相談室",
                                      open_data.in_column("連絡先名称")}),
      F::template field<&E::contact_phone>(
          "contact_phone", everyone, optional,
          {"問い合わせの電話", "番号", "046-000-0001", open_data.in_column("連絡先電話番号")}),
      F::template field<&E::contact_extension>(
          "contact_extension", everyone, optional,
          {"内線", "内線の番号", "3334", open_data.in_column("連絡先内線番号")}),
      F::template field<&E::contact_hours>(
          "contact_hours", everyone, optional,
          {"問い合わせの時間", "曜日と時間", "平日9:00〜17:00", open_data}),
      F::template field<&E::url>("url", everyone, optional,
                                 {"URL", "案内のページ", "https://www.example.jp/",
                                  open_data.in_column("URL").as_property("url")}),
      F::template field<&E::result>(
          "result", professionals, optional,
          {"実績", "参加者の数など、終わったあとの記録", "32名（医師3、看護職9…）"}),
  };
}

template <class E>
std::vector<Field> event_fields() {
  std::vector<Field> fields = occasion_fields<E>();
  for (Field& field : people_fields<E>()) fields.push_back(field);
  return with_record_fields<E>(std::move(fields));
}

/// The years of an event are those of its first and of its last day.
void check_fiscal_year(const Event& event, const Node& node, Decoder& decoder) {
  const Entry* written = node.find("fiscal_year");
  const DateSpan days = days_of(event);
  if (!written || !event.fiscal_year.given() || !days.given()) return;
  const FiscalYear first = fiscal_year_of(days.first);
  if (event.fiscal_year >= first && event.fiscal_year <= fiscal_year_of(days.last)) return;
  decoder.sink().report(
      DirectoryFault::fiscal_year_differs, written->value.where,
      {long_date(days.first), fiscal_year_name(first), fiscal_year_name(event.fiscal_year),
       std::to_string(first.year), std::to_string(first.year + 1)});
}

void check_sittings(const Event& event, const Node& node, Decoder& decoder) {
  const Entry* written = node.find("sittings");
  if (!written) return;
  const std::vector<Node>& items = written->value.items;
  for (std::size_t i = 0; i < event.sittings.size(); ++i) {
    const Location& where = i < items.size() ? items[i].where : written->value.where;
    const Date day = day_of(event, event.sittings[i]);
    if (!day.given()) {
      decoder.sink().report(DirectoryFault::sitting_without_day, where);
    } else if (event.date.given() && (day < event.date.first || event.date.last < day)) {
      decoder.sink().report(DirectoryFault::sitting_on_other_day, where,
                            {long_date(day), long_date_span(event.date)});
    }
  }
}

template <class E>
void check_dates(const void* record, const Node& node, Decoder& decoder) {
  const auto& event = *static_cast<const E*>(record);
  check_fiscal_year(event, node, decoder);
  check_sittings(event, node, decoder);
  const Entry* reason = node.find("cancelled_reason");
  if (reason && !event.cancelled_reason.empty() && !event.cancelled) {
    decoder.sink().report(DirectoryFault::cancelled_without_mark, reason->value.where);
  }
  const Entry* application = node.find("application");
  const Entry* deadline = application ? application->value.find("deadline") : nullptr;
  if (!deadline) return;
  check_order({"申込期限", event.application.deadline}, {"行う日", days_of(event).last},
              deadline->value.where, decoder);
}

}  // namespace

template <>
const Description& describe<Speaker>() {
  using S = Speaker;
  using F = FieldsOf<S>;
  static const Description description(
      "speaker", "講師",
      {F::field<&S::role>("role", everyone, required,
                          {"所属と役割", "名前は書かない", "消防本部の救急救命担当"}),
       F::field<&S::topic>("topic", everyone, optional, {"内容", "話す内容", "救急活動の状況"})});
  return description;
}

template <>
const Description& describe<Sitting>() {
  using S = Sitting;
  using F = FieldsOf<S>;
  static const Description description(
      "sitting", "各回",
      {F::field<&S::date>(
           "date", everyone, optional,
           {"日", "この回の日。どの回も催しの日に行うなら書かない", "2025-10-24（金）"}),
       F::field<&S::time>("time", everyone, optional,
                          {"時間", "この回の時間。書かなければ催しの時間", "13:00〜14:00"}),
       F::field<&S::venue>("venue", everyone, optional,
                           {"会場", "この回の会場。書かなければ催しの会場", "和室"}),
       F::field<&S::note>("note", everyone, optional,
                          {"備考", "この回だけのこと", "手話通訳あり"})});
  return description;
}

DateSpan days_of(const Event& event) {
  DateSpan days = event.date;
  if (days.given()) return days;
  for (const Sitting& sitting : event.sittings) {
    if (!sitting.date.given()) continue;
    days.first = days.given() ? std::min(days.first, sitting.date) : sitting.date;
    days.last = std::max(days.last, sitting.date);
  }
  return days;
}

Date day_of(const Event& event, const Sitting& sitting) {
  if (sitting.date.given() || event.date.several()) return sitting.date;
  return event.date.first;
}

TimeSpan time_of(const Event& event, const Sitting& sitting) {
  return sitting.time.given() ? sitting.time : event.time;
}

void complete(Event& event) {
  // A sitting's day is read off the event's own date: first the one, then the other.
  for (Sitting& sitting : event.sittings) sitting.date = day_of(event, sitting);
  event.date = days_of(event);
  event.current_until = event.date.last;
}

template <>
const Description& describe<Training>() {
  static const Description description(Training::type_name, Training::label,
                                       event_fields<Training>(), nullptr, check_dates<Training>);
  return description;
}

template <>
const Description& describe<PublicEvent>() {
  static const Description description(PublicEvent::type_name, PublicEvent::label,
                                       event_fields<PublicEvent>(), nullptr,
                                       check_dates<PublicEvent>);
  return description;
}

}  // namespace shirube
