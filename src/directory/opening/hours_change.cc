#include "directory/opening/hours_change.h"

#include <algorithm>
#include <optional>

#include "directory/opening/opening_plan.h"

namespace shirube {
namespace {

using What = HoursChange::What;
using Spans = std::vector<TimeSpan>;

/// A span that ends by then is a morning, also where the pause begins late.
constexpr int latest_noon = 13 * 60 + 30;

bool by_begin(const TimeSpan& a, const TimeSpan& b) {
  return a.from < b.from;
}

/// When the first span of the day begins, if all rules with times agree on it.
std::optional<int> common_start(const OpeningPlan& plan) {
  std::optional<int> start;
  for (const PlannedRule& rule : plan.rules) {
    if (rule.spans.empty()) continue;
    const int first = std::min_element(rule.spans.begin(), rule.spans.end(), by_begin)->from;
    if (start && *start != first) return std::nullopt;
    start = first;
  }
  return start;
}

Spans joined(Spans spans) {
  std::sort(spans.begin(), spans.end(), by_begin);
  Spans all;
  for (const TimeSpan& span : spans) {
    const bool meets = !all.empty() && !all.back().open_ended() && span.from <= all.back().to;
    if (!meets) {
      all.push_back(span);
    } else {
      all.back().to = span.open_ended() ? -1 : std::max(all.back().to, span.to);
    }
  }
  return all;
}

/// Changes the spans of one day of the week, in the weeks that it is told.
class DayEditor {
 public:
  DayEditor(const HoursChange& change, int day, OpeningPlan& plan)
      : change_(change), day_(day), plan_(plan) {}

  void apply() {
    const std::optional<Spans> before = take_rules();
    if (!before) return in_doubt(0, -1);
    if (!known_) return apply_to_closed_day();
    std::optional<Spans> after = changed(*before);
    if (!after) {
      after = *before;
      in_doubt(0, -1);
    }
    put(*after);
  }

 private:
  /// Takes the rules of the day in the weeks of the change out of the plan and gives their spans;
  /// nothing where several rules hold in different weeks, which a change does not tell apart.
  std::optional<Spans> take_rules() {
    std::vector<PlannedRule> of_day;
    for (const PlannedRule& rule : plan_.rules) {
      if (rule.days.has(day_) && rule.weeks.meets(change_.weeks)) of_day.push_back(rule);
    }
    if (of_day.empty()) return Spans();
    Spans spans;
    for (const PlannedRule& rule : of_day) {
      const bool alike = rule.weeks == of_day[0].weeks &&
                         rule.holiday_week == of_day[0].holiday_week &&
                         rule.spans.empty() == of_day[0].spans.empty();
      if (!alike) return std::nullopt;
      spans.insert(spans.end(), rule.spans.begin(), rule.spans.end());
    }
    if (!split_weeks(of_day[0])) return std::nullopt;
    remove_day();
    known_ = true;
    std::sort(spans.begin(), spans.end(), by_begin);
    if (!rest_.none_left) keep_rest(spans);
    return spans;
  }

  struct Rest {
    WeekSet weeks;
    HolidayWeek holiday_week = HolidayWeek::any;
    bool none_left = true;
  };

  /// Which weeks the change leaves as they are; false when that cannot be said.
  bool split_weeks(const PlannedRule& rule) {
    weeks_ = rule.weeks;
    holiday_week_ = rule.holiday_week;
    rest_ = {rule.weeks, rule.holiday_week, true};
    if (change_.holiday_week) {
      if (rule.holiday_week == HolidayWeek::without) return false;
      if (rule.holiday_week == HolidayWeek::any) rest_ = {rule.weeks, HolidayWeek::without, false};
      holiday_week_ = HolidayWeek::with;
    }
    if (change_.weeks.every()) return true;
    const bool counted = !change_.weeks.has(WeekSet::last) && !rule.weeks.has(WeekSet::last);
    if (!counted || change_.holiday_week) return false;
    WeekSet inside, outside;
    for (int week = 0; week < WeekSet::last; ++week) {
      if (!rule.weeks.every() && !rule.weeks.has(week)) continue;
      (change_.weeks.has(week) ? inside : outside).add(week);
    }
    weeks_ = inside;
    if (!outside.every()) rest_ = {outside, rule.holiday_week, false};
    return true;
  }

