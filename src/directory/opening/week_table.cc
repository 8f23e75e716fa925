#include "directory/opening/week_table.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "directory/opening/opening_hours.h"
#include "directory/opening/opening_plan.h"

namespace shirube {
namespace {

constexpr std::string_view closed_text = "休み";
constexpr std::string_view unknown_text = "不明";
constexpr std::string_view all_day_text = "24時間";
constexpr std::string_view no_times_text = "利用できます（時間は事業所に確認）";

struct RuleWeeks {
  WeekSet weeks;
  HolidayWeek holiday_week = HolidayWeek::any;
  auto operator<=>(const RuleWeeks&) const = default;
};

std::string rule_weeks_text(const RuleWeeks& weeks) {
  std::string text = weeks.weeks.every() ? "" : weeks_text(weeks.weeks) + " ";
  if (weeks.holiday_week == HolidayWeek::with) text += "祝日のある週 ";
  return text;
}

/// A day of the week as the plan has it.
class DayText {
 public:
  DayText(const OpeningPlan& plan, int day) : plan_(plan), day_(day) {
    for (const Closure& closure : plan.closures) note(closure);
  }

  bool closed() const { return closed_; }

  /// Empty when no rule names the day, or none of its times is left.
  std::string times() const {
    std::map<RuleWeeks, std::vector<TimeSpan>> by_weeks;
    for (const PlannedRule& rule : plan_.rules) {
      if (!rule.days.has(day_)) continue;
      std::vector<TimeSpan>& spans = by_weeks[{rule.weeks, rule.holiday_week}];
      spans.insert(spans.end(), rule.spans.begin(), rule.spans.end());
    }
    std::string text;
    for (auto& [weeks, spans] : by_weeks) {
      const std::string part = spans_text(spans);
      if (part.empty()) continue;
      add_item(text, "、", rule_weeks_text(weeks) + part);
    }
    return text;
  }

  /// True when it may be open at any time, for all that is known.
  bool at_any_time() const {
    return std::any_of(plan_.rules.begin(), plan_.rules.end(), [this](const PlannedRule& rule) {
      const auto any_time = [](const TimeSpan& span) { return span == TimeSpan{0, -1}; };
      return rule.days.has(day_) && std::any_of(rule.spans.begin(), rule.spans.end(), any_time);
    });
  }

  /// （午後は休み、第3は休み）.
  std::string remarks() const {
    std::string text;
    for (const std::string& remark : remarks_) text += (text.empty() ? "（" : "、") + remark;
    return text.empty() ? text : text + "）";
  }

 private:
  void note(const Closure& closure) {
    if (closure.when == Closure::When::every_day && closure.effect == ClosureEffect::closed) {
      if (!closure.whole_day()) return cuts_.push_back(closure);
      closed_ = true;
    }
    if (closure.when != Closure::When::weekdays) return;
    if (closure.shift != HolidayShift::none) return note_shift(closure);
    if (!closure.days.has(day_)) return;
    if (closure.effect == ClosureEffect::unknown) {
      // The hour of noon belongs to the half day that stands beside it.
      const bool of_half_day = closure.from == noon && closure.to == afternoon;
      return of_half_day ? void() : add("休みのことあり");
    }
    const std::string weeks = closure.weeks.every() ? "" : weeks_text(closure.weeks) + "は";
    if (!closure.whole_day()) {
      if (closure.weeks.every()) cuts_.push_back(closure);
      return add(weeks.empty() ? part_text(closure) + "休み" : weeks + part_text(closure) + "休み");
    }
    if (!weeks.empty()) return add(weeks + "休み");
    closed_ = true;
  }

  void note_shift(const Closure& closure) {
    const std::string weeks = closure.weeks.every() ? "" : weeks_text(closure.weeks) + "の";
    if (closure.shift == HolidayShift::except && closure.days.has(day_)) {
      if (weeks.empty()) {
        closed_ = true;
        add("祝日を除く");
      } else {
        add(weeks + "祝日でない日は休み");
      }
    }
    if (closure.shift == HolidayShift::day_after && closure.days.has((day_ + 6) % 7) && day_ < 7) {
      add("前の日が" + weeks + "祝日なら休み");
    }
    if (closure.shift == HolidayShift::workday_after && closure.days.has(day_)) {
      add("祝日なら次の平日が休み");
    }
  }

  static std::string part_text(const Closure& closure) {
    if (closure.to < 0 && closure.from == afternoon) return "午後は";
    if (closure.from == 0 && closure.to == noon) return "午前は";
    if (closure.to < 0) return clock_text(closure.from) + "から";
    return time_span_text({closure.from, closure.to}) + "は";
  }

  void add(std::string remark) {
    if (std::find(remarks_.begin(), remarks_.end(), remark) == remarks_.end()) {
      remarks_.push_back(std::move(remark));
    }
  }

  std::string spans_text(std::vector<TimeSpan>& spans) const {
    if (spans.empty()) return std::string(no_times_text);
    std::sort(spans.begin(), spans.end(),
              [](const TimeSpan& a, const TimeSpan& b) { return a.from < b.from; });
    if (spans.size() == 1 && spans[0] == TimeSpan{0, minutes_per_day} && cuts_.empty()) {
      return std::string(all_day_text);
    }
    std::string text;
    for (const TimeSpan& span : spans) {
      for (const std::string& part : left_of(span)) add_item(text, "、", part);
    }
    return text;
  }

