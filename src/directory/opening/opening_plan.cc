#include "directory/opening/opening_plan.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"
#include "directory/opening/opening_line.h"

namespace shirube {
namespace {

PlannedRule all_day_rule() {
  PlannedRule rule;
  rule.days = DaySet::week();
  rule.spans.push_back({0, minutes_per_day});
  return rule;
}

std::string span_code(int from, int to) {
  return std::to_string(from) + "-" + (to < 0 ? "" : std::to_string(to));
}

std::string days_code(const DaySet& days, const WeekSet& weeks,
                      HolidayWeek holiday_week = HolidayWeek::any) {
  std::string code;
  for (int day = 0; day <= DaySet::holiday; ++day) {
    if (days.has(day)) code += std::to_string(day);
  }
  if (weeks.every() && holiday_week == HolidayWeek::any) return code;
  code += "/";
  for (int week = 0; week <= WeekSet::last; ++week) {
    if (weeks.has(week)) code += std::to_string(week);
  }
  if (holiday_week == HolidayWeek::with) code += "h";
  if (holiday_week == HolidayWeek::without) code += "n";
  return code;
}

std::string rule_code(const PlannedRule& rule) {
  std::string times;
  for (const TimeSpan& span : rule.spans) {
    times += (times.empty() ? "=" : ",") + span_code(span.from, span.to);
  }
  return days_code(rule.days, rule.weeks, rule.holiday_week) + times;
}

std::string date_code(const Date& date) {
  char text[48];
  if (date.year == 0) {
    std::snprintf(text, sizeof text, "%02d%02d", date.month, date.day);
  } else {
    std::snprintf(text, sizeof text, "%04d%02d%02d", date.year, date.month, date.day);
  }
  return text;
}

char shift_code(HolidayShift shift) {
  switch (shift) {
    case HolidayShift::none:
      return 'w';
    case HolidayShift::except:
      return 'n';
    case HolidayShift::day_after:
      return 'a';
    case HolidayShift::workday_after:
      break;
  }
  return 'b';
}

std::string when_code(const Closure& closure) {
  switch (closure.when) {
    case Closure::When::every_day:
      return "";
    case Closure::When::weekdays:
      return shift_code(closure.shift) + days_code(closure.days, closure.weeks);
    case Closure::When::yearly:
    case Closure::When::dated:
      break;
  }
  const std::string first = date_code(closure.first);
  return closure.first == closure.last ? first : first + "-" + date_code(closure.last);
}

std::string closure_code(const Closure& closure) {
  const std::string code =
      (closure.effect == ClosureEffect::closed ? "x" : "u") + when_code(closure);
  return closure.whole_day() ? code : code + "=" + span_code(closure.from, closure.to);
}

/// Where only a remark names days, nobody knows the others.
void doubt_unnamed_days(OpeningPlan& plan) {
  PlannedRule rest;
  rest.spans = {{0, -1}};
  rest.days = DaySet::week().without(plan.ruled_days());
  if (!rest.days.none()) plan.rules.push_back(rest);
}

void add_line(const OpeningLine& line, OpeningPlan& plan, std::vector<Closure>& reopened) {
  reopened.insert(reopened.end(), line.reopened.begin(), line.reopened.end());
  for (const HoursChange& change : line.changes) apply_change(change, plan);
  plan.closures.insert(plan.closures.end(), line.closures.begin(), line.closures.end());
}

}  // namespace

DaySet OpeningPlan::ruled_days() const {
  DaySet days;
  for (const PlannedRule& rule : rules) days.add(rule.days);
  return days;
}

bool OpeningPlan::rules_name_holidays() const {
  return std::any_of(rules.begin(), rules.end(),
                     [](const PlannedRule& rule) { return rule.days.has(DaySet::holiday); });
}

OpeningPlan opening_plan(const OpeningHours& hours) {
  OpeningPlan plan;
  for (const OpeningRule& rule : hours.open) {
    plan.rules.push_back({rule.days, rule.weeks, HolidayWeek::any, rule.times.spans});
  }
  if (hours.around_the_clock) plan.rules.push_back(all_day_rule());
  plan.holidays = hours.holidays;
  if (plan.holidays == HolidayRule::not_given) {
    // As the table of the week shows it: 24 hours hold on holidays, too.
    plan.holidays = hours.around_the_clock ? HolidayRule::open : HolidayRule::unknown;
  }
  std::vector<Closure> reopened;
  for (const std::string& line : hours.closures) {
    add_line(read_opening_line(line, LineField::closures), plan, reopened);
  }
  add_line(read_opening_line(hours.note, LineField::note), plan, reopened);
  doubt_reopened(reopened, plan.closures);
  if (!hours.known() && plan.known()) doubt_unnamed_days(plan);
  // Where nothing is known, a doubt adds nothing.
  if (!plan.known()) {
    std::erase_if(plan.closures,
                  [](const Closure& closure) { return closure.effect == ClosureEffect::unknown; });
  }
  return plan;
}

std::string opening_code(const OpeningPlan& plan) {
  std::vector<std::string> parts;
  for (const PlannedRule& rule : plan.rules) parts.push_back(rule_code(rule));
  for (const Closure& closure : plan.closures) parts.push_back(closure_code(closure));
  if (plan.known() && !plan.rules_name_holidays()) {
    if (plan.holidays == HolidayRule::open) parts.emplace_back("ho");
    if (plan.holidays == HolidayRule::closed) parts.emplace_back("hc");
  }
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return join(parts, ";");
}

}  // namespace shirube
