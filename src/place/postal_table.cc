#include "place/postal_table.h"

#include <set>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "base/faults/source.h"
#include "base/message_language.h"
#include "base/text.h"
#include "directory/municipality_code.h"
#include "place/postal_names.h"
#include "source/csv_reader.h"
#include "words/place.h"

namespace shirube {
namespace {

constexpr std::size_t column_count = 15;
enum Column { municipality = 0, code = 2, kana = 5, city = 7, name = 8 };

constexpr std::string_view opening = "（";
constexpr std::string_view closing = "）";

/// Without the brackets that tell which blocks the code is for. One that goes on in the next row
/// goes to the end.
std::string without_brackets(std::string_view text, std::string_view open, std::string_view close) {
  std::string without;
  while (!text.empty()) {
    const std::size_t begin = text.find(open);
    without += text.substr(0, begin);
    const std::size_t end = begin == text.npos ? begin : text.find(close, begin);
    if (end == text.npos) break;
    text.remove_prefix(end + close.size());
  }
  return std::string(trim(without));
}

enum class Bracket { open, closed };

/// How it stands behind a text before which it stood as `before`.
Bracket bracket_behind(std::string_view text, Bracket before) {
  const std::size_t begin = text.rfind(opening);
  const std::size_t end = text.rfind(closing);
  if (begin == text.npos && end == text.npos) return before;
  const bool open = end == text.npos || (begin != text.npos && begin > end);
  return open ? Bracket::open : Bracket::closed;
}

/// The table's words for what has no row of its own: 以下に掲載がない場合, 厚木市の次に番地がくる
/// 場合, 清川村一円.
bool is_rest(const PostalTown& town) {
  return town.town.ends_with("場合") || (town.town.ends_with("一円") && town.town != "一円");
}

/// The columns of 日本郵便 in a row, or not.
bool has_layout(const std::vector<Cell>& row) {
  if (row.size() != column_count) return false;
  const std::string_view office = row[municipality].text, postal = row[code].text;
  return office.size() == 5 && is_all_digits(office) && postal.size() == 7 && is_all_digits(postal);
}

std::vector<PostalTown> read_towns(const std::vector<Cell>& row) {
  PostalTown town;
  town.code = row[code].text;
  town.municipality = five_digits({std::string(row[municipality].text)}).value_or(0);
  town.municipality_name = row[city].text;
  town.town = without_brackets(row[name].text, opening, closing);
  town.kana = to_hiragana(without_brackets(nfkc(row[kana].text), "(", ")"));
  if (is_rest(town)) town.town = town.kana = "";
  std::vector<PostalTown> towns;
  for (PostalName& each : postal_names(town.town, town.kana)) {
    town.town = std::move(each.town);
    town.kana = std::move(each.kana);
    towns.push_back(town);
  }
  return towns;
}

/// 中町 of 中町見本ビル: the longest town of the municipality that the name begins with. Without
/// one the code is for no town that is known.
void lead_to_town(PostalTown& building, const std::vector<PostalTown>& towns,
                  const std::set<std::size_t>& buildings) {
  std::string longest;
  for (std::size_t i = 0; i < towns.size(); ++i) {
    const PostalTown& town = towns[i];
    if (town.municipality != building.municipality || buildings.contains(i)) continue;
    if (town.town.size() > longest.size() && building.town.starts_with(town.town)) {
      longest = town.town;
    }
  }
  building.town = longest;
  building.kana = "";
}

}  // namespace

PostalTable PostalTable::read(std::shared_ptr<const SourceText> source, DiagnosticSink& sink) {
  PostalTable table;
  CsvReader reader(source, sink);
  std::vector<Cell> row;
  std::string last_code;
  std::set<std::size_t> buildings;
  Bracket bracket = Bracket::closed;
  while (reader.next(row)) {
    if (row.size() == 1 && trim(row[0].text).empty()) continue;
    if (!has_layout(row)) {
      const SourceText::Position at = source->position(row[0].offset);
      const bool other_table = table.rows_.empty();
      sink.report_any(
          other_table ? PlaceFault::postal_table_unknown : PlaceFault::postal_row_unusable,
          {source, at.line, at.column, 1}, {});
      if (other_table) return table;
      continue;
    }
    // A long bracket goes on in the rows below, which repeat all the rest. One that nobody closed
    // ends with its code.
    if (row[code].text != last_code) bracket = Bracket::closed;
    last_code = row[code].text;
    if (bracket == Bracket::closed) {
      if (names_floor(row[name].text)) buildings.insert(table.rows_.size());
      for (PostalTown& town : read_towns(row)) table.rows_.push_back(std::move(town));
    }
    bracket = bracket_behind(row[name].text, bracket);
  }
  for (std::size_t building : buildings) {
    lead_to_town(table.rows_[building], table.rows_, buildings);
  }
  if (table.rows_.empty()) {
    sink.report(SourceFault::table_without_records, {source, 1, 1, 1},
                {PlaceWords(message_language).no_rows()});
  }
  return table;
}

}  // namespace shirube
