// Finds many fixed texts in one pass over a large one. Built once, then read by any thread.
//
// The certificate looks for tens of thousands of values in hundreds of megabytes. Aho-Corasick
// would need a node for every byte of every value; prefixes alone collide, because Japanese
// addresses and phrases begin alike. So each pattern is known by its rarest eight bytes (six, when
// it is shorter), rarest among all patterns: at each position of the text one multiplication and
// one bit say "no" nearly always, and what is left is compared in full. Of longer patterns four
// windows in a row are known, so that every fourth position of the text is enough.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

class PatternSearch {
 public:
  static constexpr std::size_t shortest = 6;

  /// Patterns shorter than shortest bytes are never found.
  explicit PatternSearch(std::vector<std::string> patterns);

  /// Calls found(pattern, offset) for every place where a pattern begins, overlapping ones too.
  using Found = std::function<void(std::size_t pattern, std::size_t offset)>;
  void search(std::string_view text, const Found& found) const;

  const std::string& pattern(std::size_t index) const { return patterns_[index]; }

 private:
  struct Anchor {
    std::uint32_t pattern = 0;
    std::uint32_t offset = 0;
  };

  /// The anchors of one width, by hash.
  struct Table {
    std::uint64_t mask = 0;
    unsigned shift = 0;
    std::vector<std::uint64_t> filter;
    std::vector<std::uint32_t> bucket_starts;
    std::vector<Anchor> anchors;

    void build(const std::vector<std::string>& patterns, const std::vector<Anchor>& unsorted);
    bool may_hold(std::uint64_t hash) const;
  };

  void look_up(const Table& table, std::uint64_t hash, std::string_view text, std::size_t position,
               const Found& found) const;

  void search_positions(std::string_view text, const Found& found) const;

  std::vector<std::string> patterns_;
  /// Of patterns with several windows of eight bytes, looked up at some positions only.
  Table stepped_;
  Table long_;
  Table short_;
};

}  // namespace shirube
