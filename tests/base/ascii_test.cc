#include "base/ascii.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace shirube {
namespace {

TEST_CASE("Letters and digits are those of ASCII, as bytes and as code points") {
  CHECK(is_digit('0'));
  CHECK(is_digit(U'9'));
  CHECK_FALSE(is_digit(U'９'));
  CHECK_FALSE(is_digit('/'));
  CHECK(is_letter('Z'));
  CHECK_FALSE(is_letter('['));
  CHECK(is_letter_or_digit('z'));
  CHECK_FALSE(is_letter_or_digit(U'あ'));
  const std::string kana = "あ";
  CHECK(std::none_of(kana.begin(), kana.end(), is_letter_or_digit));
}

TEST_CASE("Only capitals become small") {
  CHECK(small_letter('A') == 'a');
  CHECK(small_letter('z') == 'z');
  CHECK(small_letter('@') == '@');
  CHECK(small_letter(U'Ａ') == U'Ａ');
}

TEST_CASE("The value of a hexadecimal digit is told, of nothing else") {
  CHECK(hex_digit('0') == 0);
  CHECK(hex_digit('f') == 15);
  CHECK(hex_digit('A') == 10);
  CHECK(hex_digit('g') == -1);
  CHECK(hex_digit('/') == -1);
}

TEST_CASE("A number is taken off the begin of a text, up to its longest") {
  std::string_view text = "20261129日";
  CHECK(take_number(text, 4) == 2026);
  CHECK(text == "1129日");
  CHECK(take_number(text, 9) == 1129);
  CHECK_FALSE(take_number(text, 4));
  CHECK(text == "日");
}

}  // namespace
}  // namespace shirube
