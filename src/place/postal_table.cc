#include "place/postal_table.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/text.h"
#include "directory/municipality_code.h"
#include "source/csv_reader.h"

namespace shirube {
namespace {

constexpr std::size_t column_count = 15;
enum Column { municipality = 0, code = 2, kana = 5, city = 7, name = 8 };

constexpr std::string_view opening = "（";
constexpr std::string_view closing = "）";

bool is_digits(std::string_view text, std::size_t count) {
  return text.size() == count &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Without the bracket that tells which blocks the code is for.
std::string without_brackets(std::string_view text, std::string_view bracket) {
  return std::string(trim(text.substr(0, text.find(bracket))));
}

/// Whether a bracket is open behind the text.
bool stays_in_brackets(std::string_view text, bool before) {
  const std::size_t begin = text.rfind(opening);
  const std::size_t end = text.rfind(closing);
  if (begin == text.npos && end == text.npos) return before;
  return end == text.npos || (begin != text.npos && begin > end);
}

/// The table's words for what has no row of its own: 以下に掲載がない場合, 厚木市の次に番地がくる
/// 場合, 清川村一円.
bool is_rest(const PostalTown& town) {
  return town.town.ends_with("場合") || (town.town.ends_with("一円") && town.town != "一円");
}

/// The columns of 日本郵便 in a row, or not.
bool has_layout(const std::vector<Cell>& row) {
  return row.size() == column_count && is_digits(row[municipality].text, 5) &&
         is_digits(row[code].text, 7);
}

PostalTown read_town(const std::vector<Cell>& row) {
  PostalTown town;
  town.code = row[code].text;
  town.municipality = five_digits({std::string(row[municipality].text)}).value_or(0);
  town.municipality_name = row[city].text;
  town.town = without_brackets(row[name].text, opening);
  town.kana = to_hiragana(without_brackets(nfkc(row[kana].text), "("));
  if (is_rest(town)) town.town = town.kana = "";
  return town;
}

}  // namespace

PostalTable PostalTable::read(std::shared_ptr<const SourceText> source, DiagnosticSink& sink) {
  PostalTable table;
  CsvReader reader(source, sink);
  std::vector<Cell> row;
  bool in_brackets = false;
  while (reader.next(row)) {
    if (row.size() == 1 && trim(row[0].text).empty()) continue;
    if (!has_layout(row)) {
      const SourceText::Position at = source->position(row[0].offset);
      const bool other_table = table.rows_.empty();
      sink.report(other_table ? Fault::postal_table_unknown : Fault::postal_row_unusable,
                  {source, at.line, at.column, 1});
      if (other_table) return table;
      continue;
    }
    // A long bracket goes on in the rows below, which repeat all the rest. One that nobody closed
    // ends with its code.
    const bool goes_on = in_brackets && row[code].text == table.rows_.back().code;
    if (!goes_on) table.rows_.push_back(read_town(row));
    in_brackets = stays_in_brackets(row[name].text, goes_on);
  }
  return table;
}

}  // namespace shirube
