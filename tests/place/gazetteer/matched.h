// What the search makes of an address, in one line, and lists of addresses that are held against
// it, on the towns of matcher_towns.h.
#pragma once

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

#include "place/gazetteer/matcher_towns.h"

namespace shirube::test {

inline std::string_view word(MatchQuality quality) {
  constexpr std::string_view words[] = {"-", "uncertain", "loose", "strict"};
  return words[static_cast<int>(quality)];
}

/// "municipality|town|rest|quality|precision".
inline std::string shown(const AddressMatch& match) {
  return std::string(match.municipality) + "|" + std::string(match.town) + "|" +
         std::string(match.rest) + "|" + std::string(word(match.quality)) + "|" +
         std::string(word_of(match.precision).code) + (match.elsewhere ? "|elsewhere" : "");
}

struct Case {
  const char* address;
  const char* expected;
};

inline void check(std::initializer_list<Case> cases) {
  for (const Case& each : cases) {
    INFO(each.address);
    CHECK(shown(sample_matcher().match(each.address)) == each.expected);
  }
}

struct CaseWithin {
  const char* address;
  const char* municipality;
  const char* expected;
};

inline void check(std::initializer_list<CaseWithin> cases) {
  for (const CaseWithin& each : cases) {
    INFO(each.address << " in " << each.municipality);
    const auto within = sample_matcher().find_municipality(each.municipality);
    REQUIRE_FALSE(within.empty());
    CHECK(shown(sample_matcher().match(each.address, within)) == each.expected);
  }
}

}  // namespace shirube::test
