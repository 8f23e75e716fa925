#include "site/ask/door_week.h"

#include <algorithm>
#include <utility>

#include "directory/opening/opening_state.h"

namespace shirube {
namespace {

constexpr int week_minutes = DoorWeek::weekdays * DoorWeek::minutes;

// A quarter has every weekday in all of its weeks of the month, a year holidays on all of them; the
// days themselves mean nothing.
constexpr Date first_day = {2025, 1, 1};
constexpr int quarter_days = 92;
constexpr int year_days = 365;

using Minutes = std::bitset<DoorWeek::minutes>;

void set(Minutes& day, int from, int to) {
  for (int minute = std::max(from, 0); minute < std::min(to, DoorWeek::minutes); ++minute) {
    day.set(static_cast<std::size_t>(minute));
  }
}

/// The minutes of a day at which it is open, with what began the day before.
Minutes open_minutes(const OpeningPlan& plan, const HolidayCalendar& holidays, const Date& day) {
  Minutes open;
  for (const int back : {0, 1}) {
    for (const OpeningStretch& stretch : stretches_of(plan, holidays, add_days(day, -back))) {
      if (stretch.state != OpeningState::open) continue;
      set(open, stretch.from - back * DoorWeek::minutes, stretch.to - back * DoorWeek::minutes);
    }
  }
  return open;
}

/// Without what holds on some days of the year only: an ordinary week is asked for.
OpeningPlan ordinary_plan(const OpeningHours& hours) {
  OpeningPlan plan = opening_plan(hours);
  std::erase_if(plan.closures, [](const Closure& closure) {
    return closure.when == Closure::When::yearly || closure.when == Closure::When::dated;
  });
  return plan;
}

}  // namespace

DoorWeek DoorWeek::of(const OpeningHours& hours) {
  static const HolidayCalendar holidays = HolidayCalendar::announced();
  const OpeningPlan plan = ordinary_plan(hours);
  if (!plan.known()) return {};
  const auto is_holiday = [](const Date& day) { return holidays.ask(day) == HolidayAnswer::yes; };
  DoorWeek week = always();
  for (int i = 0; i < year_days; ++i) {
    const Date day = add_days(first_day, i);
    const bool on_holiday = is_holiday(day);
    // The night after a holiday is none of an ordinary weekday.
    if (!on_holiday && (i >= quarter_days || is_holiday(add_days(day, -1)))) continue;
    const int kind = on_holiday ? holiday : static_cast<int>(weekday_of(day));
    week.days_[index(kind)] &= open_minutes(plan, holidays, day);
  }
  return week;
}

DoorWeek DoorWeek::always() {
  DoorWeek week;
  for (auto& day : week.days_) day.set();
  return week;
}

void DoorWeek::add(const DoorWeek& other) {
  for (int day = 0; day < day_kinds; ++day) days_[index(day)] |= other.days_[index(day)];
}

bool DoorWeek::open_all_hour(int day, int hour) const {
  for (int minute = hour * 60; minute < (hour + 1) * 60; ++minute) {
    if (!open(day, minute)) return false;
  }
  return true;
}

bool DoorWeek::ever_open() const {
  return std::any_of(days_.begin(), days_.end(), [](const auto& day) { return day.any(); });
}

std::vector<ClosedStretch> DoorWeek::closed() const {
  const auto open_at = [&](int at) { return open(at / minutes % weekdays, at % minutes); };
  int start = 0;
  while (start < week_minutes && !open_at(start)) ++start;
  std::vector<ClosedStretch> stretches;
  if (start == week_minutes) return stretches;
  // Once around from an open minute, so that no stretch is cut at the end of the week.
  int begin = -1;
  for (int at = start; at <= start + week_minutes; ++at) {
    if (!open_at(at) && begin < 0) begin = at;
    if (!open_at(at) || begin < 0) continue;
    stretches.push_back(
        {begin / minutes % weekdays, begin % minutes, at / minutes % weekdays, at % minutes});
    begin = -1;
  }
  std::sort(stretches.begin(), stretches.end(), [](const auto& a, const auto& b) {
    return std::pair(a.day, a.from) < std::pair(b.day, b.from);
  });
  return stretches;
}

}  // namespace shirube
