// What a build knows of the pages that it has certified, for the next one: of which input, each
// with what it was made of, a fingerprint of its bytes, and what the rules about pages keep of it.
// Stands in the output as known-pages.txt, sorted, the same bytes for the same input and program.
// Whoever loses or damages it loses time: nothing is believed that its sum does not cover, and no
// page without its bytes. A plain value.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

struct KnownPage {
  /// Of its bytes: base/hash.h.
  std::string hash;
  std::uint64_t bytes = 0;
  /// The fingerprints of its ingredients, in the order in which the page names them.
  std::vector<std::uint64_t> reads;
  /// What each group of rules keeps, in the order of the rule table.
  std::vector<std::string> kept;
};

struct KnownPages {
  /// program_fingerprint().
  std::string program;
  /// The build's "today".
  std::string day;
  /// Of all values that residents must not read.
  std::string withheld;
  /// What was read, by path, with a fingerprint each.
  std::map<std::string, std::string> input;
  /// By path in the output: "residents/facilities/aozora.html".
  std::map<std::string, KnownPage, std::less<>> pages;

  const KnownPage* find(std::string_view path) const;

  /// Nothing when it is not whole.
  static std::optional<KnownPages> read(std::string_view text);
  std::string text() const;
};

}  // namespace shirube
