#include "directory/opening/opening_state.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "directory/opening/dated_plan.h"
#include "directory/opening/reading.h"

namespace shirube {
namespace {

nlohmann::json cases() {
  std::ifstream file(SHIRUBE_TESTS "/directory/opening/opening_cases.json");
  return nlohmann::json::parse(file).at("hours");
}

TEST_CASE("Whether a place is open, by the table of cases") {
  const HolidayCalendar holidays = HolidayCalendar::announced();
  for (const auto& entry : cases()) {
    const OpeningHours hours = test::read_hours(entry.at("hours"));
    INFO(entry.at("name").get<std::string>());
    CHECK(opening_code(hours) == entry.at("code").get<std::string>());
    for (const auto& [moment, answer] : entry.at("at").items()) {
      INFO(moment);
      CHECK(test::answer_text(opening_at(opening_plan(hours), holidays,
                                         test::read_moment(moment))) == answer.get<std::string>());
      CHECK(test::answer_text(opening_at(dated_plan(opening_plan(hours), holidays, {2026, 11, 20}),
                                         holidays, test::read_moment(moment))) ==
            answer.get<std::string>());
    }
  }
}

TEST_CASE("Hours that say the same in another order have one code") {
  const auto code = [](const char* text) { return opening_code(test::read_hours(text)); };
  CHECK(code("open: [{days: 月, times: 9:00-10:00}, {days: 火, times: 9:00-11:00}]\n"
             "closures: [12月30日, 第3水曜日]\n") ==
        code("open: [{days: 火, times: 9時〜11時}, {days: 月曜, times: ９：００－１０：００}]\n"
             "closures: [第3水曜, 12/30, 第三水曜日]\n"));
  CHECK(code("open: [{days: 月, times: 9:00-10:00}]\n") !=
        code("open: [{days: 月, times: 9:00-10:01}]\n"));
}

TEST_CASE("Hours that run for more than a day end after one") {
  const OpeningHours hours =
      test::read_hours("open: [{days: 月, times: 0:00-翌24:00}]\nholidays: 開く\n");
  const auto stretches =
      stretches_of(opening_plan(hours), HolidayCalendar::announced(), {2026, 11, 16});
  REQUIRE(stretches.size() == 1);
  CHECK(stretches[0].to == 1440);
}

}  // namespace
}  // namespace shirube
