// Keys, each with a number, asked for the keys that a text begins with. All of these have its first
// unit, by which keys lie in buckets. Within a bucket they are sorted, which makes one search
// enough: the keys that are beginnings of a text are the largest key not above it, or what that key
// itself begins with, and each key knows the longest key that it begins with. A view over the bytes
// of a gazetteer, which outlive it; any number of threads may ask.
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

  std::size_t size() const { return records_.empty() ? 0 : records_.size() - 1; }
  std::u16string_view key(std::uint32_t index) const {
    return {units_.data() + records_[index].begin, length(index)};
  }
  std::uint32_t value(std::uint32_t index) const { return records_[index].value; }

  /// The index of the longest key that `text` begins with, or `none`.
  std::uint32_t longest(std::u16string_view text) const;
  /// Asks the memory for what longest() of this text will look at, and does not wait for it: first
  /// for the bucket, then, when that has come, for the keys.
  void fetch_bucket(std::u16string_view text) const;
  void fetch_keys(std::u16string_view text) const;
  /// The next shorter key that this one begins with, or `none`.
  std::uint32_t shorter(std::uint32_t index) const { return records_[index].parent; }

 private:
  friend class KeyListBuilder;
  class Question;

  /// All that a search looks at lies together: this costs one look into the memory.
  struct Record {
    /// The first four units of the key, zeros behind its end.
    std::uint32_t first_units;
    std::uint32_t next_units;
    std::uint32_t begin;  ///< of its units; they end where the next record's begin
    std::uint32_t value;
    std::uint32_t parent;
  };

  static std::uint32_t bucket_of(char16_t unit, std::size_t bucket_count);
  bool sound() const;
  std::size_t length(std::uint32_t index) const {
    return records_[index + 1].begin - records_[index].begin;
  }

  std::span<const std::uint32_t> bucket_begins_;
  /// One more than there are keys; the last only ends the units.
  std::span<const Record> records_;
  std::span<const char16_t> units_;
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
