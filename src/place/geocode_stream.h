// Addresses in, places out, one line each and in order: the form for lists of any length. Memory
// does not grow with the number of lines. One owner, one thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "place/gazetteer/address_matcher.h"

namespace shirube {

/// Whether a cell of CSV needs them.
enum class CsvQuotes { none, needed };

class GeocodeStream {
 public:
  explicit GeocodeStream(const AddressMatcher& matcher) : matcher_(matcher) {}

  /// Reads lines (LF or CRLF, UTF-8) from `input` to its end and writes a header and a row of CSV
  /// for each to `output`: input, prefecture, municipality, town, rest, precision, lat, lon,
  /// source. Of a line longer than 64 KiB, the beginning. 0, or the system's error number of what
  /// failed.
  int run(std::FILE* input, std::FILE* output);

 private:
  void add_bytes(std::string_view bytes);
  void add_line(std::string_view line);
  void add_address(std::string_view address, CsvQuotes quotes);
  void answer();
  void write_row(std::string_view address, CsvQuotes quotes, const AddressMatch& match);

  const AddressMatcher& matcher_;
  /// The beginning of a line whose end is not read yet.
  std::string pending_;
  /// The last few lines, which are answered together.
  static constexpr std::size_t at_once = 16;
  std::array<std::string_view, at_once> addresses_;
  std::array<CsvQuotes, at_once> quotes_;
  std::size_t waiting_ = 0;
  /// The first `row_bytes_` of it are used.
  std::vector<char> rows_;
  std::size_t row_bytes_ = 0;
};

}  // namespace shirube
