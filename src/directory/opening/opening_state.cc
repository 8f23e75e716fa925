#include "directory/opening/opening_state.h"

#include <algorithm>

namespace shirube {
namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr int days_ahead = 7;
/// After all that can begin on a day.
constexpr int end_of_day = 2 * minutes_per_day;

enum class Match { no, yes, maybe };

RuledDay ruled_day(const HolidayCalendar& holidays, const Date& date) {
  const bool last = add_days(date, 7).month != date.month;
  return {static_cast<int>(weekday_of(date)), (date.day - 1) / 7, last, holidays.ask(date)};
}

bool in_weeks(const RuledDay& day, const WeekSet& weeks) {
  return weeks.every() || weeks.has(day.week) || (day.last_week && weeks.has(WeekSet::last));
}

Match match_days(const Closure& closure, const RuledDay& day) {
  if (!in_weeks(day, closure.weeks)) return Match::no;
  if (closure.days.has(day.weekday)) return Match::yes;
  if (!closure.days.has(DaySet::holiday)) return Match::no;
  if (day.holiday == HolidayAnswer::not_known) return Match::maybe;
  return day.holiday == HolidayAnswer::yes ? Match::yes : Match::no;
}

bool in_range(const Date& date, const Closure& closure) {
  if (closure.first <= closure.last) return closure.first <= date && date <= closure.last;
  return closure.first <= date || date <= closure.last;
}

/// `date` is nothing for a day of no date.
Match match(const Closure& closure, const RuledDay& day, const std::optional<Date>& date) {
  switch (closure.when) {
    case Closure::When::every_day:
      return Match::yes;
    case Closure::When::weekdays:
      return match_days(closure, day);
    case Closure::When::yearly:
      return date && in_range({0, date->month, date->day}, closure) ? Match::yes : Match::no;
    case Closure::When::dated:
      break;
  }
  return date && in_range(*date, closure) ? Match::yes : Match::no;
}

using Stretches = std::vector<OpeningStretch>;

/// What the rules for one of the eight days say.
Stretches ruled(const OpeningPlan& plan, const RuledDay& day, int day_index) {
  Stretches stretches;
  for (const OpeningRule& rule : plan.rules) {
    if (!rule.days.has(day_index) || !in_weeks(day, rule.weeks)) continue;
    if (rule.times.spans.empty()) stretches.push_back({0, minutes_per_day, OpeningState::unknown});
    for (const TimeSpan& span : rule.times.spans) {
      if (span.open_ended()) {
        stretches.push_back({span.from, minutes_per_day, OpeningState::unknown});
      } else {
        stretches.push_back(
            {span.from, std::min(span.to, span.from + minutes_per_day), OpeningState::open});
      }
    }
  }
  return stretches;
}

/// Unknown as far as the hours of any rule that might hold on the day, and all day at least.
Stretches nobody_knows(const OpeningPlan& plan, const RuledDay& day) {
  int to = minutes_per_day;
  for (const int index : {day.weekday, DaySet::holiday}) {
    for (const OpeningStretch& stretch : ruled(plan, day, index)) to = std::max(to, stretch.to);
  }
  return {{0, to, OpeningState::unknown}};
}

Stretches before_closures(const OpeningPlan& plan, const RuledDay& day) {
  if (!plan.known()) return nobody_knows(plan, day);
  const bool own_rules = plan.rules_name_holidays();
  const bool as_weekdays = !own_rules && plan.holidays == HolidayRule::open;
  if (day.holiday == HolidayAnswer::no || as_weekdays) return ruled(plan, day, day.weekday);
  if (day.holiday == HolidayAnswer::not_known) return nobody_knows(plan, day);
  if (own_rules) return ruled(plan, day, DaySet::holiday);
  return plan.holidays == HolidayRule::closed ? Stretches() : nobody_knows(plan, day);
}

/// The stretches with the part from `from` to `to` taken out, or marked as not known.
Stretches closed_between(const Stretches& stretches, int from, int to, ClosureEffect effect) {
  Stretches left;
  for (const OpeningStretch& stretch : stretches) {
    const int first = std::max(stretch.from, from);
    const int last = std::min(stretch.to, to);
    if (first >= last) {
      left.push_back(stretch);
      continue;
    }
    if (stretch.from < first) left.push_back({stretch.from, first, stretch.state});
    if (effect == ClosureEffect::unknown) left.push_back({first, last, OpeningState::unknown});
    if (last < stretch.to) left.push_back({last, stretch.to, stretch.state});
  }
  return left;
}

OpeningState state_at(const Stretches& stretches, int minute) {
  OpeningState state = OpeningState::closed;
  for (const OpeningStretch& stretch : stretches) {
    if (stretch.from <= minute && minute < stretch.to) state = std::max(state, stretch.state);
  }
  return state;
}

/// The next minute after `minute`, within a week, at which the state is another one.
std::optional<int> next_change(const Stretches& stretches, int minute) {
  std::vector<int> borders;
  for (const OpeningStretch& stretch : stretches) {
    borders.push_back(stretch.from);
    borders.push_back(stretch.to);
  }
  std::sort(borders.begin(), borders.end());
  const OpeningState now = state_at(stretches, minute);
  for (int border : borders) {
    if (border > minute + days_ahead * minutes_per_day) return std::nullopt;
    if (border > minute && state_at(stretches, border) != now) return border;
  }
  return std::nullopt;
}

Stretches after_closures(const OpeningPlan& plan, const RuledDay& day,
                         const std::optional<Date>& date) {
  Stretches stretches = before_closures(plan, day);
  for (const Closure& closure : plan.closures) {
    const Match matched = match(closure, day, date);
    if (matched == Match::no) continue;
    const int to = closure.to < 0 ? end_of_day : closure.to;
    const ClosureEffect effect = matched == Match::maybe ? ClosureEffect::unknown : closure.effect;
    stretches = closed_between(stretches, closure.from, to, effect);
  }
  return stretches;
}

}  // namespace

Stretches stretches_of(const OpeningPlan& plan, const HolidayCalendar& holidays, const Date& date) {
  return after_closures(plan, ruled_day(holidays, date), date);
}

Stretches stretches_of(const OpeningPlan& plan, const RuledDay& day) {
  return after_closures(plan, day, std::nullopt);
}

OpeningAnswer opening_at(const OpeningPlan& plan, const HolidayCalendar& holidays,
                         const OpeningMoment& moment) {
  Stretches stretches;
  for (int day = -1; day <= days_ahead; ++day) {
    for (OpeningStretch stretch : stretches_of(plan, holidays, add_days(moment.date, day))) {
      stretch.from += day * minutes_per_day;
      stretch.to += day * minutes_per_day;
      stretches.push_back(stretch);
    }
  }
  OpeningAnswer answer;
  answer.state = state_at(stretches, moment.minute);
  if (answer.state == OpeningState::unknown) return answer;
  const std::optional<int> change = next_change(stretches, moment.minute);
  if (!change) return answer;
  if (answer.state == OpeningState::closed && state_at(stretches, *change) != OpeningState::open) {
    return answer;
  }
  // From a day before the first: no minute is negative.
  const int minutes = *change + minutes_per_day;
  answer.change = {add_days(moment.date, minutes / minutes_per_day - 1), minutes % minutes_per_day};
  return answer;
}

}  // namespace shirube
