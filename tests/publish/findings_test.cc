#include "publish/findings.h"

#include <catch2/catch.hpp>
#include <memory>

namespace shirube {

TEST_CASE("Findings name the first file of each fault and count the others") {
  Findings findings;
  for (const char* path : {"b.html", "a.html", "c.html", "a.html"}) findings.add("x", path);
  findings.add("w", "b.html");
  const auto sorted = findings.sorted();
  REQUIRE(sorted.size() == 2);
  CHECK(sorted[0].key == "x");
  CHECK(sorted[0].place() == "「a.html」（ほか 2 ファイル）");
  CHECK(sorted[1].key == "w");
  CHECK(sorted[1].place() == "「b.html」");
}

TEST_CASE("The same fault from two places of the content is two findings") {
  const auto text = std::make_shared<const SourceText>("content/news/a.md", "x\ny\n");
  Findings findings;
  for (const std::uint32_t line : {1U, 2U, 1U}) findings.add("x", "a.html", {text, line, 1, 1});
  const auto sorted = findings.sorted();
  REQUIRE(sorted.size() == 2);
  CHECK(sorted[0].where.line == 1);
  CHECK(sorted[1].where.line == 2);
  CHECK(sorted[0].place() == "「a.html」");
}

TEST_CASE("No findings are an empty list") {
  CHECK(Findings().sorted().empty());
}

}  // namespace shirube
