#include "site/doors/door_week.h"

#include <algorithm>
#include <utility>

#include "directory/opening/opening_state.h"

namespace shirube {
namespace {

constexpr int week_minutes = DoorWeek::weekdays * DoorWeek::minutes;

// A day's own minutes, and those of the next day into which its hours may run.
using DayAndNight = std::bitset<std::size_t{2} * DoorWeek::minutes>;

struct Week {
  int number;
  bool last;
};

/// A weekday in a month: the fourth or the fifth may be the last.
constexpr std::array<Week, 6> weeks_of_a_month = {
    {{0, false}, {1, false}, {2, false}, {3, false}, {3, true}, {4, true}}};

DayAndNight open_minutes(const OpeningPlan& plan, const RuledDay& day) {
  DayAndNight open;
  for (const OpeningStretch& stretch : stretches_of(plan, day)) {
    if (stretch.state != OpeningState::open) continue;
    for (int minute = stretch.from; minute < stretch.to; ++minute) {
      open.set(static_cast<std::size_t>(minute));
    }
  }
  return open;
}

/// Open on the weekday in every week, by what begins on it.
DayAndNight open_each_week(const OpeningPlan& plan, int weekday, HolidayAnswer holiday) {
  DayAndNight open;
  open.set();
  for (const Week& week : weeks_of_a_month) {
    open &= open_minutes(plan, {weekday, week.number, week.last, holiday});
  }
  return open;
}

std::bitset<DoorWeek::minutes> first_day(const DayAndNight& open) {
  std::bitset<DoorWeek::minutes> minutes;
  for (std::size_t minute = 0; minute < minutes.size(); ++minute) minutes[minute] = open[minute];
  return minutes;
}

}  // namespace

DoorWeek DoorWeek::of(const OpeningHours& hours) {
  const OpeningPlan plan = opening_plan(hours);
  if (!plan.known()) return {};
  DoorWeek week = always();
  for (int day = 0; day < weekdays; ++day) {
    const int before = (day + weekdays - 1) % weekdays;
    const auto night = open_each_week(plan, before, HolidayAnswer::no) >> minutes;
    week.days_[index(day)] = first_day(open_each_week(plan, day, HolidayAnswer::no) | night);
    // A holiday may come after another.
    const auto any_night = night & (open_each_week(plan, before, HolidayAnswer::yes) >> minutes);
    week.days_[index(holiday)] &=
        first_day(open_each_week(plan, day, HolidayAnswer::yes) | any_night);
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
