#include "directory/meant_times.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

TEST_CASE("Numbers that a spreadsheet left are told as times") {
  CHECK(meant_times("0.375-0.75") == "9:00-18:00");
  CHECK(meant_times("0.416666667〜0.708333333") == "10:00-17:00");
  CHECK(meant_times("0.791666667") == "19:00");
  CHECK(meant_times("0900-1230") == "9:00-12:30");
  CHECK(meant_times("900〜1700") == "9:00-17:00");
}

TEST_CASE("Remarks and slips are told without them") {
  CHECK(meant_times("08：30（受付）-12：00") == "08:30-12:00");
  CHECK(meant_times("08：30（受付）") == "08:30");
  CHECK(meant_times("12：.30") == "12:30");
  CHECK(meant_times("9;00-12;00") == "9:00-12:00");
  CHECK(meant_times("9.00-12.30") == "9:00-12:30");
}

TEST_CASE("What nobody can tell stays untold") {
  for (const char* text :
       {"", "朝から", "9", "9-5", "2.5-3", "0.3.7", "99:00-100:00", "（受付）", "9999-1200"}) {
    INFO(text);
    CHECK(meant_times(text).empty());
  }
}

}  // namespace
}  // namespace shirube
