// Whether a place is open at a minute of Japan: open and until when, closed and when it opens next,
// or not known. themes/default/script/opening.js answers the same from the plan's code; the table
// of cases tests/directory/opening/opening_cases.json and a random comparison hold the two
// together. Never guesses: what is not known is never open. Pure.
//
// The hours of a day may run past midnight and then belong to the day they began on, at most 24
// hours. Of an end that is not known (18:30〜) all until midnight is unknown. A day of which nobody
// knows the rules (holidays not given) is unknown as far as any rule that might hold on it reaches.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "directory/opening/holidays.h"
#include "directory/opening/opening_plan.h"

namespace shirube {

enum class OpeningState { closed, unknown, open };

/// A day and a minute of it, in Japan.
struct OpeningMoment {
  Date date;
  int minute = 0;
  auto operator<=>(const OpeningMoment&) const = default;
};

struct OpeningAnswer {
  OpeningState state = OpeningState::unknown;
  /// Of open: when that ends. Of closed: when it opens, if that is what comes next. Nothing when it
  /// is more than seven days away, or unknown.
  std::optional<OpeningMoment> change;
  bool operator==(const OpeningAnswer&) const = default;
};

/// A stretch of minutes from the midnight at which the day begins; what lies in none is closed.
struct OpeningStretch {
  int from = 0;
  int to = 0;
  /// open or unknown; where stretches overlap, open holds.
  OpeningState state = OpeningState::open;
};

/// A day as weekly rules see it, of no date.
struct RuledDay {
  auto operator<=>(const RuledDay&) const = default;

  /// 0 is Monday.
  int weekday = 0;
  /// The nth time that the weekday comes round in its month: 0 for the first to 4 for the fifth.
  int week = 0;
  bool last_week = false;
  HolidayAnswer holiday = HolidayAnswer::no;
  /// Whether one of the days from Monday to Saturday of its week is a holiday.
  HolidayAnswer holiday_week = HolidayAnswer::not_known;
};

/// What begins on a day.
std::vector<OpeningStretch> stretches_of(const OpeningPlan& plan, const HolidayCalendar& holidays,
                                         const Date& day);
/// What begins on such a day; closures by date hold on none.
std::vector<OpeningStretch> stretches_of(const OpeningPlan& plan, const RuledDay& day);

/// The day of a date, but for its holiday_week, which only few rules ask for.
RuledDay ruled_day(const HolidayCalendar& holidays, const Date& date);
/// True when what begins on the date may be something else than on other days with its RuledDay.
bool told_by_date(const OpeningPlan& plan, const Date& date);

OpeningAnswer opening_at(const OpeningPlan& plan, const HolidayCalendar& holidays,
                         const OpeningMoment& moment);

}  // namespace shirube
