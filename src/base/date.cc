#include "base/date.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"

namespace shirube {
namespace {

struct Era {
  std::string_view name;
  char letter;
  Date first;
};

// First days of the eras (元号法と改元の政令).
constexpr std::array<Era, 3> eras = {
    {{"令和", 'R', {2019, 5, 1}}, {"平成", 'H', {1989, 1, 8}}, {"昭和", 'S', {1926, 12, 25}}}};

constexpr std::array<std::string_view, 7> weekday_names = {"月", "火", "水", "木",
                                                           "金", "土", "日"};

std::chrono::sys_days to_days(const Date& date) {
  return std::chrono::sys_days(std::chrono::year(date.year) / static_cast<unsigned>(date.month) /
                               static_cast<unsigned>(date.day));
}

Date from_days(std::chrono::sys_days days) {
  const std::chrono::year_month_day day(days);
  return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

bool exists(const Date& date) {
  // The ranges first: std::chrono keeps months and days in a byte, where 257 would be 1.
  return date.year >= 1868 && date.year <= 2999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= 31 &&
         (std::chrono::year(date.year) / date.month / date.day).ok();
}

// Reads the text from left to right; each step takes what it expects or leaves the text alone.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool take(std::string_view expected) {
    if (text_.substr(0, expected.size()) != expected) return false;
    text_.remove_prefix(expected.size());
    return true;
  }

  std::optional<int> take_number() { return shirube::take_number(text_, 4); }

  struct Year {
    int year;
    /// The era in which it was written; null for the western calendar.
    const Era* era;
  };

  /// A year in the western calendar or in an era; 元年 is the first.
  std::optional<Year> take_year() {
    for (const Era& era : eras) {
      if (!take(era.name) && !take({&era.letter, 1})) continue;
      const std::optional<int> number = take("元") ? 1 : take_number();
      if (!number || *number == 0) return std::nullopt;
      return Year{era.first.year + *number - 1, &era};
    }
    const std::optional<int> year = take_number();
    if (!year) return std::nullopt;
    return Year{*year, nullptr};
  }

