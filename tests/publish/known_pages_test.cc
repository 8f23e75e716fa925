#include "publish/known_pages.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

KnownPages example() {
  KnownPages known;
  known.program = "0a";
  known.day = "2026-05-01";
  known.withheld = "0b";
  known.input = {{"content/site.yaml", "1c"}, {"data/a\tb%c.csv", ""}};
  known.pages["residents/facilities/aozora.html"] = {
      "2d", 14009, {7, 0xFFFFFFFFFFFFFFFF}, {"", "1\n2\t%n%", "題名"}};
  known.pages["residents/index.html"] = {"2e", 0, {}, {}};
  return known;
}

}  // namespace

TEST_CASE("What is known of pages is read as it was written, whatever stands in it") {
  const std::string text = example().text();
  const auto known = KnownPages::read(text);
  REQUIRE(known);
  CHECK(known->text() == text);
  CHECK(known->program == "0a");
  CHECK(known->input == example().input);
  const KnownPage* page = known->find("residents/facilities/aozora.html");
  REQUIRE(page);
  CHECK(page->bytes == 14009);
  CHECK(page->reads == std::vector<std::uint64_t>{7, 0xFFFFFFFFFFFFFFFF});
  CHECK(page->kept == std::vector<std::string>{"", "1\n2\t%n%", "題名"});
  REQUIRE(known->find("residents/index.html"));
  CHECK(known->find("residents/index.html")->reads.empty());
  CHECK(known->find("residents/no.html") == nullptr);
}

TEST_CASE("A file of known pages that is not whole is not believed") {
  const std::string text = example().text();
  CHECK_FALSE(KnownPages::read(""));
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string damaged = text;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CHECK_FALSE(KnownPages::read(damaged));
    CHECK_FALSE(KnownPages::read(text.substr(0, i)));
  }
}

}  // namespace shirube
