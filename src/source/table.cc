#include "source/table.h"

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "source/csv_reader.h"
#include "source/table_kind.h"

namespace shirube {
namespace {

std::vector<std::string> column_keys(const std::vector<Cell>& row) {
  std::vector<std::string> keys;
  for (const Cell& cell : row) keys.push_back(column_key(cell.text));
  while (!keys.empty() && keys.back().empty()) keys.pop_back();
  return keys;
}

/// The required names that `keys` does not hold, for a message.
std::vector<std::string_view> missing_names(std::span<const std::string_view> required,
                                            const std::vector<std::string>& keys) {
  std::vector<std::string_view> missing;
  for (const std::string_view name : required) {
    const bool found = std::find(keys.begin(), keys.end(), column_key(name)) != keys.end();
    if (!found) missing.push_back(name);
  }
  return missing;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += "、";
    list += name;
  }
  return list;
}

bool holds_anything(const std::vector<Cell>& row) {
  return std::any_of(row.begin(), row.end(), [](const Cell& cell) { return !cell.text.empty(); });
}

/// Finds the header among the first rows, or says what these are instead.
class HeaderSearch {
 public:
  HeaderSearch(std::shared_ptr<const SourceText> source, std::span<const std::string_view> required,
               DiagnosticSink& diagnostics)
      : source_(std::move(source)),
        required_(required),
        fewest_missing_(required.begin(), required.end()),
        diagnostics_(diagnostics) {}

  /// Reads up to and with the header and gives its cells; reports when there is none.
  std::optional<std::vector<Cell>> read(RowReader& reader) {
    std::vector<Cell> row;
    for (std::size_t i = 0; i < header_row_limit && reader.next(row); ++i) {
      if (!holds_anything(row)) continue;
      const std::vector<std::string> keys = column_keys(row);
      const std::vector<std::string_view> missing = missing_names(required_, keys);
      if (missing.empty()) return row;
      look_at(row, keys, missing);
    }
    if (!reader.cut_off()) report();
    return std::nullopt;
  }

 private:
  void look_at(const std::vector<Cell>& row, const std::vector<std::string>& keys,
               const std::vector<std::string_view>& missing) {
    const bool better = missing.size() < fewest_missing_.size();
    if (better) fewest_missing_ = missing;
    if (!kind_) kind_ = table_kind(keys);
    if (better || first_cells_.empty()) {
      first_cells_ = shown(row);
      where_ = source_->position(row.front().offset);
    }
  }

  void report() {
    const Location where{source_, where_.line, where_.column, 1};
    if (kind_) {
      diagnostics_.report(SourceFault::csv_other_table, where,
                          {std::string(kind_->name), first_cells_, std::string(kind_->remedy)});
    } else if (first_cells_.empty()) {
      diagnostics_.report(SourceFault::table_without_records, {source_, 1, 1, 1}, {"中身が空です"});
    } else {
      diagnostics_.report(
          SourceFault::csv_header_missing, where,
          {listed(fewest_missing_), std::to_string(header_row_limit), first_cells_});
    }
  }

  /// The first cells that say something, as many as a message has room for.
  static std::string shown(const std::vector<Cell>& row) {
    constexpr std::size_t most = 8;
    std::string text;
    std::size_t count = 0;
    for (const Cell& cell : row) {
      if (trim(cell.text).empty()) continue;
      if (count++ == most) return text + "…";
      add_item(text, "、", visible_text(trim(cell.text), 20));
    }
    return text;
  }

  std::shared_ptr<const SourceText> source_;
  std::span<const std::string_view> required_;
  std::vector<std::string_view> fewest_missing_;
  const TableKind* kind_ = nullptr;
  std::string first_cells_;
  SourceText::Position where_;
  DiagnosticSink& diagnostics_;
};

}  // namespace

std::string column_key(std::string_view name) {
  std::string key;
  for (const char32_t c : to_code_points(nfkc(name))) {
    const std::string character = to_utf8(std::u32string_view(&c, 1));
    if (!trim(character).empty()) key += character;
  }
  return key;
}

Table::Table(std::shared_ptr<const SourceText> source) : source_(std::move(source)) {}
Table::Table(Table&&) noexcept = default;
Table& Table::operator=(Table&&) noexcept = default;
Table::~Table() = default;

std::optional<Table> Table::read_csv(std::shared_ptr<const SourceText> source,
                                     std::span<const std::string_view> required,
                                     DiagnosticSink& diagnostics) {
  Table table(std::move(source));
  table.reader_ = std::make_unique<CsvReader>(table.source_, diagnostics);
  const std::optional<std::vector<Cell>> header =
      HeaderSearch(table.source_, required, diagnostics).read(*table.reader_);
  if (!header) return std::nullopt;
  table.keys_ = column_keys(*header);
  for (const Cell& cell : *header) table.names_.emplace_back(trim(cell.text));
  table.names_.resize(table.keys_.size());

  const std::size_t width = table.keys_.size();
  std::vector<Cell> row;
  while (table.reader_->next(row) && !table.reader_->cut_off()) {
    if (!holds_anything(row)) continue;
    const std::size_t written = row.size();
    while (row.size() > width && row.back().text.empty()) row.pop_back();  // as spreadsheets pad
    for (const Cell& cell : row) {
      table.cells_.push_back({cell.text.data(), static_cast<std::uint32_t>(cell.text.size()),
                              static_cast<std::uint32_t>(cell.offset)});
    }
    table.row_starts_.push_back(table.cells_.size());
    if (row.size() != width) {
      diagnostics.report(SourceFault::csv_row_width, table.where(table.row_count() - 1, 0),
                         {std::to_string(width), std::to_string(written)});
    }
  }
  return table;
}

bool Table::cut_off() const {
  return reader_->cut_off();
}

std::optional<std::size_t> Table::column(std::string_view name) const {
  const auto found = std::find(keys_.begin(), keys_.end(), column_key(name));
  if (found == keys_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - keys_.begin());
}

const Table::StoredCell* Table::find(std::size_t row, std::size_t column) const {
  if (row >= row_count() || column >= row_starts_[row + 1] - row_starts_[row]) return nullptr;
  return &cells_[row_starts_[row] + column];
}

std::string_view Table::cell(std::size_t row, std::size_t column) const {
  const StoredCell* cell = find(row, column);
  return cell ? std::string_view(cell->text, cell->length) : std::string_view();
}

Location Table::where(std::size_t row, std::size_t column) const {
  const StoredCell* cell = find(row, column);
  if (!cell) cell = find(row, 0);
  if (!cell) return {source_, 1, 1, 1};
  const auto [line, character] = source_->position(cell->offset);
  std::string_view text(cell->text, cell->length);
  text = text.substr(0, text.find('\n'));
  const bool quoted = source_->text().substr(cell->offset).starts_with('"');
  const std::size_t length = character_count(text) + (quoted ? 2 : 0);
  return {source_, line, character, static_cast<std::uint32_t>(std::max<std::size_t>(length, 1))};
}

}  // namespace shirube