  bool at_end() const { return text_.empty(); }
  std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

/// Without the midnight that programs write behind a day, and without blanks.
std::string folded(std::string_view text) {
  std::string plain = plain_signs(text);
  for (const std::string_view midnight :
       {" 00:00:00", " 0:00:00", " 0:00", "T00:00:00", "T00:00:00+09:00", "T00:00:00.000+09:00"}) {
    if (plain.ends_with(midnight)) plain.erase(plain.size() - midnight.size());
  }
  return replace_all(std::move(plain), " ", "");
}

/// A year, a month and a day, whether or not there is such a day.
struct DateParts {
  Scanner::Year year;
  int month;
  int day;
};

std::optional<DateParts> take_parts(Scanner& scanner) {
  const std::optional<Scanner::Year> year = scanner.take_year();
  if (!year) return std::nullopt;
  const bool kanji = scanner.take("年");
  if (!kanji && !scanner.take("-") && !scanner.take("/") && !scanner.take(".")) return std::nullopt;
  const std::optional<int> month = scanner.take_number();
  if (!month) return std::nullopt;
  if (!(kanji ? scanner.take("月") : scanner.take("-") || scanner.take("/") || scanner.take("."))) {
    return std::nullopt;
  }
  const std::optional<int> day = scanner.take_number();
  if (!day || (kanji && !scanner.take("日"))) return std::nullopt;
  return DateParts{*year, *month, *day};
}

std::optional<Date> take_date(Scanner& scanner) {
  const std::optional<DateParts> parts = take_parts(scanner);
  if (!parts) return std::nullopt;
  const Date date{parts->year.year, parts->month, parts->day};
  if (!exists(date)) return std::nullopt;
  // 令和元年4月1日 never was. Days after an era's end are taken: papers of the time wrote 平成32年.
  if (parts->year.era && date < parts->year.era->first) return std::nullopt;
  return date;
}

/// What stands in brackets after a day: 水, 水曜, 水曜日, 水・祝.
std::optional<Weekday> take_weekday(Scanner& scanner) {
  for (std::size_t i = 0; i < weekday_names.size(); ++i) {
    if (!scanner.take(weekday_names[i])) continue;
    if (!scanner.take("曜日")) scanner.take("曜");
    if (scanner.take("・祝")) scanner.take("日");
    return static_cast<Weekday>(i);
  }
  return std::nullopt;
}

/// A day that the calendar does not have.
DateProblem problem_of_day(const Date& date) {
  if (date.month < 1 || date.month > 12) {
    return {"月は1から12までです", "months are 1 to 12", {}};
  }
  if (date.year < 1868 || date.year > 2999) {
    return {
        "年が4けたの西暦でも、元号の年でもありません", "the year is not one of four digits", {}};
  }
  const int last = add_months({date.year, date.month, 31}, 0).day;
  const std::string month = std::to_string(date.month);
  return {(date.month == 2 ? std::to_string(date.year) + "年の" : "") + month + "月は" +
              std::to_string(last) + "日までです",
          "month " + month + " has " + std::to_string(last) + " days",
          {}};
}

/// Behind a good day stands something more.
DateProblem problem_of_rest(const DateParts& parts, const Date& date, Scanner scanner) {
  if (parts.year.era && date < parts.year.era->first) {
    const std::string era(parts.year.era->name);
    return {era + "は" + era_date(parts.year.era->first) + "からです", "the era began later", {}};
  }
  if (scanner.take("(") && take_weekday(scanner)) scanner.take(")");
  return {"日付のあとの「" + std::string(scanner.rest()) +
              "」は、ここに書けません。説明の文章の項目に書きます",
          "there is more behind the day", date};
}

/// A day with a time: 2026-11-10T09:30:00+09:00, 2026/11/10 9:30. What is UTC is told as Japan's
/// day.
std::optional<DateProblem> problem_of_time(std::string_view text) {
  const std::string plain = plain_signs(text);
  const std::size_t colon = plain.find(':');
  const std::size_t sign = colon == plain.npos ? plain.npos : plain.find_last_of("T ", colon);
  if (sign == plain.npos) return std::nullopt;
  const std::optional<WrittenDate> day = read_date(plain.substr(0, sign));
  Scanner clock(std::string_view(plain).substr(sign + 1));
  const std::optional<int> hour = clock.take_number();
  if (!day || !hour) return std::nullopt;
  constexpr int japan_is_ahead = 9;
  const bool next = plain.ends_with('Z') && *hour + japan_is_ahead >= 24;
  return DateProblem{"時刻はここに書けません。日だけを書きます", "it holds a time of day",
                     add_days(day->date, next ? 1 : 0)};
}

/// Digits alone: 20261110, or the number by which Excel counts days.
std::optional<DateProblem> problem_of_number(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find('.'));
  if (!is_all_digits(whole)) return std::nullopt;
  int number = 0;
  if (whole.size() > 8) return std::nullopt;
  for (const char c : whole) number = number * 10 + (c - '0');
  constexpr int first_serial = 20000, last_serial = 80000;  // 1954 to 2119
  if (whole.size() == 5 && number >= first_serial && number <= last_serial) {
    const Date day = add_days({1899, 12, 30}, number);
    return DateProblem{"Excel が日付を数にしたもので、" + long_date(day) + "のことです",
                       "Excel's number of a day, " + iso_date(day), day};
  }
  const Date day{number / 10000, number / 100 % 100, number % 100};
  if (whole.size() != 8 || text != whole || !exists(day)) return std::nullopt;
  return DateProblem{"年、月、日の間に「-」が必要です", "the parts need a hyphen between", day};
}

/// 11/10/2026: which is the month?
std::optional<DateProblem> problem_of_order(std::string_view text) {
  Scanner scanner(text);
  const auto take_sign = [&] {
    return scanner.take("/") || scanner.take("-") || scanner.take(".");
  };
  const std::optional<int> first = scanner.take_number();
  if (!first || *first > 31 || !take_sign()) return std::nullopt;
  const std::optional<int> second = scanner.take_number();
  if (!second || *second > 31 || !take_sign()) return std::nullopt;
  const std::optional<int> year = scanner.take_number();
  if (!year || *year < 1868 || !scanner.at_end()) return std::nullopt;
  const Date american{*year, *first, *second}, european{*year, *second, *first};
  DateProblem problem{"年、月、日の順に書きます", "write the year first", {}};
  if (exists(american) && exists(european) && american != european) {
    problem.reason_ja += "（" + iso_date(american) + " か " + iso_date(european) + "）";
    problem.reason_en += " (" + iso_date(american) + " or " + iso_date(european) + ")";
  } else if (exists(american) || exists(european)) {
    problem.meant = exists(american) ? american : european;
  }
  return problem;
}

/// 10月24日(金) without a year, 2026年11月 without a day.
std::optional<DateProblem> problem_of_lack(std::string_view text) {
  Scanner scanner(text);
  const std::optional<int> first = scanner.take_number();
  if (first && scanner.take("月")) return DateProblem{"年がありません", "the year is missing", {}};
  Scanner again(text);
  if (!again.take_year()) return std::nullopt;
  const bool month =
      (again.take("年") || again.take("-") || again.take("/")) && again.take_number();
  if (!month || !(again.take("月") || again.at_end())) return std::nullopt;
  const bool year = !first || *first > 31;
  return year ? DateProblem{"日がありません", "the day is missing", {}}
              : DateProblem{"年がありません", "the year is missing", {}};
}

}  // namespace

