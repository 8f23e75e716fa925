// Arrays of plain values one after the other in a stretch of bytes, as the gazetteer's file holds
// them: each begins with its count and at a multiple of 8 bytes, in little-endian order. The reader
// copies nothing: what it gives points into the bytes. One thread at a time each.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace shirube {

static_assert(std::endian::native == std::endian::little, "the file is mapped as it is");

constexpr std::size_t array_alignment = 8;

class ByteWriter {
 public:
  template <class T>
  void array(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= array_alignment);
    const std::uint64_t count = values.size();
    bytes_.append(reinterpret_cast<const char*>(&count), sizeof count);
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
    bytes_.resize((bytes_.size() + array_alignment - 1) / array_alignment * array_alignment);
  }
  void text(std::string_view text) { array<char>(text); }

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  /// `bytes` start at a multiple of 8.
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  /// Empty, and the reader has failed, when the bytes end before.
  template <class T>
  std::span<const T> array() {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= array_alignment);
    std::uint64_t count = 0;
    if (bytes_.size() < sizeof count) return failed_array<T>();
    std::memcpy(&count, bytes_.data(), sizeof count);
    bytes_.remove_prefix(sizeof count);
    if (count > bytes_.size() / sizeof(T)) return failed_array<T>();
    const std::span<const T> values(reinterpret_cast<const T*>(bytes_.data()), count);
    const std::size_t padded =
        (values.size_bytes() + array_alignment - 1) / array_alignment * array_alignment;
    bytes_.remove_prefix(padded < bytes_.size() ? padded : bytes_.size());
    return values;
  }
  std::string_view text() {
    const std::span<const char> letters = array<char>();
    return {letters.data(), letters.size()};
  }

  void fail() {
    failed_ = true;
    bytes_ = {};
  }
  bool failed() const { return failed_; }

 private:
  template <class T>
  std::span<const T> failed_array() {
    fail();
    return {};
  }

  std::string_view bytes_;
  bool failed_ = false;
};

}  // namespace shirube
