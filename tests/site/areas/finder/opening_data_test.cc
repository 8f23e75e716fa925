#include "site/areas/finder/opening_data.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

TEST_CASE("The holidays of the browser begin with the year before") {
  const std::string json = holidays_json(HolidayCalendar::announced(), {2026, 11, 20});
  CHECK(json.starts_with("{\"years\":[2025,2026,2027],\"days\":[20250101,20250113,"));
  CHECK(json.ends_with(",20271103,20271123]}"));
  CHECK(holidays_json(HolidayCalendar::announced(), {2030, 1, 1}) == "{\"years\":[],\"days\":[]}");
}

}  // namespace
}  // namespace shirube
