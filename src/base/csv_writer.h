// Writes tables as RFC 4180 has them, for spreadsheets: CRLF, quotes where they are needed, and no
// cell that a spreadsheet would run as a formula. One owner, one thread; the same rows give the
// same bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace shirube {

/// One cell, quoted where needed. A cell that starts with = + - @ or a tab (also full-width) gets a
/// leading apostrophe, unless it is a plain number or telephone number.
std::string csv_cell(std::string_view text);

class CsvWriter {
 public:
  /// A BOM makes spreadsheets take the file for UTF-8.
  enum class ByteOrderMark { none, present };

  explicit CsvWriter(ByteOrderMark mark = ByteOrderMark::present);

  void row(std::span<const std::string> cells);

  std::string finish() { return std::move(csv_); }

 private:
  std::string csv_;
};

}  // namespace shirube
