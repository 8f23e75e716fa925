#include "directory/municipality_code.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "directory/small_project.h"

namespace shirube {

TEST_CASE("A municipality's code is five or six digits, of any width") {
  CHECK(read_municipality_code("142123")->digits == "142123");
  CHECK(read_municipality_code(" 14212 ")->digits == "14212");
  CHECK(read_municipality_code("１４２１２３")->digits == "142123");
  for (const char* text : {"", "abcdef", "1421", "1421234", "14-212", "14212x", "+14212"}) {
    INFO(text);
    CHECK_FALSE(read_municipality_code(text));
  }
  CHECK(five_digits({"142123"}) == 14212u);
  CHECK(five_digits({"01100"}) == 1100u);
  CHECK_FALSE(five_digits({}));
}

TEST_CASE("A code that is none is told, and nothing falls over it") {
  auto project = test::small_project();
  project.files["municipalities/atsugi"] =
      replace_all(project.files["municipalities/atsugi"], "142123", "abcdef");
  DiagnosticSink sink;
  project.load(sink);
  CHECK(test::faults(sink).find("D006") != std::string::npos);
}

}  // namespace shirube
