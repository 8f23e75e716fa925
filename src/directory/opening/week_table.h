// How opening hours are shown: a row for each day of the week, and one line. Both are made from the
// plan by which the place counts as open (opening/opening_plan.h), so that none calls a day open
// that another calls closed. Pure functions, any thread.
#pragma once

#include <string>
#include <vector>

#include "base/type.h"
#include "base/value.h"

namespace shirube {

struct OpeningHours;

struct WeekRow {
  /// 月 ... 日, 祝日.
  std::string day;
  /// 9:00〜12:00、14:00〜18:00, 9:00〜12:00（午後は休み）, 休み, 第1・第3 9:00〜12:00, 24時間,
  /// 不明.
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
std::string week_line(const OpeningHours& hours);
std::string week_line(const WeekTable& table);

/// The same with what no row can say, word for word:
/// …／お休み：年末年始（12月29日〜1月3日）／訪問のため不在のことがあります. One line, for lists and
/// open data; empty when nothing is given.
std::string hours_summary(const OpeningHours& hours);
/// The same for those who have the table of the hours already.
std::string hours_summary(const OpeningHours& hours, const WeekTable& table);

/// {day, times, open}.
const Type& week_row_type();
Value week_value(const WeekTable& table);

}  // namespace shirube
