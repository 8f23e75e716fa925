#include "directory/opening/dated_plan.h"

#include <algorithm>
#include <vector>

#include "directory/opening/opening_state.h"

namespace shirube {
namespace {

using Stretches = std::vector<OpeningStretch>;

/// The plan without what holidays move, open whenever it might be.
OpeningPlan widest(const OpeningPlan& plan) {
  OpeningPlan wide = plan;
  std::erase_if(wide.closures,
                [](const Closure& closure) { return closure.shift != HolidayShift::none; });
  for (PlannedRule& rule : wide.rules) rule.holiday_week = HolidayWeek::any;
  return wide;
}

bool needs_dates(const OpeningPlan& plan) {
  const auto moved = [](const Closure& closure) { return closure.shift != HolidayShift::none; };
  const auto in_weeks = [](const PlannedRule& rule) {
    return rule.holiday_week != HolidayWeek::any;
  };
  return std::any_of(plan.closures.begin(), plan.closures.end(), moved) ||
         std::any_of(plan.rules.begin(), plan.rules.end(), in_weeks);
}

OpeningState state_at(const Stretches& stretches, int minute) {
  OpeningState state = OpeningState::closed;
  for (const OpeningStretch& stretch : stretches) {
    if (stretch.from <= minute && minute < stretch.to) state = std::max(state, stretch.state);
  }
  return state;
}

Closure dated(const Date& first, const Date& last, ClosureEffect effect) {
  Closure closure;
  closure.when = Closure::When::dated;
  closure.effect = effect;
  closure.first = first;
  closure.last = last;
  return closure;
}

/// Adds closures for the parts of the day that `wide` has and `real` has not.
void add_differences(const Date& date, const Stretches& real, const Stretches& wide,
                     std::vector<Closure>& closures) {
  std::vector<int> borders;
  for (const Stretches* stretches : {&real, &wide}) {
    for (const OpeningStretch& stretch : *stretches) {
      borders.push_back(stretch.from);
      borders.push_back(stretch.to);
    }
  }
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  if (real.empty() && !wide.empty()) {
    closures.push_back(dated(date, date, ClosureEffect::closed));
    return;
  }
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const OpeningState state = state_at(real, borders[i]);
    if (state == state_at(wide, borders[i])) continue;
    Closure part = dated(
        date, date, state == OpeningState::closed ? ClosureEffect::closed : ClosureEffect::unknown);
    part.from = borders[i];
    part.to = borders[i + 1];
    closures.push_back(part);
  }
}

}  // namespace

OpeningPlan dated_plan(const OpeningPlan& plan, const HolidayCalendar& holidays,
                       const Date& today) {
  if (!needs_dates(plan)) return plan;
  const OpeningPlan wide = widest(plan);
  OpeningPlan result = wide;
  const Date last = std::max(holidays.known_until(today), today);
  for (Date day = add_days(today, -8); day <= last; day = add_days(day, 1)) {
    add_differences(day, stretches_of(plan, holidays, day), stretches_of(wide, holidays, day),
                    result.closures);
  }
  const Date forever{9999, 12, 31};
  result.closures.push_back(dated(add_days(last, 1), forever, ClosureEffect::unknown));
  return result;
}

}  // namespace shirube