std::optional<WrittenDate> read_date(std::string_view text) {
  const std::string plain = folded(text);
  Scanner scanner(plain);
  const std::optional<Date> date = take_date(scanner);
  if (!date) return std::nullopt;
  if (scanner.at_end()) return WrittenDate{*date, std::nullopt};
  if (!scanner.take("(")) return std::nullopt;
  const std::optional<Weekday> weekday = take_weekday(scanner);
  if (!weekday || !scanner.take(")") || !scanner.at_end()) return std::nullopt;
  return WrittenDate{*date, weekday};
}

std::optional<DateProblem> date_problem(std::string_view text) {
  if (auto problem = problem_of_time(text)) return problem;
  const std::string plain = folded(text);
  if (auto problem = problem_of_number(plain)) return problem;
  if (auto problem = problem_of_order(plain)) return problem;
  Scanner scanner(plain);
  if (const std::optional<DateParts> parts = take_parts(scanner)) {
    const Date date{parts->year.year, parts->month, parts->day};
    return exists(date) ? problem_of_rest(*parts, date, scanner) : problem_of_day(date);
  }
  return problem_of_lack(plain);
}

Weekday weekday_of(const Date& date) {
  const unsigned from_monday = std::chrono::weekday(to_days(date)).iso_encoding();
  return static_cast<Weekday>(from_monday - 1);
}

std::string_view weekday_name(Weekday weekday) {
  return weekday_names[static_cast<std::size_t>(weekday)];
}

std::string iso_date(const Date& date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

std::string long_date(const Date& date) {
  return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" +
         std::to_string(date.day) + "日（" + std::string(weekday_name(weekday_of(date))) + "）";
}

std::string era_date(const Date& date) {
  std::string year = std::to_string(date.year);
  for (const Era& era : eras) {
    if (date < era.first) continue;
    const int number = date.year - era.first.year + 1;
    year = std::string(era.name) + (number == 1 ? "元" : std::to_string(number));
    break;
  }
  return year + "年" + std::to_string(date.month) + "月" + std::to_string(date.day) + "日";
}

Date add_months(const Date& date, int months) {
  const int total = date.year * 12 + (date.month - 1) + months;
  Date moved{total / 12, total % 12 + 1, date.day};
  while (!(std::chrono::year(moved.year) / moved.month / moved.day).ok()) --moved.day;
  return moved;
}

Date add_days(const Date& date, int days) {
  // Most days that are asked for lie in the same month.
  constexpr int in_every_month = 28;
  const int moved = date.day + days;
  if (moved >= 1 && moved <= in_every_month) return {date.year, date.month, moved};
  return from_days(to_days(date) + std::chrono::days(days));
}

int days_between(const Date& from, const Date& to) {
  return static_cast<int>((to_days(to) - to_days(from)).count());
}

Date japan_day(long long seconds) {
  const auto instant = std::chrono::sys_seconds(std::chrono::seconds(seconds));
  return from_days(std::chrono::floor<std::chrono::days>(instant + std::chrono::hours(9)));
}

std::optional<FiscalYear> read_fiscal_year(std::string_view text) {
  const std::string plain = folded(text);
  Scanner scanner(plain);
  const std::optional<Scanner::Year> year = scanner.take_year();
  if (!year || year->year < 1950 || year->year > 2999) return std::nullopt;
  scanner.take("年度");
  if (!scanner.at_end()) return std::nullopt;
  return FiscalYear{year->year};
}

std::string fiscal_year_name(const FiscalYear& year) {
  // The era of most of the fiscal year: that of its first of May.
  const std::string era = era_date({year.year, 5, 1});
  return era.substr(0, era.find("年")) + "年度（" + std::to_string(year.year) + "年度）";
}

FiscalYear fiscal_year_of(const Date& date) {
  return {date.month >= 4 ? date.year : date.year - 1};
}

}  // namespace shirube
