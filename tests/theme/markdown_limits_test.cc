#include "theme/markdown_limits.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

std::string repeat(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

/// The line at which a text goes beyond a limit, 0 when it does not.
std::uint32_t excess_line(const std::string& text) {
  const auto excess = markdown_excess(text);
  if (excess) CHECK_FALSE((excess->what_ja.empty() || excess->what_en.empty()));
  return excess ? excess->line : 0;
}

}  // namespace

TEST_CASE("each limit is as wide as it says") {
  CHECK(excess_line(std::string(256 * 1024, 'a')) == 0);
  CHECK(excess_line(std::string(256 * 1024 + 1, 'a')) == 1);
  CHECK(excess_line(repeat(">", 32)) == 0);
  CHECK(excess_line(repeat(">", 33)) == 1);
  CHECK(excess_line(repeat("1. ", 33)) == 1);
  CHECK(excess_line(repeat(" ", 64) + "- a") == 0);
  CHECK(excess_line("\n" + repeat(" ", 66) + "- a") == 2);
  CHECK(excess_line(repeat("\t", 17) + "a") == 1);
  CHECK(excess_line(repeat("[", 2000)) == 0);
  CHECK(excess_line(repeat("[\n\n", 2001)) == 4001);
  CHECK(excess_line(repeat("*_", 10000)) == 0);
  CHECK(excess_line(repeat("*_", 10000) + "\n_") == 2);
  CHECK(excess_line(repeat("[a]: b\n\n", 1000)) == 0);
  CHECK(excess_line(repeat("[a]: b\n\n", 1001)) == 2001);
  CHECK(excess_line(repeat("a\n", 2000)) == 0);
  CHECK(excess_line(repeat("a\n", 2001)) == 2001);
}

TEST_CASE("cells are counted by the widest row, as the parser fills the others up") {
  const std::string narrow = "|a|b|\n|-|-|\n";
  CHECK(excess_line(narrow + repeat("|c|d|\n", 1900)) == 0);
  const std::string wide = repeat("|a", 99) + "\n" + repeat("|-", 99) + "\n";
  CHECK(excess_line(wide + repeat("|c\n", 100)) == 0);
  CHECK(excess_line(wide + repeat("|c\n", 199)) == 201);
  CHECK(excess_line(wide + repeat("|c\n", 90) + "\n" + wide + repeat("|c\n", 90)) == 0);
  CHECK(excess_line(repeat(wide + repeat("|c\n", 90) + "\n", 3)) != 0);
}

TEST_CASE("lines that only look like lists or quotations do not nest") {
  CHECK(excess_line(repeat("-", 100)) == 0);
  CHECK(excess_line(repeat("*a* ", 100)) == 0);
  CHECK(excess_line("2024.1.2 " + repeat("1.5 ", 50)) == 0);
  CHECK(excess_line("a" + repeat(" >", 100)) == 0);
}

}  // namespace shirube
