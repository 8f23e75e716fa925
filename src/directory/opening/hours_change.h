// What a remark beside the weekly hours changes in them: 木曜日13:00まで, 土曜日10:00〜16:00,
// 祝日は通常営業. What an OpeningLine holds beside its closures, and how it is laid over the rules
// of a plan. A remark is stronger than the hours beside it, for the days that it names and no
// others. Values; pure.
#pragma once

#include <vector>

#include "directory/opening/closure.h"

namespace shirube {

struct OpeningPlan;

struct HoursChange {
  enum class What {
    /// The days end or begin at `minute`, whatever stands between.
    end,
    start,
    /// The days have these spans and no others; have them, too; have them in the afternoon.
    spans,
    more_spans,
    afternoon,
    /// The place opens on the days, at times that the rules may know.
    open,
    /// It may open on the days at other times, too, that nobody could read.
    maybe_open,
    /// The days are the only ones on which it opens.
    only,
    /// On public holidays as on other days; no day of the week is closed; at all hours.
    open_holidays,
    every_day,
    always
  };

  What what = What::open;
  /// None for all days that have rules.
  DaySet days;
  WeekSet weeks;
  /// Holds in weeks with a public holiday and in no others.
  bool holiday_week = false;
  std::vector<TimeSpan> spans;
  int minute = 0;

  bool operator==(const HoursChange&) const = default;
};

/// Lays `change` over the rules of `plan`. What cannot be told of a day becomes a closure that is
/// unknown.
void apply_change(const HoursChange& change, OpeningPlan& plan);

/// The days that `change` opens although no rule has them.
DaySet days_added_by(const HoursChange& change, const OpeningPlan& plan);

}  // namespace shirube
