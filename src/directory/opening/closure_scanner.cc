#include "directory/opening/closure_scanner.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "directory/date_kinds.h"
#include "directory/opening/doubtful_days.h"

namespace shirube {
namespace {

/// A time of the year that has no fixed days: wide enough for all that people mean by it.
struct Season {
  std::string_view name;
  Date first;
  Date last;
};

constexpr std::array<Season, 16> seasons = {{{"年末年始", {0, 12, 20}, {0, 1, 10}},
                                             {"年末", {0, 12, 20}, {0, 1, 10}},
                                             {"年始", {0, 12, 20}, {0, 1, 10}},
                                             {"お正月", {0, 12, 20}, {0, 1, 10}},
                                             {"正月", {0, 12, 20}, {0, 1, 10}},
                                             {"お盆", {0, 7, 10}, {0, 8, 31}},
                                             {"旧盆", {0, 7, 10}, {0, 8, 31}},
                                             {"盆", {0, 7, 10}, {0, 8, 31}},
                                             {"ゴールデンウィーク", {0, 4, 25}, {0, 5, 10}},
                                             {"ゴールデンウイーク", {0, 4, 25}, {0, 5, 10}},
                                             {"大型連休", {0, 4, 25}, {0, 5, 10}},
                                             {"GW", {0, 4, 25}, {0, 5, 10}},
                                             {"夏季", {0, 7, 1}, {0, 9, 30}},
                                             {"夏期", {0, 7, 1}, {0, 9, 30}},
                                             {"夏の", {0, 7, 1}, {0, 9, 30}},
                                             {"夏", {0, 7, 1}, {0, 9, 30}}}};

/// A year of 366 days: 2月29日 comes round.
constexpr int leap_year = 2024;

/// Each of these is closed, whatever else stands in the name of the days.
constexpr std::array<std::string_view, 36> closure_names = {"年末年始",
                                                            "お正月",
                                                            "正月",
                                                            "三が日",
                                                            "元日",
                                                            "元旦",
                                                            "お盆",
                                                            "旧盆",
                                                            "盆",
                                                            "ゴールデンウィーク",
                                                            "ゴールデンウイーク",
                                                            "大型連休",
                                                            "GW",
                                                            "創立記念",
                                                            "設立記念",
                                                            "開院記念",
                                                            "開設記念",
                                                            "開業記念",
                                                            "お休み",
                                                            "休み",
                                                            "休業",
                                                            "休診",
                                                            "休館",
                                                            "休所",
                                                            "休局",
                                                            "休暇",
                                                            "定休",
                                                            "閉所",
                                                            "閉館",
                                                            "閉院",
                                                            "閉局",
                                                            "閉庁",
                                                            "休養",
                                                            "休日",
                                                            "大晦日",
                                                            "休"};
/// 年始1月4日 may be the first day of work.
constexpr std::array<std::string_view, 19> parts_of_names = {
    "年末", "年始", "夏季", "夏期", "夏", "冬季", "冬期", "冬",   "春季",  "秋季",
    "臨時", "特別", "一斉", "期間", "の", "は",   ":",    "年間", "その他"};

std::optional<Date> existing(int year, int month, int day) {
  const int shown = year == 0 ? leap_year : year;
  const auto written = read_date(iso_date({shown, month, day}));
  if (!written) return std::nullopt;
  return Date{year, month, day};
}

/// A weekday beside a date has to be that date's, so the date needs a year.
bool has_right_weekday(const WrittenDate& written) {
  if (!written.weekday) return true;
  return written.date.given() && weekday_of(written.date) == *written.weekday;
}

/// 2026年12月29日〜1月3日 ends in the next year.
Date lend_year(const Date& first, Date last) {
  if (last.given()) return last;
  last.year = first.year;
  if (last < first) ++last.year;
  return last;
}

/// A range ends as it begins, with a year or without, and not before. Only one of each year may go
/// over the new year: 8月15日〜13日 would be almost a whole year.
bool is_range(const Date& first, const Date& last) {
  if (first.given() != last.given()) return false;
  if (first.given()) return first <= last;
  if (last < first && first.month == last.month) return false;
  // Of each year, more than a month is a slip of the pen: 8/14-5/16.
  constexpr int longest = 31;
  const Date begin{leap_year, first.month, first.day};
  const Date end{first <= last ? leap_year : leap_year + 1, last.month, last.day};
  return days_between(begin, end) < longest;
}

bool begins_with_digit(std::string_view text) {
  return !text.empty() && is_digit(text[0]);
}

/// Takes the longest beginning of `text` that `read` accepts, and gives what it read.
template <class Read>
auto take_longest(std::string_view& text, Read read) -> decltype(read(text)) {
  // Longer than all that days and times can be; a note may be a page long.
  constexpr std::size_t longest = 160;
  for (std::size_t length = std::min(text.size(), longest); length > 0; --length) {
    const bool within_letter = length < text.size() && (text[length] & 0xC0) == 0x80;
    if (within_letter) continue;
    if (auto found = read(text.substr(0, length))) {
      text.remove_prefix(length);
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace

bool ClosureScanner::take(std::string_view expected) {
  if (!text_.starts_with(expected)) return false;
  text_.remove_prefix(expected.size());
  return true;
}

bool ClosureScanner::take_any(std::span<const std::string_view> candidates) {
  for (std::string_view candidate : candidates) {
    if (take(candidate)) return true;
  }
  return false;
}

bool ClosureScanner::take_closure_name() {
  bool named = false;
  while (true) {
    if (take_any(closure_names)) {
      named = true;
      take("日");
    } else if (!take_any(parts_of_names)) {
      return named;
    }
  }
}

std::optional<int> ClosureScanner::take_number() {
  return shirube::take_number(text_, 4);
}

/// 2026年, 令和8年, 2026/, 2026-.
std::optional<int> ClosureScanner::take_year() {
  const std::string_view before = text_;
  if (take("令和") || take("R")) {
    const std::optional<int> number = take("元") ? 1 : take_number();
    if (number && *number > 0 && take_any({"年", "."})) return 2018 + *number;
  } else if (const std::optional<int> year = take_number()) {
    if (*year >= 1000 && take_any({"年", "/", "-", "."})) return year;
  }
  go_back(before);
  return std::nullopt;
}

std::optional<Date> ClosureScanner::take_month_and_day(int year, const Date& before) {
  const std::string_view start = text_;
  const std::optional<int> first = take_number();
  if (first && take("月")) {
    const std::optional<int> day = take_number();
    // 8月14・15日.
    const bool goes_on = text_.starts_with("・") || text_.starts_with("、") ||
                         text_.starts_with("~") || text_.starts_with("〜");
    if (day && (take("日") || goes_on)) return existing(year, *first, *day);
  } else if (first && take_any({"/", year > 0 ? "-" : "/", year > 0 ? "." : "/"})) {
    if (const std::optional<int> day = take_number()) return existing(year, *first, *day);
  } else if (first && before.month > 0 && year == 0 && *first >= before.day) {
    // A month is lent to a later day only: of 12月30日〜3日 nobody can tell the second month.
    take("日");
    return existing(before.year, before.month, *first);
  }
  go_back(start);
  return std::nullopt;
}

/// (水), (水・祝).
std::optional<Weekday> ClosureScanner::take_weekday_in_brackets() {
  const std::string_view before = text_;
  if (!take("(")) return std::nullopt;
  for (int day = 0; day < DaySet::holiday; ++day) {
    const auto weekday = static_cast<Weekday>(day);
    if (!take(weekday_name(weekday))) continue;
    take_any({"曜日", "曜"});
    if (take("・祝")) take("日");
    if (take(")")) return weekday;
    break;
  }
  go_back(before);
  return std::nullopt;
}

/// `before` is the date that lends its month; one without a month lends nothing.
std::optional<WrittenDate> ClosureScanner::take_date(const Date& before) {
  const std::string_view start = text_;
  take("毎年");
  const std::optional<int> year = take_year();
  if (const auto date = take_month_and_day(year.value_or(0), before)) {
    return WrittenDate{*date, take_weekday_in_brackets()};
  }
  go_back(start);
  return std::nullopt;
}

std::optional<Closure> ClosureScanner::take_dates(const Closure* before) {
  const std::string_view start = text_;
  auto refuse = [&]() -> std::optional<Closure> {
    go_back(start);
    return std::nullopt;
  };
  const std::optional<WrittenDate> first = take_date(before ? before->last : Date());
  if (!first || !has_right_weekday(*first)) return refuse();
  Closure closure;
  closure.when = first->date.given() ? Closure::When::dated : Closure::When::yearly;
  closure.first = closure.last = first->date;
  if (!take_dash()) return closure;
  take_any({"翌年の", "翌年", "翌"});
  std::optional<WrittenDate> last = take_date(first->date);
  if (!last) return refuse();
  if (first->date.given()) last->date = lend_year(first->date, last->date);
  if (!has_right_weekday(*last) || !is_range(first->date, last->date)) return refuse();
  take_any({"までの間", "までの日", "まで"});
  closure.last = last->date;
  return closure;
}

std::optional<Closure> ClosureScanner::take_weekdays() {
  const std::string_view start = text_;
  Closure closure;
  closure.when = Closure::When::weekdays;
  take_any({"毎週", "毎月"});
  if (text_.starts_with("第") || text_.starts_with("最終")) {
    if (const auto weeks = take_longest(text_, read_weeks)) closure.weeks = *weeks;
    take("の");
  }
  std::string_view list = text_.substr(0, std::min(text_.find("、"), text_.find(',')));
  const std::size_t length = list.size();
  if (const auto days = take_longest(list, read_days)) {
    closure.days = *days;
    text_.remove_prefix(length - list.size());
    return closure;
  }
  go_back(start);
  return std::nullopt;
}

std::optional<WeekSet> ClosureScanner::take_weeks() {
  if (!text_.starts_with("第") && !text_.starts_with("最終")) return std::nullopt;
  return take_longest(text_, read_weeks);
}

std::optional<Closure> ClosureScanner::take_named_day() {
  const std::string_view before = text_;
  take_any({"お正月の", "お正月", "正月の", "正月", "年始の", "年始"});
  Closure closure;
  closure.when = Closure::When::yearly;
  if (take_any({"三が日", "三ヶ日", "三ケ日", "三カ日", "三か日", "3が日", "三箇日"})) {
    closure.first = {0, 1, 1};
    closure.last = {0, 1, 3};
  } else if (take_any({"元日", "元旦"})) {
    closure.first = closure.last = {0, 1, 1};
  } else if (take_any({"大晦日", "大みそか"})) {
    closure.first = closure.last = {0, 12, 31};
  } else {
    go_back(before);
    return std::nullopt;
  }
  // Before days, it is their name: 元日（1月1日）.
  const bool has_days = text_.starts_with("(") || begins_with_digit(text_);
  if (has_days) go_back(before);
  return has_days ? std::nullopt : std::optional(closure);
}

std::optional<Closure> ClosureScanner::take_season() {
  for (const Season& season : seasons) {
    if (!take(season.name)) continue;
    Closure closure;
    closure.when = Closure::When::yearly;
    closure.effect = ClosureEffect::unknown;
    closure.first = season.first;
    closure.last = season.last;
    take("期間");
    return closure;
  }
  return std::nullopt;
}

std::optional<ClosureScanner::Half> ClosureScanner::take_half() {
  const std::string_view before = text_;
  std::optional<Half> half;
  if (take_any({"午前中", "午前", "AM", "am"})) half = Half::morning;
  if (!half && take_any({"午後", "PM", "pm"})) half = Half::afternoon;
  // 午後3時 alone is a time.
  if (half && !begins_with_digit(text_)) return half;
  go_back(before);
  return std::nullopt;
}

std::optional<TimeSpan> ClosureScanner::take_span() {
  return take_longest(text_, read_time_span);
}

std::optional<int> ClosureScanner::take_clock() {
  // A time alone is the begin of a span without an end.
  const auto clock = [](std::string_view text) -> std::optional<int> {
    const auto span = read_time_span(std::string(text) + "-");
    return span && span->open_ended() ? std::optional(span->from) : std::nullopt;
  };
  return take_longest(text_, clock);
}

void ClosureScanner::take_reason() {
  // Not により: 天候により休みます is no closure on every one of these days.
  for (std::string_view sign : {"のため", "の為"}) {
    const std::size_t at = text_.find(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view reason = text_.substr(0, at);
    if (may_mean_other_days(reason) || may_hold_in_part(reason)) return;
    if (reason.find("は") != reason.npos || reason.find("。") != reason.npos) return;
    text_.remove_prefix(at + sign.size());
    take("、");
    return;
  }
}

}  // namespace shirube
