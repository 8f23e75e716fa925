#include "base/csv_writer.h"

#include <array>

#include "base/text.h"

namespace shirube {
namespace {

using namespace std::literals;

bool starts_formula(std::string_view text) {
  constexpr std::array starts = {"="sv,  "+"sv,  "-"sv,  "@"sv,  "\t"sv, "\r"sv,
                                 "\n"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};
  return starts_with_any(text, starts);
}

/// A number or a telephone number: +81-46-000-0001, -12.5; also a mere "-".
bool is_plain_number(std::string_view text) {
  const bool signed_start = text.starts_with('+') || text.starts_with('-');
  return signed_start && text.find_first_not_of("0123456789-. ()", 1) == std::string_view::npos;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  const bool formula = starts_formula(text) && !is_plain_number(text);
  const std::string cell = (formula ? "'" : "") + replace_all(std::string(text), "\r\n", "\n");
  const bool spaced = trim(cell).size() != cell.size();
  if (cell.find_first_of(",\"\r\n") == std::string::npos && !spaced) return cell;
  return "\"" + replace_all(cell, "\"", "\"\"") + "\"";
}

CsvWriter::CsvWriter(ByteOrderMark mark) {
  if (mark == ByteOrderMark::present) csv_ = "\xEF\xBB\xBF";
}

void CsvWriter::row(std::span<const std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) csv_ += ',';
    csv_ += csv_cell(cells[i]);
  }
  csv_ += "\r\n";
}

}  // namespace shirube
