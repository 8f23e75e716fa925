// Sorted keys, each with a number, asked for the keys that a text begins with. Sorting makes one
// search enough: the keys that are beginnings of a text are the largest key not above it, or what
// that key itself begins with, and each key knows the longest key that it begins with. A view over
// the bytes of a gazetteer, which outlive it; any number of threads may ask.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

class ByteReader;
class ByteWriter;

class KeyList {
 public:
  static constexpr std::uint32_t none = 0xFFFF'FFFF;

  KeyList() = default;
  /// What KeyListBuilder wrote. The reader has failed when it is none of that.
  explicit KeyList(ByteReader& reader);

  std::size_t size() const { return values_.size(); }
  std::u16string_view key(std::uint32_t index) const;
  std::uint32_t value(std::uint32_t index) const { return values_[index]; }

  /// The index of the longest key that `text` begins with, or `none`.
  std::uint32_t longest(std::u16string_view text) const;
  /// The next shorter key that this one begins with, or `none`.
  std::uint32_t shorter(std::uint32_t index) const { return parents_[index]; }

 private:
  bool sound() const;

  /// The first four units of each key, so that most of a search stays within few bytes.
  std::span<const std::uint64_t> heads_;
  std::span<const std::uint32_t> begins_;
  std::span<const char16_t> units_;
  std::span<const std::uint32_t> values_;
  std::span<const std::uint32_t> parents_;
};

/// Collects keys and writes them as KeyList reads them.
class KeyListBuilder {
 public:
  struct Entry {
    std::u16string key;
    std::uint32_t value;
  };

  /// Each key once, none empty; `entries` in any order.
  static void write(std::vector<Entry> entries, ByteWriter& writer);
};

}  // namespace shirube
