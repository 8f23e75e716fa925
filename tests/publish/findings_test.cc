#include "publish/findings.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("Findings name the first file of each fault and count the others") {
  Findings findings;
  for (const char* path : {"b.html", "a.html", "c.html"}) findings.add("x", path);
  findings.add("w", "b.html");
  const auto sorted = findings.sorted();
  REQUIRE(sorted.size() == 2);
  CHECK(sorted[0].key == "x");
  CHECK(sorted[0].place() == "a.html（ほか 2 ファイル）");
  CHECK(sorted[1].key == "w");
  CHECK(sorted[1].place() == "b.html");
}

TEST_CASE("No findings are an empty list") {
  CHECK(Findings().sorted().empty());
}

}  // namespace shirube
