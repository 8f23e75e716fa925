// Days, fiscal years and times of day as fields of records. A weekday written beside a day is
// checked. Values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "directory/kind.h"

namespace shirube {

/// Times of day are minutes after midnight.
inline constexpr int minutes_per_day = 24 * 60;
inline constexpr int noon = 12 * 60;

/// From one time of day to another, in minutes after midnight; `to` is -1 when the end is open
/// (18:30～). An end past midnight is above minutes_per_day.
struct TimeSpan {
  int from = -1;
  int to = -1;
  bool operator==(const TimeSpan&) const = default;
  bool given() const { return from >= 0; }
  bool open_ended() const { return given() && to < 0; }
};

/// Reads 9:00-17:00, ９：００～１７：００, 18:30～, 18時30分から, 午後6時半〜8時, 22:00-翌6:00. A
/// span that ends before it begins comes back as it was written; decoding reports it.
std::optional<TimeSpan> read_time_span(std::string_view text);
/// Several, side by side or with a comma between: 9:00-12:00 14:00-18:00. Nothing when a part of
/// the text is no span.
std::optional<std::vector<TimeSpan>> read_time_spans(std::string_view text);
/// True, after a fault, for a span that does not end after its begin.
bool report_reversed(const TimeSpan& span, const Node& node, Decoder& decoder);
/// Warns of an hour after 24:00 that is not said to be one of the next day: 14:00-25:00 is 翌1:00,
/// or a slip. 24:00 itself is midnight.
void report_late_hour(const TimeSpan& span, const Node& node, Decoder& decoder);
/// 9:00〜17:00, 18:30〜.
std::string time_span_text(const TimeSpan& span);
/// 9:00; hours over 24 as 翌1:00.
std::string clock_text(int minutes);
/// 09:00, as machines read it; past midnight it begins again.
std::string clock_code(int minutes);

/// A day of a record and what it is called.
struct NamedDay {
  std::string_view label;
  Date date;
};
/// Reports (D013) a day that comes after the one it has to go before, if both are given.
void check_order(const NamedDay& first, const NamedDay& last, const Location& where,
                 Decoder& decoder);

/// {iso, text, era, weekday, short}: 2026-04-01, 2026年4月1日（水）, 令和8年4月1日, 水,
/// 4月1日（水）.
const Type& date_type();
Value date_value(const Date& date);

template <>
struct Kind<Date> : PlainKind<Date> {
  static std::string_view name() { return "日付"; }
  static bool decode(const Node& node, Date& into, const FieldContext& field, Decoder& decoder);
  static Value value(const Date& date, Audience) { return date_value(date); }
  static const Type& type(Audience) { return date_type(); }
  static std::string schema() { return R"({"type":["string"],"pattern":"[0-9０-９元]"})"; }
  static std::string written(const Date& date) {
    return date.given() ? iso_date(date) : std::string();
  }
};

/// {year, text}: 2025, 令和7年度（2025年度）.
const Type& fiscal_year_type();

template <>
struct Kind<FiscalYear> : PlainKind<FiscalYear> {
  static std::string_view name() { return "年度"; }
  static bool decode(const Node& node, FiscalYear& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const FiscalYear& year, Audience);
  static const Type& type(Audience) { return fiscal_year_type(); }
  static std::string written(const FiscalYear& year) {
    return year.given() ? std::to_string(year.year) : std::string();
  }
};

/// {text, from, to}: 9:00〜17:00, 09:00, 17:00; `to` is empty when the end is open.
const Type& time_span_type();

template <>
struct Kind<TimeSpan> : PlainKind<TimeSpan> {
  static std::string_view name() { return "時間"; }
  static bool decode(const Node& node, TimeSpan& into, const FieldContext& field, Decoder& decoder);
  static Value value(const TimeSpan& span, Audience);
  static const Type& type(Audience) { return time_span_type(); }
  static std::string written(const TimeSpan& span) {
    return span.given() ? time_span_text(span) : std::string();
  }
};

}  // namespace shirube
