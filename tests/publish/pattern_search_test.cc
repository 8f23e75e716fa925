#include "publish/pattern_search.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

namespace shirube {
namespace {

using Hits = std::multiset<std::pair<std::size_t, std::size_t>>;

Hits found_in(const PatternSearch& search, std::string_view text) {
  Hits hits;
  search.search(text, [&](std::size_t pattern, std::size_t at) { hits.emplace(pattern, at); });
  return hits;
}

/// The oracle: one find after the other.
Hits found_slowly(const std::vector<std::string>& patterns, std::string_view text) {
  Hits hits;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (patterns[i].size() < PatternSearch::shortest) continue;
    for (std::size_t at = text.find(patterns[i]); at != text.npos;
         at = text.find(patterns[i], at + 1)) {
      hits.emplace(i, at);
    }
  }
  return hits;
}

}  // namespace

TEST_CASE("A pattern is found at the start, in the middle, at the end and as the whole text") {
  const PatternSearch search({"abcdef", "0460000001", "あおぞら連携室"});
  CHECK(found_in(search, "abcdef") == Hits{{0, 0}});
  CHECK(found_in(search, "xxabcdef0460000001") == Hits{{0, 2}, {1, 8}});
  CHECK(found_in(search, "あおぞら連携室。あおぞら連携室") == Hits{{2, 0}, {2, 24}});
  CHECK(found_in(search, "abcde").empty());
  CHECK(found_in(search, "あおぞら連携").empty());
  CHECK(found_in(search, "").empty());
}

TEST_CASE("Nothing is found without patterns, nor a pattern that is too short") {
  CHECK(found_in(PatternSearch({}), "anything at all").empty());
  CHECK(found_in(PatternSearch({"", "abc"}), "abcabcabc").empty());
}

TEST_CASE("Equal patterns and patterns within others are all found") {
  const PatternSearch search({"abcdefgh", "abcdefgh", "bcdefg", "abcdefghij"});
  CHECK(found_in(search, "-abcdefghij-") == Hits{{0, 1}, {1, 1}, {2, 2}, {3, 1}});
}

TEST_CASE("The search finds exactly what a slow search finds, in texts full of near misses") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    // Few letters make many overlaps; zero bytes are letters like others.
    const auto letters = [&](std::size_t size) {
      std::string text(size, '\0');
      for (char& c : text) c = static_cast<char>(random() % 3);
      return text;
    };
    std::vector<std::string> patterns;
    for (int i = 0; i < 40; ++i)
      patterns.push_back(letters(4 + random() % (round % 2 == 0 ? 12 : 40)));
    const std::string text = letters(random() % 600);
    const PatternSearch search(patterns);
    REQUIRE(found_in(search, text) == found_slowly(patterns, text));
  }
}

TEST_CASE("Thirty thousand patterns that begin alike are told apart") {
  std::vector<std::string> patterns;
  for (int i = 0; i < 30000; ++i) {
    patterns.push_back("神奈川県厚木市中町" + std::to_string(100000 + i) + "番地の連携室");
  }
  const PatternSearch search(patterns);
  CHECK(found_in(search, "所在地は" + patterns[12345] + "です。") == Hits{{12345, 12}});
  CHECK(found_in(search, "神奈川県厚木市中町99999番地の連携室").empty());
}

}  // namespace shirube
