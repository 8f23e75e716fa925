// Opening hours as a machine evaluates them: the weekly rules, what holds on public holidays, the
// closures that were understood, and what the note beside them changes. All that is shown of hours
// is made from it. And its code, by which themes/default/script/opening.js
// evaluates the same in the browser. A value.
//
// The code is ASCII: parts between ";", sorted, each part once, so that hours that say the same in
// another order have one code. Days are digits, 0 for Monday to 6, 7 for public holidays; weeks are
// digits, 0 for the first to 4, 5 for the last; times are minutes of the day, "540-720,840-1080",
// an end that is not known left out ("1110-").
//
//   01234=540-720,840-1080   on these days at these times; without "=" at times not known
//   5/02=540-720             in these weeks of the month
//   3/h=540-1020, 3/n=540-780  in weeks with a public holiday, in all others ("3/02h" with both)
//   ho, hc                   on holidays open as on that weekday, closed; else not known
//   x0101, x1229-0103        closed each year on these days (month and day)
//   x20261230                closed on these days
//   xw2/2                    closed on these weekdays (of these weeks)
//   xw3=780-                 closed for a part of the day
//   xn0, xa0, xb0            closed on these weekdays, but not on holidays; on the day after one of
//                            them that is a holiday; on the first of Monday to Friday after it that
//                            is none
//   u, uw3, u0710-0831       the same for "not known whether closed"; u alone: on any day
//
// The browser's script does not know "/h", "/n", "xn", "xa" and "xb": dated_plan.h tells them by
// date. The empty code says that nothing is known.
#pragma once

#include <string>
#include <vector>

#include "directory/opening/closure.h"
#include "directory/opening/opening_hours.h"

namespace shirube {

/// Weeks are from Monday on; whether the Sunday at either end belongs to one, nobody can tell.
enum class HolidayWeek { any, with, without };

struct PlannedRule {
  DaySet days;
  WeekSet weeks;
  HolidayWeek holiday_week = HolidayWeek::any;
  /// None when the times are not known.
  std::vector<TimeSpan> spans;
};

struct OpeningPlan {
  /// At least one when it is known on which days the place opens; 24 hours are a rule, too.
  std::vector<PlannedRule> rules;
  /// Never not_given. Of no meaning when a rule names holidays.
  HolidayRule holidays = HolidayRule::unknown;
  std::vector<Closure> closures;

  bool known() const { return !rules.empty(); }
  /// The days on which it opens, every week or not.
  DaySet ruled_days() const;
  bool rules_name_holidays() const;
};

OpeningPlan opening_plan(const OpeningHours& hours);

std::string opening_code(const OpeningPlan& plan);
inline std::string opening_code(const OpeningHours& hours) {
  return opening_code(opening_plan(hours));
}

}  // namespace shirube
