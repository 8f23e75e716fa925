#include "site/doors/door_week.h"

#include <catch2/catch.hpp>

#include "directory/opening/opening_hours.h"
#include "site/doors/door_words.h"

namespace shirube {
namespace {

OpeningRule rule(const std::string& days, const std::string& times, const std::string& weeks = "") {
  OpeningRule made;
  made.days = *read_days(days);
  if (!times.empty()) made.times.spans = *read_time_spans(times);
  if (!weeks.empty()) made.weeks = *read_weeks(weeks);
  return made;
}

OpeningHours hours(std::vector<OpeningRule> rules, HolidayRule holidays = HolidayRule::closed) {
  OpeningHours made;
  made.open = std::move(rules);
  made.holidays = holidays;
  return made;
}

std::string closed(const OpeningHours& opening) {
  return closed_text(DoorWeek::of(opening), Language::ja);
}

}  // namespace

TEST_CASE("What is closed in a week is told once for days that are alike") {
  CHECK(closed(hours({rule("平日", "8:30-17:15")})) ==
        "月〜木 17:15〜翌8:30、金 17:15〜月 8:30、祝日");
  CHECK(closed(hours({rule("毎日", "9:00-12:00 13:00-17:00")}, HolidayRule::open)) ==
        "月〜日 12:00〜13:00、月〜日 17:00〜翌9:00、祝日 0:00〜9:00・12:00〜13:00・17:00〜24:00");
  CHECK(closed_text(DoorWeek::of(hours({rule("平日", "8:30-17:15")})), Language::en) ==
        "Mon, Tue, Wed, Thu 17:15 to next day 8:30; Fri 17:15 to Mon 8:30; holidays");
}

TEST_CASE("Hours of some weeks, open ends and times that are not known are not open") {
  CHECK(closed(hours({rule("土", "9:00-12:00", "第1・第3")})) == "いつも");
  CHECK(closed(hours({rule("土", "9:00-")})) == "いつも");
  CHECK(closed(hours({rule("土", "")})) == "いつも");
  CHECK(closed(OpeningHours()) == "いつも");
  // All weeks together are every week.
  CHECK(
      closed(hours({rule("土", "9:00-24:00", "第1・第3"), rule("土", "9:00-24:00", "第2・第4・第5"),
                    rule("日月火水木金", "0:00-24:00")})) == "土 0:00〜9:00、祝日");
}

TEST_CASE("Hours of the first to the fourth week are not those of every week, of any weekday") {
  for (const std::string day : {"月", "火", "水", "木", "金", "土", "日"}) {
    INFO(day);
    CHECK(closed(hours({rule(day, "9:00-17:00", "第1・第2・第3・第4")})) == "いつも");
    CHECK(closed(hours({rule(day, "9:00-17:00", "第1・第2・第3・最終")})) == "いつも");
    CHECK(closed(hours({rule(day, "9:00-17:00", "第1・第2・第3・第4・最終")})) != "いつも");
  }
}

TEST_CASE("Closures of every week count, those of single days do not") {
  OpeningHours opening = hours({rule("月", "9:00-17:00")});
  opening.closures = {"年末年始（12月29日〜1月3日）"};
  CHECK(DoorWeek::of(opening).open_all_hour(0, 13));
  opening.closures = {"月曜日の午後"};
  CHECK_FALSE(DoorWeek::of(opening).open_all_hour(0, 13));
  CHECK(DoorWeek::of(opening).open_all_hour(0, 9));
}

TEST_CASE("Hours past midnight go on in the next day, also from Sunday to Monday") {
  const DoorWeek week = DoorWeek::of(hours({rule("日", "22:00-翌6:00")}));
  CHECK(week.open(6, 23 * 60));
  CHECK(week.open(0, 5 * 60));
  CHECK_FALSE(week.open(0, 6 * 60));
}

TEST_CASE("An hour is open when every minute of it is") {
  const DoorWeek week = DoorWeek::of(hours({rule("月", "8:30-17:15")}));
  CHECK_FALSE(week.open_all_hour(0, 8));
  CHECK(week.open_all_hour(0, 9));
  CHECK(week.open_all_hour(0, 16));
  CHECK_FALSE(week.open_all_hour(0, 17));
  CHECK_FALSE(week.open_all_hour(1, 9));
}

TEST_CASE("On holidays a place is open when it says so, and then only as on every weekday") {
  CHECK_FALSE(DoorWeek::of(hours({rule("平日", "9:00-17:00")}, HolidayRule::open)).open(7, 600));
  CHECK(DoorWeek::of(hours({rule("毎日", "9:00-17:00")}, HolidayRule::open)).open(7, 600));
  CHECK_FALSE(DoorWeek::of(hours({rule("毎日", "9:00-17:00")}, HolidayRule::unknown)).open(7, 600));
  CHECK(DoorWeek::of(hours({rule("祝", "9:00-17:00")}, HolidayRule::not_given)).open(7, 600));
  OpeningHours all_day;
  all_day.around_the_clock = true;
  CHECK(DoorWeek::of(all_day) == DoorWeek::always());
  CHECK(closed(all_day).empty());
}

TEST_CASE("A place that is closed on one weekday is not open on every holiday, of any weekday") {
  for (const std::string days : {"火水木金土日", "月水木金土日", "月火木金土日", "月火水金土日",
                                 "月火水木土日", "月火水木金日", "月火水木金土"}) {
    INFO(days);
    CHECK_FALSE(DoorWeek::of(hours({rule(days, "9:00-17:00")}, HolidayRule::open)).open(7, 600));
  }
}

TEST_CASE("The night into a holiday is open when it is also after a holiday") {
  const auto night = [](HolidayRule holidays) {
    return DoorWeek::of(hours({rule("毎日", "22:00-翌6:00")}, holidays)).open(7, 60);
  };
  CHECK(night(HolidayRule::open));
  CHECK_FALSE(night(HolidayRule::closed));
  CHECK(DoorWeek::of(hours({rule("毎日", "22:00-翌6:00")})).open(0, 60));
}

TEST_CASE("Two doors are open when either is") {
  DoorWeek week = DoorWeek::of(hours({rule("月", "9:00-12:00")}));
  week.add(DoorWeek::of(hours({rule("月", "12:00-17:00")})));
  CHECK(week.closed() == std::vector<ClosedStretch>{{0, 17 * 60, 0, 9 * 60}});
}

}  // namespace shirube
