#include "directory/opening/holidays.h"

#include <catch2/catch.hpp>
#include <set>

#include "directory/record_checks.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

using Days = std::set<Date>;

Date nth_monday(int year, int month, int nth) {
  Date day{year, month, 1};
  while (weekday_of(day) != Weekday::monday) day = add_days(day, 1);
  return add_days(day, 7 * (nth - 1));
}

/// The days that the law names, without 振替休日 and 国民の休日. The equinoxes are those that
/// 国立天文台 computed for these years.
Days named_days(int year) {
  const int spring = year == 2027 ? 21 : 20;
  const int autumn = year == 2024 ? 22 : 23;
  return {{year, 1, 1},      nth_monday(year, 1, 2),  {year, 2, 11}, {year, 2, 23},
          {year, 3, spring}, {year, 4, 29},           {year, 5, 3},  {year, 5, 4},
          {year, 5, 5},      nth_monday(year, 7, 3),  {year, 8, 11}, nth_monday(year, 9, 3),
          {year, 9, autumn}, nth_monday(year, 10, 2), {year, 11, 3}, {year, 11, 23}};
}

/// 国民の祝日に関する法律 第3条: a holiday on a Sunday moves to the next day that is none, a day
/// between two holidays is one.
Days by_law(int year) {
  const Days named = named_days(year);
  Days all = named;
  for (const Date& day : named) {
    if (weekday_of(day) == Weekday::sunday) {
      Date substitute = add_days(day, 1);
      while (named.contains(substitute)) substitute = add_days(substitute, 1);
      all.insert(substitute);
    }
    const Date between = add_days(day, 1);
    if (named.contains(add_days(day, 2)) && !named.contains(between)) all.insert(between);
  }
  return all;
}

Days in_year(const HolidayCalendar& calendar, int year) {
  Days days;
  for (Date day{year, 1, 1}; day.year == year; day = add_days(day, 1)) {
    if (calendar.ask(day) == HolidayAnswer::yes) days.insert(day);
  }
  return days;
}

HolidayCalendar read(const std::string& text, DiagnosticSink& sink) {
  return HolidayCalendar::read(std::make_shared<const SourceText>("data/holidays.csv", text), sink);
}

const std::string header = "国民の祝日・休日月日,国民の祝日・休日名称\n";

std::string codes(const DiagnosticSink& sink) {
  return test::faults(sink);
}

TEST_CASE("The announced holidays are those of the law") {
  const HolidayCalendar announced = HolidayCalendar::announced();
  CHECK(announced.years(0) == std::vector<int>{2024, 2025, 2026, 2027});
  for (int year : announced.years(0)) {
    INFO(year);
    CHECK(in_year(announced, year) == by_law(year));
  }
  CHECK(announced.ask({2026, 9, 22}) == HolidayAnswer::yes);
  CHECK(announced.ask({2027, 3, 22}) == HolidayAnswer::yes);
  CHECK(announced.ask({2026, 11, 24}) == HolidayAnswer::no);
  CHECK(announced.ask({2028, 1, 1}) == HolidayAnswer::not_known);
}

TEST_CASE("A project's table adds years and goes before ours") {
  DiagnosticSink sink;
  const HolidayCalendar calendar =
      read(header +
               "2027/1/1,元日\n2027/11/23,勤労感謝の日\n2028/1/1,元日\n2028/1/10,成人の日\n"
               "2028/11/23,勤労感謝の日\n",
           sink);
  CHECK(codes(sink).empty());
  CHECK(calendar.ask({2027, 1, 11}) == HolidayAnswer::no);
  CHECK(calendar.ask({2026, 1, 12}) == HolidayAnswer::yes);
  CHECK(calendar.ask({2028, 1, 10}) == HolidayAnswer::yes);
  CHECK(calendar.known_until({2026, 11, 20}) == Date{2028, 12, 31});
  CHECK(calendar.days(2028).size() == 3);
}

TEST_CASE("Faults of a project's table are told, and its other years used") {
  DiagnosticSink sink;
  const HolidayCalendar calendar =
      read(header + "2028/1/1,元日\n2028/2/30,？\n2028/11/23,勤労感謝の日\n2029/1/1,元日\n", sink);
  CHECK(codes(sink) == "D006@3 D033@5");
  CHECK(calendar.ask({2028, 1, 1}) == HolidayAnswer::yes);
  CHECK(calendar.ask({2029, 1, 1}) == HolidayAnswer::not_known);

  DiagnosticSink other;
  CHECK(read("日付,名前\n2028/1/1,元日\n", other).ask({2026, 1, 1}) == HolidayAnswer::yes);
  CHECK(codes(other) == "S017@1");

  DiagnosticSink empty;
  read("国民の祝日・休日月日,国民の祝日・休日名称\n", empty);
  CHECK(codes(empty) == "S035@1");
}

TEST_CASE("Holidays that end soon are a warning, and then an error") {
  const auto on = [](const Date& today) {
    test::SmallProject project = test::small_project();
    project.today = today;
    DiagnosticSink sink;
    project.load(sink);
    std::string found;
    for (const char* code : {"D031", "D032"}) {
      if (!test::message(sink, code).empty()) found += code;
    }
    return found;
  };
  CHECK(on({2027, 10, 2}).empty());
  CHECK(on({2027, 10, 3}) == "D031");
  CHECK(on({2027, 12, 1}) == "D031");
  CHECK(on({2027, 12, 2}) == "D032");
  CHECK(on({2028, 6, 1}) == "D032");
}

TEST_CASE("Without opening hours, nobody needs holidays") {
  DiagnosticSink sink;
  check_holidays(HolidayCalendar::announced(), Records(), {2028, 6, 1}, sink);
  CHECK(codes(sink).empty());
}

}  // namespace
}  // namespace shirube
