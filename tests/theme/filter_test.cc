#include "theme/filter.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "template_testing.h"
#include "theme/number_text.h"

namespace shirube::testing {
namespace {

std::string number(double value) {
  std::string text;
  append_number(value, text);
  return text;
}

}  // namespace

TEST_CASE("every filter that has a name is found by it") {
  for (const std::string& name : filter_names()) CHECK(filter_by_name(name));
  CHECK_FALSE(filter_by_name("safe"));
  CHECK_FALSE(filter_by_name(""));
}

TEST_CASE("filters do what they are called") {
  CHECK(printed("{{ tags | length }}{{ title | length }}{{ \"日本\" | length }}") == "252");
  CHECK(printed("{{ tags | join(\"、\") }}") == "訪問、&lt;往診&gt;");
}

TEST_CASE("filters leave an absent value absent, but its length is 0") {
  Object model = *page().as<Object>();
  model.members[1] = Value();
  model.members[6] = Value();
  CHECK(render("[{{ tags | join }}{{ count | number }}]", model).text == "[]");
  CHECK(printed("{{ missing | length }}") == "0");
}

TEST_CASE("number groups the digits of integers and numbers") {
  CHECK(printed("{{ count | number }} {{ 0 | number }}") == "12,345 0");
  CHECK(printed("{{ 999 | number }} {{ 1000 | number }} {{ 12345.678 | number }}") ==
        "999 1,000 12,345.678");
  CHECK(grouped(std::int64_t{-1234567}) == "-1,234,567");
  CHECK(grouped(std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
}

TEST_CASE("numbers are written with the fewest digits that give them back") {
  CHECK(number(0) == "0");
  CHECK(number(-0.0) == "0");
  CHECK(number(1) == "1");
  CHECK(number(35.441) == "35.441");
  CHECK(number(-0.1) == "-0.1");
  CHECK(number(1e20) == "100000000000000000000");
  CHECK(number(1e21) == "1e+21");
  CHECK(number(1.25e-6) == "0.00000125");
  CHECK(number(1.25e-7) == "1.25e-7");
  CHECK(number(std::nan("")) == "NaN");
  CHECK(number(-std::numeric_limits<double>::infinity()) == "-Infinity");
}

}  // namespace shirube::testing
