// How opening hours are shown: a row for each day of the week, one line, and the list that search
// engines read. All are made from OpeningHours and hold nothing else. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/type.h"
#include "base/value.h"

namespace shirube {

struct OpeningHours;

struct WeekRow {
  /// 月 ... 日, 祝日.
  std::string day;
  /// 9:00〜12:00、14:00〜18:00, 休み, 第1・第3 9:00〜12:00, 24時間, 不明.
  std::string times;
  bool open = false;
  bool operator==(const WeekRow&) const = default;
};

/// Monday to Sunday and public holidays; no rows when nothing is known of any day.
struct WeekTable {
  std::vector<WeekRow> rows;
};

WeekTable week_table(const OpeningHours& hours);

/// 月〜水・金 9:00〜12:00、14:00〜18:00／土 第1・第3 9:00〜12:00／木・日・祝 休み. Empty when
/// nothing is known.
std::string hours_summary(const OpeningHours& hours);

/// An entry of schema.org's openingHoursSpecification. Rules for some weeks of the month, times
/// that are not known and open ends are left out: it cannot say them.
struct OpeningSpecification {
  /// Monday ... Sunday, PublicHolidays.
  std::vector<std::string_view> days_of_week;
  /// 09:00, 12:00; midnight at the end of a day is 23:59.
  std::string opens;
  std::string closes;
};

std::vector<OpeningSpecification> opening_specifications(const OpeningHours& hours);

/// {day, times, open}.
const Type& week_row_type();
Value week_value(const WeekTable& table);

}  // namespace shirube
