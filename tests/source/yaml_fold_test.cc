#include "source/yaml_fold.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

std::string followed(std::string_view text, std::string_view value) {
  const std::size_t at = text.find(": ") + 2;
  const auto result = follow_text(text, at, value, 0);
  return result ? result->text : "not followed";
}

TEST_CASE("Lines that meet at a Japanese letter are joined without a space") {
  CHECK(followed("a: 長い文なので\n  次の行に\n", "長い文なので 次の行に") ==
        "長い文なので次の行に");
  CHECK(followed("a: 歩いて\n  5分\n", "歩いて 5分") == "歩いて5分");
  CHECK(followed("a: ABC\n  病院\n", "ABC 病院") == "ABC病院");
  CHECK(followed("a: 一。\r\n  二\r\n", "一。 二") == "一。二");
}

TEST_CASE("Other lines keep the space, and spaces within a line stay") {
  CHECK(followed("a: one\n  two\n", "one two") == "one two");
  CHECK(followed("a: あ い\n  う\n", "あ い う") == "あ いう");
  CHECK(followed("a: é\n  à\n", "é à") == "é à");
}

TEST_CASE("Empty lines stay line ends") {
  CHECK(followed("a: あ\n\n  い\n  う\n", "あ\nい う") == "あ\nいう");
}

TEST_CASE("Quoted text is followed through its escapes") {
  CHECK(followed("a: \"あ\\u3044\n  う\"\n", "あい う") == "あいう");
  CHECK(followed("a: \"あ \\\n  い\"\n", "あ い") == "あ い");
  CHECK(followed("a: 'あ''い\n  う'\n", "あ'い う") == "あ'いう");
  CHECK(followed("a: \"\\x41\n  \\t\"\n", "A \t") == "A \t");
}

TEST_CASE("Folded blocks are joined, and their indented lines stay apart") {
  CHECK(followed("a: >\n  一\n  二\n\n  三\n", "一 二\n三\n") == "一二\n三\n");
  CHECK(followed("a: >-\n  一\n  二\n", "一 二") == "一二");
  CHECK(followed("a: >\n  一\n    二\n  三\n", "一\n  二\n三\n") == "一\n  二\n三\n");
  CHECK(followed("a: >2\n    一\n    二\n", "  一\n  二\n") == "  一\n  二\n");
}

TEST_CASE("Where each line begins is known, and where the last ends") {
  const std::string_view text = "a: あ\n  い\nb: c\n";
  const auto result = follow_text(text, 3, "あ い", 0);
  REQUIRE(result);
  REQUIRE(result->lines.size() == 1);
  CHECK(text.substr(result->lines[0]).starts_with("い"));
  CHECK(text.substr(result->end).starts_with("\nb"));
}

TEST_CASE("What does not fit is not followed") {
  CHECK(followed("a: あ\n  い\n", "さ い") == "not followed");
  CHECK(followed("a: |\n  あ\n", "あ\n") == "not followed");
}

}  // namespace
}  // namespace shirube
