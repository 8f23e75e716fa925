#include "base/date.h"

#include <catch2/catch.hpp>
#include <clocale>

namespace shirube {
namespace {

std::string read(std::string_view text) {
  const std::optional<WrittenDate> written = read_date(text);
  return written ? iso_date(written->date) : "none";
}

TEST_CASE("A day is read in the ways people write it") {
  CHECK(read("2026-04-01") == "2026-04-01");
  CHECK(read("2026/4/1") == "2026-04-01");
  CHECK(read("2026.4.1") == "2026-04-01");
  CHECK(read("2026年4月1日") == "2026-04-01");
  CHECK(read("２０２６年　４月　１日") == "2026-04-01");
  CHECK(read("  2026-04-01 ") == "2026-04-01");
}

TEST_CASE("Kinds of dashes and the midnight of programs make no difference to a day") {
  for (const char* text : {"2026−11−10", "2026‐11‐10", "2026–11–10", "2026ー11ー10", "2026一11一10",
                           "2026-11-10 00:00:00", "2026/11/10 0:00", "2026-11-10T00:00:00+09:00",
                           "２０２６／１１／１０"}) {
    INFO(text);
    CHECK(read(text) == "2026-11-10");
  }
  CHECK(read("2026⽉11") == "none");
  CHECK(read("2026年11⽉10⽇") == "2026-11-10");
}

std::string problem(std::string_view text) {
  const auto found = date_problem(text);
  if (!found) return "none";
  return found->reason_ja + (found->meant.given() ? "|" + iso_date(found->meant) : "");
}

TEST_CASE("Why a text is no day is told, with the day that was meant") {
  CHECK(problem("2026-11-31") == "11月は30日までです");
  CHECK(problem("令和8年11月31日") == "11月は30日までです");
  CHECK(problem("2026-02-30") == "2026年の2月は28日までです");
  CHECK(problem("2026-13-01") == "月は1から12までです");
  CHECK(problem("45971") ==
        "Excel が日付を数にしたもので、2025年11月10日（月）のことです|2025-11-10");
  CHECK(problem("20261110") == "年、月、日の間に「-」が必要です|2026-11-10");
  CHECK(problem("11/10/2026") == "年、月、日の順に書きます（2026-11-10 か 2026-10-11）");
  CHECK(problem("31/10/2026") == "年、月、日の順に書きます|2026-10-31");
  CHECK(problem("2026-11-10T09:30:00+09:00") ==
        "時刻はここに書けません。日だけを書きます|2026-11-10");
  CHECK(problem("2026-11-09T15:00:00Z") == "時刻はここに書けません。日だけを書きます|2026-11-10");
  CHECK(problem("2026/11/10 9:30") == "時刻はここに書けません。日だけを書きます|2026-11-10");
  CHECK(problem("2027-01-29（金）必着") ==
        "日付のあとの「必着」は、ここに書けません。説明の文章の項目に書きます|2027-01-29");
  CHECK(problem("10月24日（金）") == "年がありません");
  CHECK(problem("2026年11月") == "日がありません");
  CHECK(problem("令和元年4月1日") == "令和は令和元年5月1日からです");
  for (const char* text : {"", "吉日", "未定", "12", "100000000"}) {
    INFO(text);
    CHECK(problem(text) == "none");
  }
}

TEST_CASE("Eras are read by name and by letter") {
  CHECK(read("令和8年4月1日") == "2026-04-01");
  CHECK(read("R8.4.1") == "2026-04-01");
  CHECK(read("Ｒ８．４．１") == "2026-04-01");
  CHECK(read("令和元年5月1日") == "2019-05-01");
  CHECK(read("H31.4.30") == "2019-04-30");
  CHECK(read("平成元年1月8日") == "1989-01-08");
  CHECK(read("昭和64年1月7日") == "1989-01-07");
  CHECK(read("㋿8年4月1日") == "2026-04-01");
}

TEST_CASE("A day before its era began is no day, one after its end is taken") {
  CHECK(read("令和元年4月30日") == "none");
  CHECK(read("平成元年1月7日") == "none");
  CHECK(read("昭和元年12月24日") == "none");
  CHECK(read("平成32年3月31日") == "2020-03-31");
  CHECK(read("令和0年5月1日") == "none");
}

TEST_CASE("Days that the calendar does not have are refused") {
  CHECK(read("2026-02-29") == "none");
  CHECK(read("2028-02-29") == "2028-02-29");
  CHECK(read("2100-02-29") == "none");
  CHECK(read("2026-04-31") == "none");
  CHECK(read("2026-13-01") == "none");
  CHECK(read("2026-00-10") == "none");
  CHECK(read("2026-04-00") == "none");
  CHECK(read("1867-12-31") == "none");
}

TEST_CASE("Numbers that would fit a byte after wrapping are refused") {
  CHECK(read("2026-257-01") == "none");
  CHECK(read("2026-04-257") == "none");
  CHECK(read("2026-4-0260") == "none");
}

TEST_CASE("What only looks like a day is refused") {
  for (const char* text :
       {"", "2026", "2026-04", "20260401", "26/4/1", "2026年4月", "4月1日", "2026-04-01T00:00",
        "2026年4月1日頃", "令和8年度", "2026-04-01（", "2026-04-01（水", "2026-04-01（水曜日曜）",
        "２０２６", "R", "令和年1月1日"}) {
    INFO(text);
    CHECK_FALSE(read_date(text));
  }
}

TEST_CASE("The weekday beside a day is handed on as it was written") {
  for (const char* text :
       {"2026年4月1日（水）", "2026-04-01(水)", "令和8年4月1日（水曜日）", "2026/4/1 （水曜）",
        "2026年4月1日（水・祝）", "2026年4月1日（水・祝日）"}) {
    INFO(text);
    REQUIRE(read_date(text));
    CHECK(read_date(text)->weekday == Weekday::wednesday);
  }
  CHECK(read_date("2026年4月1日（木）")->weekday == Weekday::thursday);
  CHECK_FALSE(read_date("2026-04-01")->weekday);
  CHECK_FALSE(read_date("2026-04-01（祝）"));
}

TEST_CASE("Weekdays are those of the calendar") {
  CHECK(weekday_of({2026, 4, 1}) == Weekday::wednesday);
  CHECK(weekday_of({2024, 2, 29}) == Weekday::thursday);
  CHECK(weekday_of({1989, 1, 8}) == Weekday::sunday);
  CHECK(weekday_name(Weekday::monday) == "月");
  CHECK(weekday_name(Weekday::sunday) == "日");
}

TEST_CASE("A day is shown for machines, in full and by era") {
  CHECK(iso_date({2026, 4, 1}) == "2026-04-01");
  CHECK(long_date({2026, 4, 1}) == "2026年4月1日（水）");
  CHECK(era_date({2026, 4, 1}) == "令和8年4月1日");
  CHECK(era_date({2019, 5, 1}) == "令和元年5月1日");
  CHECK(era_date({2019, 4, 30}) == "平成31年4月30日");
  CHECK(era_date({1989, 1, 7}) == "昭和64年1月7日");
  CHECK(era_date({1926, 12, 24}) == "1926年12月24日");
}

TEST_CASE("What is shown is read back as the same day") {
  for (Date date = {2023, 12, 25}; date < Date{2025, 3, 5}; date = add_days(date, 1)) {
    INFO(iso_date(date));
    CHECK(read_date(iso_date(date))->date == date);
    CHECK(read_date(long_date(date))->weekday == weekday_of(date));
    CHECK(read_date(era_date(date))->date == date);
  }
}

TEST_CASE("Months are added to the same day or to the month's last") {
  CHECK(add_months({2026, 1, 31}, 1) == Date{2026, 2, 28});
  CHECK(add_months({2024, 1, 31}, 1) == Date{2024, 2, 29});
  CHECK(add_months({2026, 12, 15}, 1) == Date{2027, 1, 15});
  CHECK(add_months({2026, 4, 1}, 12) == Date{2027, 4, 1});
  CHECK(add_months({2026, 1, 15}, -1) == Date{2025, 12, 15});
  CHECK(add_months({2026, 3, 31}, -13) == Date{2025, 2, 28});
}

TEST_CASE("Days are added and counted across years") {
  CHECK(add_days({2026, 12, 31}, 1) == Date{2027, 1, 1});
  CHECK(add_days({2024, 3, 1}, -1) == Date{2024, 2, 29});
  CHECK(days_between({2026, 1, 1}, {2027, 1, 1}) == 365);
  CHECK(days_between({2026, 4, 2}, {2026, 4, 1}) == -1);
}

TEST_CASE("The day in Japan begins nine hours before that of UTC") {
  CHECK(japan_day(0) == Date{1970, 1, 1});
  CHECK(japan_day(1774969199) == Date{2026, 3, 31});  // 2026-03-31T14:59:59Z
  CHECK(japan_day(1774969200) == Date{2026, 4, 1});   // 2026-03-31T15:00:00Z
  CHECK(japan_day(-9 * 3600 - 1) == Date{1969, 12, 31});
}

TEST_CASE("Days are compared by the calendar, and one that is not given is before all") {
  CHECK(Date{2026, 4, 1} < Date{2026, 4, 2});
  CHECK(Date{2025, 12, 31} < Date{2026, 1, 1});
  CHECK(Date{} < Date{1868, 1, 1});
  CHECK_FALSE(Date{}.given());
}

TEST_CASE("Fiscal years are read and shown in both calendars") {
  for (const char* text : {"令和7年度", "R7", "2025年度", "2025", "令和７年度", " R7年度 "}) {
    INFO(text);
    CHECK(read_fiscal_year(text) == FiscalYear{2025});
  }
  CHECK(fiscal_year_name({2025}) == "令和7年度（2025年度）");
  CHECK(fiscal_year_name({2019}) == "令和元年度（2019年度）");
  CHECK(fiscal_year_name({2018}) == "平成30年度（2018年度）");
  for (const char* text : {"", "7年度", "令和", "2025年", "1949年度", "2025年度版"}) {
    INFO(text);
    CHECK_FALSE(read_fiscal_year(text));
  }
}

TEST_CASE("The fiscal year begins in April") {
  CHECK(fiscal_year_of({2026, 3, 31}) == FiscalYear{2025});
  CHECK(fiscal_year_of({2026, 4, 1}) == FiscalYear{2026});
}

TEST_CASE("The locale changes nothing about days") {
  const char* set = std::setlocale(LC_ALL, "C.UTF-8");
  CHECK(iso_date({2026, 4, 1}) == "2026-04-01");
  CHECK(read("2026-04-01") == "2026-04-01");
  if (set) std::setlocale(LC_ALL, "C");
}

}  // namespace
}  // namespace shirube