  void remove_day() {
    DaySet gone;
    gone.add(day_);
    for (PlannedRule& rule : plan_.rules) {
      if (rule.weeks.meets(change_.weeks)) rule.days = rule.days.without(gone);
    }
    std::erase_if(plan_.rules, [](const PlannedRule& rule) { return rule.days.none(); });
  }

  void keep_rest(const Spans& spans) {
    PlannedRule rule;
    rule.days.add(day_);
    rule.weeks = rest_.weeks;
    rule.holiday_week = rest_.holiday_week;
    rule.spans = spans;
    plan_.rules.push_back(rule);
  }

  void put(const Spans& spans) {
    PlannedRule rule;
    rule.days.add(day_);
    rule.weeks = weeks_;
    rule.holiday_week = holiday_week_;
    rule.spans = spans;
    plan_.rules.push_back(rule);
  }

  void in_doubt(int from, int to) { close(from, to, ClosureEffect::unknown); }

  void close(int from, int to, ClosureEffect effect) {
    Closure closure;
    closure.when = Closure::When::weekdays;
    closure.effect = effect;
    closure.days.add(day_);
    closure.weeks = change_.weeks;
    closure.from = from;
    closure.to = to;
    plan_.closures.push_back(closure);
  }

  /// A day that no rule has: the remark opens it.
  void apply_to_closed_day() {
    weeks_ = change_.weeks;
    holiday_week_ = change_.holiday_week ? HolidayWeek::with : HolidayWeek::any;
    switch (change_.what) {
      case What::end: {
        const std::optional<int> start = common_start(plan_);
        if (start && *start < change_.minute) return put({{*start, change_.minute}});
        put({});
        return close(change_.minute, -1, ClosureEffect::closed);
      }
      case What::start:
        return put({{change_.minute, -1}});
      case What::spans:
      case What::more_spans:
      case What::afternoon:
        return put(joined(change_.spans));
      default:
        return put({});
    }
  }

  /// The spans after the change; nothing when it does not fit them.
  std::optional<Spans> changed(const Spans& spans) {
    switch (change_.what) {
      case What::end:
        return ended(spans);
      case What::start:
        return started(spans);
      case What::spans:
        if (!stands_apart(spans)) return joined(change_.spans);
        in_doubt(0, -1);
        return with_more(spans);
      case What::more_spans:
        return with_more(spans);
      case What::afternoon:
        return with_afternoon(spans);
      default:
        return spans;
    }
  }

  /// 金曜日18:00〜20:00 beside 9:00〜17:00: then, or then as well?
  bool stands_apart(const Spans& spans) const {
    return std::none_of(spans.begin(), spans.end(),
                        [this](const TimeSpan& span) {
                          return std::any_of(change_.spans.begin(), change_.spans.end(),
                                             [&](const TimeSpan& other) {
                                               return (span.open_ended() || other.from < span.to) &&
                                                      span.from < other.to;
                                             });
                        }) &&
           !spans.empty();
  }

  std::optional<Spans> with_more(Spans spans) {
    // Times that are not known stay so, but for these.
    if (spans.empty()) spans.push_back({0, -1});
    const bool unknown = spans.front().open_ended();
    spans.insert(spans.end(), change_.spans.begin(), change_.spans.end());
    return unknown ? spans : joined(spans);
  }

  std::optional<Spans> ended(Spans spans) {
    const int end = change_.minute;
    if (spans.empty()) {
      close(end, -1, ClosureEffect::closed);
      return spans;
    }
    const bool shorter = spans.back().open_ended() || end < spans.back().to;
    std::erase_if(spans, [&](const TimeSpan& span) { return span.from >= end; });
    if (spans.empty()) return std::nullopt;
    TimeSpan& last = spans.back();
    // An end that lies in the pause: nobody can tell when the pause begins.
    if (shorter && !last.open_ended() && last.to < end) in_doubt(last.to, end);
    last.to = end;
    return spans;
  }

  std::optional<Spans> started(Spans spans) {
    const int start = change_.minute;
    if (spans.empty()) {
      close(0, start, ClosureEffect::closed);
      return spans;
    }
    const bool later = start > spans.front().from;
    std::erase_if(spans,
                  [&](const TimeSpan& span) { return !span.open_ended() && span.to <= start; });
    if (spans.empty()) return std::nullopt;
    TimeSpan& first = spans.front();
    if (later && first.from > start) in_doubt(start, first.from);
    first.from = start;
    return spans;
  }

