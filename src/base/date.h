// Calendar days and Japanese fiscal years, as content writes them and as pages show them. Days are
// days in Japan; no clock and no time zone comes in here, "today" is always handed in. Values, safe
// from any thread.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace shirube {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

/// A day of the Gregorian calendar; the default one is "not given".
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  auto operator<=>(const Date&) const = default;
  bool given() const { return year != 0; }
};

/// A day and the weekday written beside it, which may be wrong.
struct WrittenDate {
  Date date;
  std::optional<Weekday> weekday;
};

/// Reads 2026-04-01, 2026/4/1, 2026年4月1日（水）, 令和8年4月29日(水・祝), R8.4.1; widths do not
/// matter, nor do kinds of dashes; midnight behind the day (2026-04-01 00:00:00) is nothing more.
/// Nothing when it is no day of the calendar or lies before its era's first day. Eras: 令和
/// from 2019-05-01, 平成, 昭和.
std::optional<WrittenDate> read_date(std::string_view text);

/// Why a text is no day, in both languages of messages, and the day that was probably meant.
struct DateProblem {
  std::string reason_ja;
  std::string reason_en;
  /// Not given when nobody can tell.
  Date meant;
};
/// What is wrong with a text that read_date() does not read; nothing when it is no date at all.
std::optional<DateProblem> date_problem(std::string_view text);

Weekday weekday_of(const Date& date);
/// 月, 火 ... 日.
std::string_view weekday_name(Weekday weekday);

/// 2026-04-01.
std::string iso_date(const Date& date);
/// 2026年4月1日（水）.
std::string long_date(const Date& date);
/// 令和8年4月1日; the Gregorian year before 昭和.
std::string era_date(const Date& date);

/// The same day `months` later, or the last day of that month when it is shorter.
Date add_months(const Date& date, int months);
Date add_days(const Date& date, int days);
int days_between(const Date& from, const Date& to);

/// The day in Japan at `seconds` after 1970-01-01T00:00Z.
Date japan_day(long long seconds);

/// A Japanese fiscal year, April to March, named by the year in which it begins. 0 is "not given".
struct FiscalYear {
  int year = 0;
  auto operator<=>(const FiscalYear&) const = default;
  bool given() const { return year != 0; }
};

/// Reads 令和7年度, R7, 2025年度, 2025.
std::optional<FiscalYear> read_fiscal_year(std::string_view text);
/// 令和7年度（2025年度）.
std::string fiscal_year_name(const FiscalYear& year);
FiscalYear fiscal_year_of(const Date& date);

}  // namespace shirube
