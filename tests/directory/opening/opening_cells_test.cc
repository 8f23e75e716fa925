#include <catch2/catch.hpp>

#include "directory/decoding.h"
#include "directory/opening/opening_hours.h"
#include "directory/opening/week_table.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

using Hours = Kind<OpeningHours>;

OpeningHours hours_of(const std::string& text) {
  return test::decode<OpeningHours>(test::yaml("hours:\n" + text).entries.at(0).value).value;
}

/// The cells of Monday to Sunday and holidays; the rest of the hours is empty.
test::Decoded<OpeningHours> from_days(const std::vector<std::string>& days) {
  std::vector<CellText> cells(Hours::columns().size());
  for (std::size_t i = 0; i < days.size(); ++i) {
    cells[i] = {days[i], test::scalar_node(days[i]).where};
    cells[i].where.column = static_cast<std::uint32_t>(i + 1);
  }
  return test::decode<OpeningHours>(Hours::node_of(cells));
}

}  // namespace

TEST_CASE("Hours have a cell for each day, and for holidays, other closures, 24 hours and a note") {
  CHECK(Hours::columns() == std::vector<std::string>{"月", "火", "水", "木", "金", "土", "日", "祝",
                                                     "そのほかの休み", "24時間", "補足"});
  const OpeningHours hours = hours_of(
      "  open:\n"
      "    - {days: 月火金, times: 9:00-12:00 22:00-翌6:00}\n"
      "    - {days: 土, weeks: 第1・第3, times: 9:00-24:00}\n"
      "    - {days: 土, weeks: 最終}\n"
      "  holidays: 休み\n"
      "  closures: [お盆, 年末年始（12月29日〜1月3日）]\n"
      "  note: 予約制\n");
  const std::string times = "9:00〜12:00 22:00〜翌6:00";
  CHECK(Hours::write_cells(hours) ==
        std::vector<std::string>{times, times, "休み", "休み", times, "第1・第3 9:00〜24:00;最終 ○",
                                 "休み", "休み", "お盆;年末年始（12月29日〜1月3日）", "",
                                 "予約制"});
}

TEST_CASE("Nothing is written where nothing is known") {
  for (const std::string& cell : Hours::write_cells({})) CHECK(cell == "");
  CHECK(Hours::write_cells(hours_of("  around_the_clock: はい\n"))[9] == "はい");
  CHECK(from_days({}).value == OpeningHours{});
}

TEST_CASE("Cells of days are read as people write them") {
  const auto read = from_days({"９：００～１７：００", "9時から12時、13時から17時", "休み", "",
                               "第２　9:00-12:00\n第4 10:00-12:00", "○", "", "不明"});
  CHECK(read.faults == "");
  CHECK(week_line(read.value) ==
        week_line(hours_of("  open:\n"
                           "    - {days: 月, times: 9:00-17:00}\n"
                           "    - {days: 火, times: 9:00-12:00 13:00-17:00}\n"
                           "    - {days: 金, weeks: 第2, times: 9:00-12:00}\n"
                           "    - {days: 金, weeks: 第4, times: 10:00-12:00}\n"
                           "    - {days: 土}\n"
                           "  holidays: 不明\n")));
  CHECK(from_days({"", "", "", "", "", "", "", "10:00-12:00"}).value ==
        hours_of("  open: [{days: 祝, times: 10:00-12:00}]\n"));
}

TEST_CASE("Available days of imported tables are the cells of these days") {
  using Cells = std::vector<std::string>;
  CHECK(cells_of_available_days("平日,土曜日,祝日") ==
        Cells{"○", "○", "○", "○", "○", "○", "", "○"});
  CHECK(cells_of_available_days("平日") == Cells{"○", "○", "○", "○", "○", "", "", "休み"});
  // 毎日 says nothing of holidays.
  CHECK(cells_of_available_days("毎日")->back() == "不明");
  CHECK_FALSE(cells_of_available_days("応相談"));
}

TEST_CASE("Days that are marked and no more are one rule without times") {
  const auto read = from_days(*cells_of_available_days("平日,土曜日,祝日"));
  CHECK(read.faults == "");
  REQUIRE(read.value.open.size() == 1);
  const WeekTable table = week_table(read.value);
  CHECK(table.rows[0] == WeekRow{"月", "利用できます（時間は事業所に確認）", true});
  CHECK(table.rows[6] == WeekRow{"日", "休み", false});
  CHECK(table.rows[7].open);
  CHECK(hours_summary(read.value) == "月〜土・祝 利用できます（時間は事業所に確認）／日 休み");
  const auto weekdays = from_days(*cells_of_available_days("平日"));
  CHECK(week_table(weekdays.value).rows[7].times == "休み");
  const auto mixed = from_days({"○", "9:00-12:00", "○"});
  CHECK(mixed.value == hours_of("  open: [{days: 月水}, {days: 火, times: 9:00-12:00}]\n"));
}

TEST_CASE("A closed day has many words, and a closed holiday is not lost") {
  const OpeningHours hours =
      hours_of("  open: [{days: 月, times: 9:00-12:00}]\n  holidays: 休み\n");
  for (const char* word : {"休み", "休", "休診", "定休日", "×"}) {
    INFO(word);
    const auto read = from_days({"9:00-12:00", word, "", "", "", "", "", word});
    CHECK(read.faults == "");
    CHECK(read.value == hours);
  }
}

TEST_CASE("Hours are equal when they say the same of each day") {
  const OpeningHours one = hours_of("  open: [{days: 月火, times: 9:00-12:00}]\n");
  CHECK(one ==
        hours_of("  open: [{days: 火, times: 9:00-12:00}, {days: 月, times: 9:00-12:00}]\n"));
  CHECK(one != hours_of("  open: [{days: 月, times: 9:00-12:00}]\n"));
  CHECK(one != hours_of("  open: [{days: 月火, times: 9:00-12:30}]\n"));
  CHECK(one != hours_of("  open: [{days: 月火, weeks: 第1, times: 9:00-12:00}]\n"));
}

TEST_CASE("A day that cannot be read is told, and so are closed days beside no open one") {
  CHECK(from_days({"9:00-", "午前中", "朝から"}).faults.find("D0") == 0);
  const auto closed = from_days({"", "", "休み", "休み"});
  CHECK_FALSE(closed.good);
  CHECK(closed.faults == "D006 D006");
}

}  // namespace shirube