  /// The morning stays as it is; where one span goes over noon, its end is not known.
  std::optional<Spans> with_afternoon(Spans spans) {
    const int begin = change_.spans.front().from;
    std::erase_if(spans, [](const TimeSpan& span) { return span.from >= noon; });
    if (!spans.empty()) {
      TimeSpan& morning = spans.back();
      if (morning.open_ended() || morning.to > latest_noon) {
        morning.to = std::max(begin, noon);
        in_doubt(noon, begin);
      }
    }
    spans.insert(spans.end(), change_.spans.begin(), change_.spans.end());
    return joined(spans);
  }

  const HoursChange& change_;
  int day_;
  OpeningPlan& plan_;
  bool known_ = false;
  WeekSet weeks_;
  HolidayWeek holiday_week_ = HolidayWeek::any;
  Rest rest_;
};

bool has_times(const OpeningPlan& plan) {
  return std::any_of(plan.rules.begin(), plan.rules.end(),
                     [](const PlannedRule& rule) { return !rule.spans.empty(); });
}

void open_untimed(const DaySet& days, OpeningPlan& plan) {
  PlannedRule rule;
  rule.days = days.without(plan.ruled_days());
  if (!rule.days.none()) plan.rules.push_back(rule);
}

/// Beside what the rules say of the days, any other time of them.
void open_at_any_time(const DaySet& days, OpeningPlan& plan) {
  PlannedRule rule;
  rule.days = days.none() ? plan.ruled_days() : days;
  rule.spans = {{0, -1}};
  // Days of which no times are given say as much already.
  for (const PlannedRule& other : plan.rules) {
    if (other.spans.empty() && other.weeks.every()) rule.days = rule.days.without(other.days);
  }
  if (!rule.days.none()) plan.rules.push_back(rule);
}

void close_all_but(const DaySet& days, OpeningPlan& plan) {
  Closure closure;
  closure.when = Closure::When::weekdays;
  closure.days = DaySet::week().without(days);
  if (!closure.days.none()) plan.closures.push_back(closure);
}

/// Times without days hold on the days that have none; where there are others, nobody can tell.
void set_times(const Spans& spans, OpeningPlan& plan) {
  if (has_times(plan) || plan.rules.empty()) {
    Closure doubt;
    doubt.effect = ClosureEffect::unknown;
    plan.closures.push_back(doubt);
    return;
  }
  for (PlannedRule& rule : plan.rules) rule.spans = joined(spans);
}

void open_always(OpeningPlan& plan) {
  if (has_times(plan)) {
    // The service, or its door? Open by the hours beside it; all else is not known.
    for (PlannedRule& rule : plan.rules) rule.spans.push_back({0, -1});
    return open_untimed(DaySet::week(), plan);
  }
  PlannedRule rule;
  rule.days = DaySet::week();
  rule.spans = {{0, minutes_per_day}};
  plan.rules = {rule};
  plan.holidays = HolidayRule::open;
}

}  // namespace

void apply_change(const HoursChange& change, OpeningPlan& plan) {
  switch (change.what) {
    case What::open:
      if (change.holiday_week) break;
      return open_untimed(change.days, plan);
    case What::maybe_open:
      return open_at_any_time(change.days, plan);
    case What::only:
      open_untimed(change.days, plan);
      return close_all_but(change.days, plan);
    case What::open_holidays:
      if (!plan.rules_name_holidays()) plan.holidays = HolidayRule::open;
      return;
    case What::every_day:
      open_untimed(DaySet::week(), plan);
      if (plan.holidays == HolidayRule::closed) plan.holidays = HolidayRule::unknown;
      return;
    case What::always:
      return open_always(plan);
    default:
      break;
  }
  if (change.days.none()) return set_times(change.spans, plan);
  for (int day = 0; day <= DaySet::holiday; ++day) {
    if (change.days.has(day)) DayEditor(change, day, plan).apply();
  }
}

DaySet days_added_by(const HoursChange& change, const OpeningPlan& plan) {
  return both(change.days, DaySet::week()).without(plan.ruled_days());
}

}  // namespace shirube
