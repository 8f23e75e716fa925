// Days, or parts of days, on which a place is closed although its weekly hours say otherwise. What
// lines about opening and closing become (opening_line.h). Values.
#pragma once

#include <compare>

#include "base/date.h"
#include "directory/opening/opening_rule.h"

namespace shirube {

/// The hour of noon belongs to either half of a day: a half day may end or begin at its end.
inline constexpr int afternoon = noon + 60;

/// What is known of the part of the day: closed, or that nobody can tell from the text.
enum class ClosureEffect { closed, unknown };

/// What public holidays do to a closure of weekdays: none; on holidays it does not hold; it holds
/// on the day after such a weekday that is a holiday (月曜が祝日の場合は翌日), or on the first of
/// Monday to Friday after it that is no holiday (翌平日).
enum class HolidayShift { none, except, day_after, workday_after };

struct Closure {
  enum class When { every_day, weekdays, yearly, dated };

  When when = When::every_day;
  ClosureEffect effect = ClosureEffect::closed;
  /// Of `weekdays`.
  DaySet days;
  WeekSet weeks;
  HolidayShift shift = HolidayShift::none;
  /// Of `yearly` (without a year; the last may be before the first: over the new year) and `dated`.
  Date first;
  Date last;
  /// Minutes of each of the days; `to` is -1 for a closure that lasts with whatever begins that
  /// day.
  int from = 0;
  int to = -1;

  bool whole_day() const { return from == 0 && to < 0; }
  bool operator==(const Closure&) const = default;
};

}  // namespace shirube
