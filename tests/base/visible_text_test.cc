#include "base/visible_text.h"

#include <catch2/catch.hpp>
#include <string>

namespace shirube {
namespace {

using namespace std::literals;

TEST_CASE("Characters that other devices cannot show are known by their reason") {
  CHECK(shapeless(0xE000) == Shapeless::private_use);
  CHECK(shapeless(0xF0000) == Shapeless::private_use);
  CHECK(shapeless(0x200B) == Shapeless::zero_width);
  CHECK(shapeless(0xAD) == Shapeless::zero_width);
  CHECK(shapeless(0x3164) == Shapeless::zero_width);
  CHECK(shapeless(0xFFFD) == Shapeless::replacement);
  CHECK(shapeless(0x378) == Shapeless::unassigned);
  // Letters of names, their variants, emoji and what holds them together.
  for (const char32_t c : {U'a', U'é', U'あ', U'ゔ', U'渡', U'邊', U'㈱', U'①', U'〜', U'　', U'ｱ',
                           U'𠮷', U'\U000E0100', U'\uFE0F', U'\u200D', U'\u3099', U'😀'}) {
    INFO(code_point_name(c));
    CHECK(shapeless(c) == Shapeless::none);
  }
}

TEST_CASE("Characters that hide something are known") {
  for (const char32_t c : {0x00, 0x08, 0x1B, 0x7F, 0x85, 0x9F, 0x61C, 0x200E, 0x202E, 0x2066,
                           0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xE0041, 0x1FFFF}) {
    INFO(code_point_name(c));
    CHECK(forbidden_character(c));
  }
}

TEST_CASE("Ordinary characters are not forbidden") {
  for (const char32_t c : U"\t\n\ra\u00A0é\u200D\uFE0Fあ〜－𠮷🏥"s) {
    INFO(code_point_name(c));
    CHECK_FALSE(forbidden_character(c));
  }
}

TEST_CASE("Code points are named as Unicode does") {
  CHECK(code_point_name(0x1B) == "U+001B");
  CHECK(code_point_name(0xE0041) == "U+E0041");
}

TEST_CASE("Visible text is one line that steers no terminal") {
  CHECK(visible_text("あ\x1B[31m\tx\r\ny\u202E") == "あ<U+001B>[31m x<U+000D><U+000A>y<U+202E>");
  CHECK(visible_text("a\xFF") == "a\uFFFD");
  CHECK(visible_text("") == "");
}

TEST_CASE("Visible text is cut after the limit") {
  CHECK(visible_text("あいう", 2) == "あい…");
  CHECK(visible_text("あいう", 3) == "あいう");
}

}  // namespace
}  // namespace shirube
