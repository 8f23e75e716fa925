#include "directory/date_kinds.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"

namespace shirube {
namespace {

using test::decode;
using test::member;

std::string spans(std::string_view text) {
  const std::optional<std::vector<TimeSpan>> read = read_time_spans(text);
  if (!read) return "none";
  std::string all;
  for (const TimeSpan& span : *read) all += (all.empty() ? "" : " ") + time_span_text(span);
  return all;
}

TEST_CASE("A day is decoded and its weekday checked") {
  CHECK(decode<Date>("令和8年4月1日（水）").value == Date{2026, 4, 1});
  CHECK(decode<Date>("2026-04-01").good);
  const auto wrong = decode<Date>("2026年4月1日（木）");
  CHECK_FALSE(wrong.good);
  CHECK(wrong.faults == "D008");
  CHECK(wrong.message == "2026-04-01 は水曜日です（「木」と書かれています）。");
}

TEST_CASE("What is no day is reported with the field's example") {
  const auto wrong = decode<Date>("2026-02-30");
  CHECK_FALSE(wrong.good);
  CHECK(wrong.faults == "D057");
  CHECK(wrong.message == "「2026-02-30」は日付として読めません（2026年の2月は28日までです）。");
  CHECK(decode<Date>("そのうち").faults == "D006");
  CHECK(decode<Date>(test::list_node()).faults == "D005");
}

TEST_CASE("A day is handed on in all the ways pages show it") {
  const Value value = Kind<Date>::value({2026, 4, 1}, Audience::residents);
  const Type& type = Kind<Date>::type(Audience::residents);
  CHECK(member(value, type, "iso") == "2026-04-01");
  CHECK(member(value, type, "text") == "2026年4月1日（水）");
  CHECK(member(value, type, "era") == "令和8年4月1日");
  CHECK(member(value, type, "weekday") == "水");
  CHECK(member(value, type, "short") == "4月1日（水）");
  CHECK(value.as<Object>()->members.size() == type.members.size());
  CHECK(Kind<Date>::written({2026, 4, 1}) == "2026-04-01");
}

TEST_CASE("A day that is not given has no value") {
  CHECK(Kind<Date>::empty(Date{}));
  CHECK(Kind<Date>::value(Date{}, Audience::residents).empty());
  CHECK(Kind<Date>::written(Date{}).empty());
}

TEST_CASE("A fiscal year is decoded and shown in both calendars") {
  const auto year = decode<FiscalYear>("令和7年度");
  CHECK(year.good);
  CHECK(year.value == FiscalYear{2025});
  const Value value = Kind<FiscalYear>::value(year.value, Audience::residents);
  CHECK(member(value, fiscal_year_type(), "text") == "令和7年度（2025年度）");
  CHECK(*value.as<Object>()->members[0].as<std::int64_t>() == 2025);
  CHECK(Kind<FiscalYear>::written(year.value) == "2025");
  CHECK(decode<FiscalYear>("昨年度").faults == "D006");
  CHECK(decode<FiscalYear>(test::list_node()).faults == "D005");
  CHECK(Kind<FiscalYear>::value(FiscalYear{}, Audience::residents).empty());
}

TEST_CASE("A time span is read in the ways people write it") {
  for (const char* text :
       {"9:00-17:00", "９：００～１７：００", "9:00 〜 17:00", "9:00–17:00", "9:00—17:00",
        "09:00−17:00", "9:00ー17:00", "9時〜17時", "9時00分から17時00分まで", "午前9時〜午後5時"}) {
    INFO(text);
    CHECK(read_time_span(text) == TimeSpan{540, 1020});
  }
  CHECK(read_time_span("午後1時〜5時") == TimeSpan{780, 1020});
  CHECK(read_time_span("午後6時半〜8時") == TimeSpan{1110, 1200});
  CHECK(read_time_span("午後12時〜午後1時") == TimeSpan{720, 780});
  CHECK(read_time_span("8時半〜17時15分") == TimeSpan{510, 1035});
  CHECK(read_time_span("0:00-24:00") == TimeSpan{0, 1440});
}

TEST_CASE("An end may be open or after midnight") {
  CHECK(read_time_span("18:30～") == TimeSpan{1110, -1});
  CHECK(read_time_span("18時30分から") == TimeSpan{1110, -1});
  CHECK(read_time_span("18:30〜")->open_ended());
  CHECK(read_time_span("22:00-翌6:00") == TimeSpan{1320, 1800});
  CHECK(read_time_span("22:00〜翌日6時") == TimeSpan{1320, 1800});
  CHECK(read_time_span("22:00-30:00") == TimeSpan{1320, 1800});
}

TEST_CASE("An hour after 24:00 is told unless it is said to be the next day's") {
  CHECK(decode<TimeSpan>("14:00-25:00").faults == "D061");
  CHECK(decode<TimeSpan>("14:00-25:00").good);
  CHECK(decode<TimeSpan>("14:00-翌1:00").faults.empty());
  CHECK(decode<TimeSpan>("14:00-24:00").faults.empty());
}

TEST_CASE("What is no time span is refused") {
  for (const char* text : {"", "9:00", "9-17", "9:0-17:00", "9:60-17:00", "25:00-26:00",
                           "9:00-31:00", "9:00-17:00頃", "午前中", "午前13時〜15時", "9:000-17:00",
                           "9:00-翌25:00", "-17:00", "翌1:00-2:00", "9: -17:00", "9時75分〜"}) {
    INFO(text);
    CHECK_FALSE(read_time_span(text));
  }
}

TEST_CASE("Several spans stand side by side or with commas between") {
  CHECK(spans("9:00-12:00 14:00-18:00") == "9:00〜12:00 14:00〜18:00");
  CHECK(spans("9:00-12:00、14:00-18:00") == "9:00〜12:00 14:00〜18:00");
  CHECK(spans("9時〜12時，14時〜17時半") == "9:00〜12:00 14:00〜17:30");
  CHECK(spans("9時〜12時 14時〜17時") == "9:00〜12:00 14:00〜17:00");
  CHECK(spans("9:00-12:0014:00-18:00") == "9:00〜12:00 14:00〜18:00");
  CHECK(spans("9:00 - 12:00 / 14:00 - 18:00") == "9:00〜12:00 14:00〜18:00");
  CHECK(spans("9:00-12:00、") == "none");
  CHECK(spans("9:00-12:00 午後休診") == "none");
  CHECK(spans("、9:00-12:00") == "none");
  CHECK_FALSE(read_time_span("9:00-12:00 14:00-18:00"));
}

TEST_CASE("A span that ends before it begins is reported") {
  const auto reversed = decode<TimeSpan>("17:00-9:00");
  CHECK_FALSE(reversed.good);
  CHECK(reversed.faults == "D025");
  CHECK(reversed.message == "終わり（9:00）が始まり（17:00）より前になっています。");
  CHECK(decode<TimeSpan>("9:00-9:00").faults == "D025");
  CHECK(decode<TimeSpan>("22:00-翌6:00").good);
  CHECK(decode<TimeSpan>("18:30～").good);
  CHECK(decode<TimeSpan>("夕方").faults == "D006");
  CHECK(decode<TimeSpan>(test::list_node()).faults == "D005");
}

TEST_CASE("Times are shown for people and for machines") {
  CHECK(time_span_text({540, 1020}) == "9:00〜17:00");
  CHECK(time_span_text({1110, -1}) == "18:30〜");
  CHECK(time_span_text({1320, 1800}) == "22:00〜翌6:00");
  CHECK(clock_text(5) == "0:05");
  CHECK(clock_text(1440) == "24:00");
  CHECK(clock_text(1500) == "翌1:00");
  CHECK(clock_code(545) == "09:05");
  CHECK(clock_code(1500) == "01:00");
  const Value value = Kind<TimeSpan>::value({1110, -1}, Audience::residents);
  CHECK(member(value, time_span_type(), "text") == "18:30〜");
  CHECK(member(value, time_span_type(), "from") == "18:30");
  CHECK(member(value, time_span_type(), "to").empty());
  CHECK(Kind<TimeSpan>::value({}, Audience::residents).empty());
  CHECK(Kind<TimeSpan>::written({540, 1020}) == "9:00〜17:00");
  CHECK(Kind<TimeSpan>::written({}).empty());
}

}  // namespace
}  // namespace shirube
