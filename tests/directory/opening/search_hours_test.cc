#include "directory/opening/search_hours.h"

#include <catch2/catch.hpp>

#include "directory/opening/reading.h"

namespace shirube {
namespace {

SearchHours hours_for(const std::string& yaml, const Date& today = {2026, 11, 20}) {
  return search_hours(opening_plan(test::read_hours(yaml)), HolidayCalendar::announced(), today);
}

std::string weekly(const SearchHours& hours) {
  std::string text;
  for (const SearchHours::Weekly& entry : hours.weekly) {
    for (std::string_view day : entry.days) text += std::string(day) + " ";
    text += entry.opens + "-" + entry.closes + "\n";
  }
  return text;
}

/// The special days of a month.
std::string special(const SearchHours& hours, const std::string& month) {
  std::string text;
  for (const SearchHours::Special& entry : hours.special) {
    if (!iso_date(entry.first).starts_with(month)) continue;
    text += iso_date(entry.first).substr(5) + ".." + iso_date(entry.last).substr(5) + " " +
            entry.opens + "-" + entry.closes + "\n";
  }
  return text;
}

TEST_CASE("The week is told, and the days on which it does not hold") {
  const SearchHours clinic = hours_for(
      "open:\n  - {days: 月火水金, times: 9:00-12:00 14:00-18:00}\n"
      "  - {days: 土, weeks: 第1・第3, times: 9:00-12:00}\n"
      "holidays: 休み\nclosures: [12月29日〜1月3日, 水曜日13：00から15：00は休み]\n");
  CHECK(weekly(clinic) ==
        "Monday Tuesday Friday 09:00-12:00\nMonday Tuesday Friday 14:00-18:00\n"
        "Wednesday 09:00-12:00\nWednesday 15:00-18:00\n");
  CHECK(special(clinic, "2026-11") == "11-03..11-03 00:00-00:00\n11-23..11-23 00:00-00:00\n");
  CHECK(special(clinic, "2026-12") == "12-29..12-30 00:00-00:00\n");
  CHECK(clinic.last == Date{2027, 10, 31});
}

TEST_CASE("A weekday that is closed by a closure is not told as open") {
  CHECK(weekly(hours_for("open: [{days: 毎日, times: 9:00-17:00}]\nholidays: 開く\n"
                         "closures: [木曜・日曜]\n")) ==
        "Monday Tuesday Wednesday Friday Saturday 09:00-17:00\n");
  // A half day has no end that is known: the day is left out.
  CHECK(weekly(hours_for("open: [{days: 平日, times: 9:00-17:00}]\nholidays: 開く\n"
                         "closures: [木曜の午後]\n")) ==
        "Monday Tuesday Wednesday Friday 09:00-17:00\n");
  CHECK(weekly(hours_for("open: [{days: 平日, times: 9:00-17:00}]\nholidays: 開く\n"
                         "note: 木曜日13：00まで。\n")) ==
        "Monday Tuesday Wednesday Friday 09:00-17:00\nThursday 09:00-13:00\n");
}

TEST_CASE("Holidays that move a closure are told by date") {
  const SearchHours hall = hours_for(
      "open: [{days: 毎日, times: 9:00-17:00}]\nholidays: 開く\n"
      "closures: [月曜日（祝日の場合は翌平日）]\n",
      {2026, 11, 20});
  CHECK(special(hall, "2026-11") == "11-24..11-24 00:00-00:00\n");
  CHECK(weekly(hall) == "Tuesday Wednesday Thursday Friday Saturday Sunday 09:00-17:00\n");
  // Where the day after is a holiday, too, nobody can tell.
  CHECK(hours_for("open: [{days: 毎日, times: 9:00-17:00}]\nholidays: 開く\n"
                  "closures: [月曜日（祝日の場合は翌日）]\n")
            .weekly.empty());
}

TEST_CASE("Holidays with times of their own are told by date") {
  const SearchHours hours =
      hours_for("open:\n  - {days: 平日, times: 9:00-17:00}\n  - {days: 祝, times: 10:00-12:00}\n");
  CHECK(special(hours, "2026-11") == "11-03..11-03 10:00-12:00\n11-23..11-23 10:00-12:00\n");
}

TEST_CASE("Where a day might be closed, nothing is told") {
  for (const char* yaml :
       {"open: [{days: 平日, times: 9:00-17:00}]\nholidays: 休み\nclosures: [不定休]\n",
        "open: [{days: 平日, times: 9:00-17:00}]\nholidays: 休み\nclosures: [お盆]\n",
        "open: [{days: 平日, times: 9:00-17:00}]\n", "open: [{days: 平日}]\nholidays: 休み\n",
        "note: 電話でどうぞ\n"}) {
    INFO(yaml);
    CHECK(hours_for(yaml).weekly.empty());
    CHECK(hours_for(yaml).special.empty());
  }
}

TEST_CASE("Nothing is told of a time whose holidays nobody knows") {
  const std::string yaml = "open: [{days: 平日, times: 9:00-17:00}]\nholidays: 休み\n";
  CHECK(hours_for(yaml, {2027, 6, 1}).last == Date{2027, 12, 31});
  CHECK(hours_for(yaml, {2028, 1, 5}).weekly.empty());
}

TEST_CASE("Hours around the clock") {
  const SearchHours always = hours_for("around_the_clock: はい");
  CHECK(weekly(always) == "Monday Tuesday Wednesday Thursday Friday Saturday Sunday 00:00-23:59\n");
  CHECK(always.special.empty());
}

}  // namespace
}  // namespace shirube
