#include "directory/opening/search_hours.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "directory/opening/opening_state.h"

namespace shirube {
namespace {

constexpr std::array<std::string_view, 7> names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

using Stretches = std::vector<OpeningStretch>;
using Spans = std::vector<TimeSpan>;

/// The open spans of a day; nothing when a part of it is in doubt.
std::optional<Spans> open_spans(Stretches stretches) {
  std::sort(stretches.begin(), stretches.end(),
            [](const OpeningStretch& a, const OpeningStretch& b) { return a.from < b.from; });
  Spans spans;
  for (const OpeningStretch& stretch : stretches) {
    if (stretch.state == OpeningState::unknown) return std::nullopt;
    if (!spans.empty() && stretch.from <= spans.back().to) {
      spans.back().to = std::max(spans.back().to, stretch.to);
    } else {
      spans.push_back({stretch.from, stretch.to});
    }
  }
  return spans;
}

/// What is open on a weekday in every week of the month, holidays aside. None when it differs.
Spans weekly_spans(const OpeningPlan& plan, int weekday) {
  std::optional<Spans> same;
  for (const auto& [week, last] :
       {std::pair{0, false}, {1, false}, {2, false}, {3, false}, {3, true}, {4, true}}) {
    const RuledDay day{weekday, week, last, HolidayAnswer::no, HolidayAnswer::not_known};
    const std::optional<Spans> spans = open_spans(stretches_of(plan, day));
    if (!spans || (same && *same != *spans)) return {};
    same = spans;
  }
  return same.value_or(Spans());
}

std::string closing_code(int minute) {
  return minute == minutes_per_day ? "23:59" : clock_code(minute);
}

class SearchWeek {
 public:
  SearchWeek(const OpeningPlan& plan, const HolidayCalendar& holidays)
      : plan_(plan), holidays_(holidays) {
    // Closures that holidays move are told by date.
    OpeningPlan regular = plan;
    std::erase_if(regular.closures, [](const Closure& closure) {
      return closure.shift == HolidayShift::day_after ||
             closure.shift == HolidayShift::workday_after;
    });
    for (std::size_t day = 0; day < weekly_.size(); ++day) {
      weekly_[day] = weekly_spans(regular, static_cast<int>(day));
    }
  }

  /// False when a day that the week calls open might be closed.
  bool add_day(const Date& date, SearchHours& hours) {
    const RuledDay day = ruled_day(holidays_, date);
    const Spans& weekly = weekly_[static_cast<std::size_t>(day.weekday)];
    if (weekly.empty()) return true;
    std::optional<Spans> by_date;
    const bool told = told_by_date(plan_, date);
    if (told) by_date = open_spans(stretches_of(plan_, holidays_, date));
    const std::optional<Spans>& spans = told ? by_date : spans_of(day);
    if (!spans) return false;
    if (*spans == weekly) return true;
    if (spans->empty()) {
      add_closed(date, hours);
    } else {
      for (const TimeSpan& span : *spans) {
        hours.special.push_back({date, date, clock_code(span.from), closing_code(span.to)});
      }
    }
    return true;
  }

  std::vector<SearchHours::Weekly> weekly() const {
    std::vector<SearchHours::Weekly> all;
    std::vector<Spans> done;
    for (const Spans& spans : weekly_) {
      if (spans.empty() || std::find(done.begin(), done.end(), spans) != done.end()) continue;
      done.push_back(spans);
      SearchHours::Weekly entry;
      for (std::size_t day = 0; day < weekly_.size(); ++day) {
        if (weekly_[day] == spans) entry.days.push_back(names[day]);
      }
      for (const TimeSpan& span : spans) {
        entry.opens = clock_code(span.from);
        entry.closes = closing_code(span.to);
        all.push_back(entry);
      }
    }
    return all;
  }

 private:
  /// The year has few days that differ for weekly rules: each is looked at once.
  const std::optional<Spans>& spans_of(const RuledDay& day) {
    const auto known = std::find_if(ruled_.begin(), ruled_.end(),
                                    [&](const auto& each) { return each.first == day; });
    if (known != ruled_.end()) return known->second;
    return ruled_.emplace_back(day, open_spans(stretches_of(plan_, day))).second;
  }

  static void add_closed(const Date& date, SearchHours& hours) {
    constexpr std::string_view closed = "00:00";
    if (!hours.special.empty()) {
      SearchHours::Special& last = hours.special.back();
      if (last.opens == closed && last.closes == closed && add_days(last.last, 1) == date) {
        last.last = date;
        return;
      }
    }
    hours.special.push_back({date, date, std::string(closed), std::string(closed)});
  }

  const OpeningPlan& plan_;
  const HolidayCalendar& holidays_;
  std::array<Spans, 7> weekly_;
  std::vector<std::pair<RuledDay, std::optional<Spans>>> ruled_;
};

}  // namespace

SearchHours search_hours(const OpeningPlan& plan, const HolidayCalendar& holidays,
                         const Date& today) {
  SearchHours hours;
  hours.first = {today.year, today.month, 1};
  // Whole months, so that a page does not change each day.
  const Date next_year{today.year + 1, today.month, 1};
  hours.last = add_days(next_year, -1);
  const bool needs_holidays = plan.rules_name_holidays() || plan.holidays != HolidayRule::open;
  const Date known = holidays.known_until(today);
  if (needs_holidays && known < hours.last) hours.last = known;
  if (!plan.known() || hours.last < today) return hours;
  SearchWeek week(plan, holidays);
  for (Date day = hours.first; day <= hours.last; day = add_days(day, 1)) {
    if (week.add_day(day, hours)) continue;
    hours.special.clear();
    return hours;
  }
  hours.weekly = week.weekly();
  if (hours.weekly.empty()) hours.special.clear();
  return hours;
}

}  // namespace shirube
