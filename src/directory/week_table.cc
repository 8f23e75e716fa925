#include "directory/week_table.h"

#include <algorithm>
#include <array>
#include <map>

#include "directory/opening_hours.h"

namespace shirube {
namespace {

constexpr std::string_view closed_text = "休み";
constexpr std::string_view unknown_text = "不明";
constexpr std::string_view all_day_text = "24時間";
constexpr std::string_view no_times_text = "利用できます（時間は事業所に確認）";

std::string joined(const std::vector<TimeSpan>& spans) {
  std::string text;
  for (const TimeSpan& span : spans) text += (text.empty() ? "" : "、") + time_span_text(span);
  return text;
}

/// What the rules say of a day, those for every week first; empty when none names it.
std::string ruled_times(const OpeningHours& hours, int day) {
  std::map<WeekSet, std::vector<TimeSpan>> by_weeks;
  for (const OpeningRule& rule : hours.open) {
    if (!rule.days.has(day)) continue;
    std::vector<TimeSpan>& spans = by_weeks[rule.weeks];
    spans.insert(spans.end(), rule.times.spans.begin(), rule.times.spans.end());
  }
  std::string text;
  for (auto& [weeks, spans] : by_weeks) {
    std::sort(spans.begin(), spans.end(),
              [](const TimeSpan& a, const TimeSpan& b) { return a.from < b.from; });
    if (!text.empty()) text += "、";
    if (!weeks.every()) text += weeks_text(weeks) + " ";
    text += spans.empty() ? no_times_text : joined(spans);
  }
  return text;
}

WeekRow weekday_row(const OpeningHours& hours, int day) {
  WeekRow row{std::string(weekday_name(static_cast<Weekday>(day))), "", true};
  row.times = hours.around_the_clock ? std::string(all_day_text) : ruled_times(hours, day);
  if (!row.times.empty()) return row;
  return {row.day, std::string(closed_text), false};
}

WeekRow holiday_row(const OpeningHours& hours) {
  const std::string day = "祝日";
  const std::string ruled = ruled_times(hours, DaySet::holiday);
  if (!ruled.empty()) return {day, ruled, true};
  switch (hours.holidays) {
    case HolidayRule::closed:
      return {day, std::string(closed_text), false};
    case HolidayRule::open:
      return {day, hours.around_the_clock ? std::string(all_day_text) : "曜日どおり", true};
    case HolidayRule::not_given:
      if (hours.around_the_clock) return {day, std::string(all_day_text), true};
      break;
    case HolidayRule::unknown:
      break;
  }
  return {day, std::string(unknown_text), false};
}

struct SummaryGroup {
  DaySet days;
  std::string times;
};

}  // namespace

WeekTable week_table(const OpeningHours& hours) {
  WeekTable table;
  if (!hours.known()) return table;
  for (int day = 0; day < DaySet::holiday; ++day) table.rows.push_back(weekday_row(hours, day));
  table.rows.push_back(holiday_row(hours));
  return table;
}

std::string hours_summary(const OpeningHours& hours) {
  const WeekTable table = week_table(hours);
  std::vector<SummaryGroup> groups;
  for (std::size_t day = 0; day < table.rows.size(); ++day) {
    const std::string& times = table.rows[day].times;
    if (times == unknown_text) continue;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const SummaryGroup& g) { return g.times == times; });
    if (group == groups.end()) group = groups.insert(groups.end(), {DaySet(), times});
    group->days.add(static_cast<int>(day));
  }
  std::stable_partition(groups.begin(), groups.end(),
                        [](const SummaryGroup& group) { return group.times != closed_text; });
  std::string summary;
  for (const SummaryGroup& group : groups) {
    summary += (summary.empty() ? "" : "／") + days_text(group.days) + " " + group.times;
  }
  return summary;
}

std::vector<OpeningSpecification> opening_specifications(const OpeningHours& hours) {
  constexpr std::array<std::string_view, 8> names = {"Monday",   "Tuesday",       "Wednesday",
                                                     "Thursday", "Friday",        "Saturday",
                                                     "Sunday",   "PublicHolidays"};
  constexpr int midnight = 24 * 60;
  std::vector<OpeningSpecification> specifications;
  if (hours.around_the_clock) {
    const bool holidays =
        hours.holidays == HolidayRule::not_given || hours.holidays == HolidayRule::open;
    specifications.push_back({{names.begin(), names.end() - (holidays ? 0 : 1)}, "00:00", "23:59"});
    return specifications;
  }
  for (const OpeningRule& rule : hours.open) {
    if (!rule.weeks.every()) continue;
    for (const TimeSpan& span : rule.times.spans) {
      if (span.open_ended()) continue;
      OpeningSpecification entry;
      for (int day = 0; day <= DaySet::holiday; ++day) {
        if (rule.days.has(day)) entry.days_of_week.push_back(names[static_cast<std::size_t>(day)]);
      }
      entry.opens = clock_code(span.from);
      entry.closes = span.to == midnight ? "23:59" : clock_code(span.to);
      specifications.push_back(std::move(entry));
    }
  }
  return specifications;
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
