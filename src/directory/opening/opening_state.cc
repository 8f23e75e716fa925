#include "directory/opening/opening_state.h"

#include <algorithm>

namespace shirube {
namespace {

constexpr int days_ahead = 7;
/// After all that can begin on a day.
constexpr int end_of_day = 2 * minutes_per_day;

enum class Match { no, yes, maybe };

/// Of the Sundays at both ends nobody can tell whether they belong to the week.
HolidayAnswer holiday_in_week(const HolidayCalendar& holidays, const Date& date, int weekday) {
  bool in_doubt = false;
  for (int day = -1; day <= 6; ++day) {
    const HolidayAnswer answer = holidays.ask(add_days(date, day - weekday));
    if (answer == HolidayAnswer::yes && day >= 0 && day < 6) return HolidayAnswer::yes;
    in_doubt = in_doubt || answer != HolidayAnswer::no;
  }
  return in_doubt ? HolidayAnswer::not_known : HolidayAnswer::no;
}

bool asks_for_holiday_week(const OpeningPlan& plan) {
  return std::any_of(plan.rules.begin(), plan.rules.end(), [](const PlannedRule& rule) {
    return rule.holiday_week != HolidayWeek::any;
  });
}

/// A day of a date, or as weekly rules see it, of none.
struct Day {
  RuledDay ruled;
  std::optional<Date> date;
  const HolidayCalendar* holidays = nullptr;
};

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

/// Closed on the day after a named weekday that is a holiday, or on the first of Monday to Friday
/// after it that is none. What a day after that is a holiday itself does, nobody says.
Match match_moved(const Closure& closure, const Day& day) {
  const auto is_weekend = [](int weekday) { return weekday >= 5; };
  const bool to_workday = closure.shift == HolidayShift::workday_after;
  const bool holiday = day.ruled.holiday == HolidayAnswer::yes;
  if (to_workday && (is_weekend(day.ruled.weekday) || holiday)) return Match::no;
  if (!day.date) {
    const bool named = to_workday || closure.days.has((day.ruled.weekday + 6) % 7);
    return named ? Match::maybe : Match::no;
  }
  bool sure = day.ruled.holiday == HolidayAnswer::no;
  constexpr int longest = 10;
  for (int days = 1; days <= longest; ++days) {
    const RuledDay past = ruled_day(*day.holidays, add_days(*day.date, -days));
    if (past.holiday == HolidayAnswer::not_known || (!to_workday && days > 1)) sure = false;
    const bool named = closure.days.has(past.weekday) && in_weeks(past, closure.weeks);
    if (named && past.holiday != HolidayAnswer::no) return sure ? Match::yes : Match::maybe;
    if (past.holiday == HolidayAnswer::no && !(to_workday && is_weekend(past.weekday))) break;
  }
  return Match::no;
}

Match match_weekdays(const Closure& closure, const Day& day) {
  switch (closure.shift) {
    case HolidayShift::none:
      return match_days(closure, day.ruled);
    case HolidayShift::except: {
      const Match matched = match_days(closure, day.ruled);
      if (matched != Match::yes || day.ruled.holiday == HolidayAnswer::no) return matched;
      return day.ruled.holiday == HolidayAnswer::yes ? Match::no : Match::maybe;
    }
    case HolidayShift::day_after:
    case HolidayShift::workday_after:
      break;
  }
  return match_moved(closure, day);
}

bool in_range(const Date& date, const Closure& closure) {
  if (closure.first <= closure.last) return closure.first <= date && date <= closure.last;
  return closure.first <= date || date <= closure.last;
}

Match match(const Closure& closure, const Day& day) {
  const std::optional<Date>& date = day.date;
  switch (closure.when) {
    case Closure::When::every_day:
      return Match::yes;
    case Closure::When::weekdays:
      return match_weekdays(closure, day);
    case Closure::When::yearly:
      return date && in_range({0, date->month, date->day}, closure) ? Match::yes : Match::no;
    case Closure::When::dated:
      break;
  }
  return date && in_range(*date, closure) ? Match::yes : Match::no;
}

Match match_holiday_week(const PlannedRule& rule, const RuledDay& day) {
  if (rule.holiday_week == HolidayWeek::any) return Match::yes;
  if (day.holiday_week == HolidayAnswer::not_known) return Match::maybe;
  const bool with = day.holiday_week == HolidayAnswer::yes;
  return with == (rule.holiday_week == HolidayWeek::with) ? Match::yes : Match::no;
}

using Stretches = std::vector<OpeningStretch>;

/// What the rules for one of the eight days say.
Stretches ruled(const OpeningPlan& plan, const RuledDay& day, int day_index) {
  Stretches stretches;
  for (const PlannedRule& rule : plan.rules) {
    if (!rule.days.has(day_index) || !in_weeks(day, rule.weeks)) continue;
    const Match week = match_holiday_week(rule, day);
    if (week == Match::no) continue;
    if (rule.spans.empty()) stretches.push_back({0, minutes_per_day, OpeningState::unknown});
    for (const TimeSpan& span : rule.spans) {
      const int to =
          span.open_ended() ? minutes_per_day : std::min(span.to, span.from + minutes_per_day);
      const bool known = !span.open_ended() && week == Match::yes;
      stretches.push_back({span.from, to, known ? OpeningState::open : OpeningState::unknown});
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

Stretches after_closures(const OpeningPlan& plan, const Day& day) {
  Stretches stretches = before_closures(plan, day.ruled);
  for (const Closure& closure : plan.closures) {
    const Match matched = match(closure, day);
    if (matched == Match::no) continue;
    const int to = closure.to < 0 ? end_of_day : closure.to;
    const ClosureEffect effect = matched == Match::maybe ? ClosureEffect::unknown : closure.effect;
    stretches = closed_between(stretches, closure.from, to, effect);
  }
  return stretches;
}

}  // namespace

RuledDay ruled_day(const HolidayCalendar& holidays, const Date& date) {
  const bool last = add_days(date, 7).month != date.month;
  return {static_cast<int>(weekday_of(date)), (date.day - 1) / 7, last, holidays.ask(date),
          HolidayAnswer::not_known};
}

bool told_by_date(const OpeningPlan& plan, const Date& date) {
  const auto by_date = [&](const Closure& closure) {
    switch (closure.when) {
      case Closure::When::every_day:
        return false;
      case Closure::When::weekdays:
        return closure.shift == HolidayShift::day_after ||
               closure.shift == HolidayShift::workday_after;
      case Closure::When::yearly:
        return in_range({0, date.month, date.day}, closure);
      case Closure::When::dated:
        break;
    }
    return in_range(date, closure);
  };
  return asks_for_holiday_week(plan) ||
         std::any_of(plan.closures.begin(), plan.closures.end(), by_date);
}

Stretches stretches_of(const OpeningPlan& plan, const HolidayCalendar& holidays, const Date& date) {
  RuledDay day = ruled_day(holidays, date);
  if (asks_for_holiday_week(plan)) {
    day.holiday_week = holiday_in_week(holidays, date, day.weekday);
  }
  return after_closures(plan, {day, date, &holidays});
}

Stretches stretches_of(const OpeningPlan& plan, const RuledDay& day) {
  return after_closures(plan, {day, std::nullopt, nullptr});
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
