#include "directory/opening/opening_rule.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"

namespace shirube {
namespace {

using test::decode;

std::string days(std::string_view text) {
  const std::optional<DaySet> read = read_days(text);
  return read ? days_text(*read) : "none";
}

std::string weeks(std::string_view text) {
  const std::optional<WeekSet> read = read_weeks(text);
  if (!read) return "none";
  return read->every() ? "every" : weeks_text(*read);
}

TEST_CASE("Sets of days are added, cut and counted, with 祝日 as the eighth day") {
  const auto set = [](std::string_view text) { return read_days(text).value(); };
  DaySet days = set("月水祝");
  days.add(set("水木"));
  CHECK(days == set("月水木祝"));
  CHECK(days.count() == 4);
  CHECK(days.without(set("木金祝")) == set("月水"));
  CHECK(days.without(days).none());
  CHECK(both(days, set("火木祝")) == set("木祝"));
  CHECK(both(days, set("火金")).none());
  CHECK(DaySet::week() == set("毎日"));
  CHECK_FALSE(DaySet::week().has(DaySet::holiday));
  CHECK(DaySet().count() == 0);
}

TEST_CASE("Days are read in the ways people write them") {
  CHECK(days("月火水金") == "月〜水・金");
  CHECK(days("月〜金") == "月〜金");
  CHECK(days("月～金") == "月〜金");
  CHECK(days("月-金") == "月〜金");
  CHECK(days("月曜日から金曜日まで") == "月〜金");
  CHECK(days("月・水") == "月・水");
  CHECK(days("水、月") == "月・水");
  CHECK(days("月, 水") == "月・水");
  CHECK(days("月 水") == "月・水");
  CHECK(days("月曜日と木曜日") == "月・木");
  CHECK(days("火曜") == "火");
  CHECK(days("平日") == "月〜金");
  CHECK(days("平日・土") == "月〜土");
  CHECK(days("毎日") == "月〜日");
  CHECK(days("土日祝") == "土・日・祝");
  CHECK(days("日・祝日") == "日・祝");
  CHECK(days("月〜水・金〜日") == "月〜水・金〜日");
  CHECK(days("平日,土曜日,日曜日,祝日") == "月〜日・祝");
}

TEST_CASE("A range of days may lead over the weekend") {
  CHECK(days("土〜火") == "月・火・土・日");
  CHECK(days("日〜月") == "月・日");
}

TEST_CASE("Days that cannot be meant are refused") {
  for (const char* text : {"", "月月", "月〜金・水", "月〜月", "平日・月", "月、", "、月", "月〜",
                           "月曜の午後", "Mon", "第1土", "月・・水", "祝祝日", "日曜日曜"}) {
    INFO(text);
    CHECK(days(text) == "none");
  }
  const auto wrong = decode<DaySet>("月曜の午後");
  CHECK_FALSE(wrong.good);
  CHECK(wrong.faults == "D006");
  CHECK(wrong.message == "「月曜の午後」は曜日として読めません。");
  CHECK(decode<DaySet>(test::list_node()).faults == "D005");
}

TEST_CASE("Weeks of the month are read in the ways people write them") {
  CHECK(weeks("第1・第3") == "第1・第3");
  CHECK(weeks("第１・３") == "第1・第3");
  CHECK(weeks("第1第3") == "第1・第3");
  CHECK(weeks("3、1") == "第1・第3");
  CHECK(weeks("第2週・第4週") == "第2・第4");
  CHECK(weeks("第一・第三") == "第1・第3");
  CHECK(weeks("最終") == "最終");
  CHECK(weeks("第1・最終週") == "第1・最終");
  CHECK(weeks("毎週") == "every");
}

TEST_CASE("Weeks that no month has are refused") {
  for (const char* text : {"", "第6", "0", "隔週", "第1・第1", "第", "第1・", "毎週第1", "第13"}) {
    INFO(text);
    CHECK(weeks(text) == "none");
  }
  CHECK(decode<WeekSet>("隔週").faults == "D006");
  CHECK(decode<WeekSet>(test::list_node()).faults == "D005");
}

TEST_CASE("Weeks meet when a day may lie in both") {
  CHECK(read_weeks("第1")->meets(*read_weeks("第1・第3")));
  CHECK_FALSE(read_weeks("第1・第3")->meets(*read_weeks("第2・第4")));
  CHECK(read_weeks("最終")->meets(*read_weeks("第4")));
  CHECK(read_weeks("第5")->meets(*read_weeks("最終")));
  CHECK_FALSE(read_weeks("最終")->meets(*read_weeks("第3")));
  CHECK(WeekSet().meets(*read_weeks("第3")));
  CHECK(read_weeks("第3")->meets(WeekSet()));
}

TEST_CASE("The times of a day are kept in their order") {
  const auto times = decode<OpeningTimes>("14:00-18:00 9:00-12:00");
  CHECK(times.good);
  CHECK(times.value.spans == std::vector<TimeSpan>{{540, 720}, {840, 1080}});
  CHECK(Kind<OpeningTimes>::written(times.value) == "9:00〜12:00 14:00〜18:00");
  const Value value = Kind<OpeningTimes>::value(times.value, Audience::residents);
  REQUIRE(value.as<List>());
  CHECK(value.as<List>()->size() == 2);
}

TEST_CASE("Times that overlap or run backwards are reported") {
  const auto overlapping = decode<OpeningTimes>("9:00-12:00 11:30-18:00");
  CHECK_FALSE(overlapping.good);
  CHECK(overlapping.faults == "D027");
  CHECK(overlapping.message == "受付時間が重なっています（9:00〜12:00 と 11:30〜18:00）。");
  CHECK(decode<OpeningTimes>("9:00〜 、14:00-18:00").faults == "D027");
  CHECK(decode<OpeningTimes>("9:00-12:00 12:00-18:00").good);
  CHECK(decode<OpeningTimes>("12:00-9:00").faults == "D025");
  CHECK(decode<OpeningTimes>("12:00-9:00 18:00-14:00").faults == "D025 D025");
  CHECK(decode<OpeningTimes>("午前中").faults == "D006");
  CHECK(decode<OpeningTimes>(test::list_node()).faults == "D005");
}

}  // namespace
}  // namespace shirube
