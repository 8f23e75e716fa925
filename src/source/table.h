// A table with named columns, read whole. Its header may stand below title rows; names are compared
// after NFKC and without spaces, as offices write them in many ways. A Table owns the rewritten
// cells, shares the SourceText of the others and never changes: any thread may read it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.h"

namespace shirube {

class CsvReader;
class DiagnosticSink;

/// Columns are sought in this many first rows.
constexpr std::size_t header_row_limit = 5;

class Table {
 public:
  /// Reads CSV in UTF-8. The header is the first row that holds all `required` names. Nothing when
  /// there is none; other faults are reported and the rows that can be read are.
  static std::optional<Table> read_csv(std::shared_ptr<const SourceText> source,
                                       std::span<const std::string_view> required,
                                       DiagnosticSink& diagnostics);

  Table(Table&&) noexcept;
  Table& operator=(Table&&) noexcept;
  ~Table();

  const std::shared_ptr<const SourceText>& source() const { return source_; }

  /// The names of the columns, as the file writes them.
  const std::vector<std::string>& names() const { return names_; }

  /// The first column of that name.
  std::optional<std::size_t> column(std::string_view name) const;

  /// Rows below the header that hold anything.
  std::size_t row_count() const { return row_starts_.size() - 1; }

  /// True when the rows end before the file does, by a fault that was told.
  bool cut_off() const;

  /// The text of a cell as it is in the file; empty where a row is too short.
  std::string_view cell(std::size_t row, std::size_t column) const;

  /// Where the cell starts; of a missing cell, where its row does. Found when asked for: dear
  /// enough not to ask without a fault.
  Location where(std::size_t row, std::size_t column) const;

 private:
  struct StoredCell {
    const char* text;
    std::uint32_t length;
    std::uint32_t offset;
  };

  explicit Table(std::shared_ptr<const SourceText> source);
  const StoredCell* find(std::size_t row, std::size_t column) const;

  std::shared_ptr<const SourceText> source_;
  std::unique_ptr<CsvReader> reader_;  // owns the rewritten cells
  std::vector<std::string> names_;
  std::vector<std::string> keys_;
  std::vector<StoredCell> cells_;
  std::vector<std::size_t> row_starts_{0};
};

/// The form in which names of columns are compared: NFKC, without white space.
std::string column_key(std::string_view name);

}  // namespace shirube