  /// What the closures of parts of the day leave of a span.
  std::vector<std::string> left_of(const TimeSpan& span) const {
    // All day long at times that nobody knows: it says nothing.
    if (span == TimeSpan{0, -1}) return {};
    std::vector<TimeSpan> parts{span};
    for (const Closure& cut : cuts_) {
      std::vector<TimeSpan> left;
      for (const TimeSpan& part : parts) cut_span(part, cut, left);
      parts = std::move(left);
    }
    std::vector<std::string> texts;
    for (const TimeSpan& part : parts) {
      // Where noon lies is not known.
      texts.push_back(part.from < 0 ? "〜" + clock_text(part.to) : time_span_text(part));
    }
    return texts;
  }

  static void cut_span(const TimeSpan& span, const Closure& cut, std::vector<TimeSpan>& left) {
    const int end = span.open_ended() ? minutes_per_day : span.to;
    const int cut_end = cut.to < 0 ? 2 * minutes_per_day : cut.to;
    if (cut.from >= end || cut_end <= span.from) return left.push_back(span);
    const bool at_noon = cut.from == afternoon && cut.to < 0;
    if (span.from < cut.from && !(at_noon && span.from >= noon)) {
      left.push_back({span.from, at_noon && end > afternoon ? -1 : cut.from});
    }
    const bool until_noon = cut.from == 0 && cut.to == noon;
    if (cut_end < end) left.push_back({until_noon ? -1 : cut_end, span.to});
  }

  const OpeningPlan& plan_;
  int day_;
  bool closed_ = false;
  std::vector<Closure> cuts_;
  std::vector<std::string> remarks_;
};

WeekRow closed_row(const std::string& name, const DayText& day) {
  return {name, std::string(closed_text) + (day.closed() ? day.remarks() : ""), false};
}

WeekRow weekday_row(const OpeningPlan& plan, int number) {
  const std::string name(weekday_name(static_cast<Weekday>(number)));
  const DayText day(plan, number);
  const std::string times = day.times();
  if (!day.closed() && times.empty() && day.at_any_time()) {
    return {name, std::string(unknown_text), false};
  }
  if (day.closed() || times.empty()) return closed_row(name, day);
  return {name, times + day.remarks(), true};
}

WeekRow holiday_row(const OpeningPlan& plan, bool around_the_clock) {
  const std::string name = "祝日";
  const DayText day(plan, DaySet::holiday);
  if (day.closed()) return closed_row(name, day);
  const std::string times = day.times();
  if (!times.empty()) return {name, times + day.remarks(), true};
  if (plan.rules_name_holidays()) return {name, std::string(closed_text), false};
  switch (plan.holidays) {
    case HolidayRule::closed:
      return {name, std::string(closed_text), false};
    case HolidayRule::open:
      return {name, (around_the_clock ? std::string(all_day_text) : "曜日どおり") + day.remarks(),
              true};
    case HolidayRule::not_given:
    case HolidayRule::unknown:
      break;
  }
  return {name, std::string(unknown_text), false};
}

struct SummaryGroup {
  DaySet days;
  std::string times;
};

}  // namespace

WeekTable week_table(const OpeningHours& hours) {
  WeekTable table;
  const OpeningPlan plan = opening_plan(hours);
  if (!plan.known()) return table;
  for (int day = 0; day < DaySet::holiday; ++day) table.rows.push_back(weekday_row(plan, day));
  table.rows.push_back(holiday_row(plan, hours.around_the_clock));
  return table;
}

std::string week_line(const OpeningHours& hours) {
  return week_line(week_table(hours));
}

std::string week_line(const WeekTable& table) {
  std::vector<SummaryGroup> groups;
  for (std::size_t day = 0; day < table.rows.size(); ++day) {
    const std::string& times = table.rows[day].times;
    if (times == unknown_text) continue;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const SummaryGroup& g) { return g.times == times; });
    if (group == groups.end()) group = groups.insert(groups.end(), {DaySet(), times});
    group->days.add(static_cast<int>(day));
  }
  std::stable_partition(groups.begin(), groups.end(), [](const SummaryGroup& group) {
    return !group.times.starts_with(closed_text);
  });
  std::string line;
  for (const SummaryGroup& group : groups) {
    add_item(line, "／", days_text(group.days) + " " + group.times);
  }
  return line;
}

std::string hours_summary(const OpeningHours& hours) {
  return hours_summary(hours, week_table(hours));
}

std::string hours_summary(const OpeningHours& hours, const WeekTable& table) {
  std::string summary = week_line(table);
  const auto add = [&](const std::string& text) {
    if (!text.empty()) add_item(summary, "／", text);
  };
  const std::string closures = join(hours.closures, "、");
  add(closures.empty() ? closures : "お休み：" + closures);
  add(hours.note);
  return replace_all(std::move(summary), "\n", "／");
}

const Type& week_row_type() {
  static const Type type{
      Type::Kind::object,
      "week_row",
      nullptr,
      {{"day", &text_type()}, {"times", &text_type()}, {"open", &boolean_type()}}};
  return type;
}

Value week_value(const WeekTable& table) {
  List rows;
  for (const WeekRow& row : table.rows) {
    rows.push_back(Object{&week_row_type(), {row.day, row.times, row.open}});
  }
  return rows;
}

}  // namespace shirube
