#include "base/placeholders.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace shirube {
namespace {

TEST_CASE("Places are filled with their values, and braces of values stay") {
  const std::vector<std::string> values = {"{1}", "b"};
  CHECK(filled("{0}と{1}", values) == "{1}とb");
  CHECK(filled("{2}、{ 0 }、{{ x }}", values) == "、{ 0 }、{{ x }}");
}

TEST_CASE("As many values are asked for as the highest number says") {
  CHECK(place_count({}) == 0);
  CHECK(place_count({"", "{{ facility.name }}"}) == 0);
  CHECK(place_count({"{0}", "{2}{0}"}) == 3);
}

}  // namespace
}  // namespace shirube
