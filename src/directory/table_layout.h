// Reading the tables that others keep. A layout says which column is which field; the fields' Kinds
// read the cells, whatever the table. What a cell got wrong is mended or left out with a warning,
// never believed and never an error: it is not the editor's to correct. A reader belongs to one
// table on one thread; layouts are constants.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "directory/field.h"

namespace shirube {

class Table;

/// How the text of a cell becomes the text that the field's Kind reads.
enum class CellReading {
  as_written,
  /// The line breaks that the table writes as a word taken out, or as line breaks.
  one_line,
  lines,
  /// 0 stands for "not given".
  zero_is_none,
  /// 平日,土曜日 becomes the cells of days of opening hours.
  available_days,
  /// None: the table's own code asks for the cell.
  own,
};

/// Whether a row is of no use when the column is empty or cannot be read.
enum class Needed { no, yes };

/// This column is that field. A column goes by the field's other names, too, where it is all of it.
struct LayoutColumn {
  std::string_view heading;
  /// The record of the field: the one that is read, or another one that the row speaks of.
  const Description& (*record)();
  std::string_view field;
  CellReading reading = CellReading::as_written;
  Needed needed = Needed::no;
  /// Of a field with several cells: the name of this one (Kind::columns).
  std::string_view part = {};
};

class LayoutReader {
 public:
  /// Reads records of that description.
  LayoutReader(const Table& table, const Description& description,
               std::span<const LayoutColumn> layout, DiagnosticSink& sink);

  /// Headings of the layout that the table lacks, with 、 between.
  std::string missing() const;
  /// Columns of the table that the layout knows, as the table writes them.
  std::vector<std::string_view> known() const;

  void go_to(std::size_t row);
  /// The cell of the row without blanks around; empty without such a column.
  std::string_view cell(std::size_t column) const;
  Location where(std::size_t column) const;
  /// Reads this text in place of the row's cell.
  void replace(std::size_t column, std::string text);

  /// Reads the needed fields of the row. False, with a fault, when the row is of no use.
  bool read_needed(void* record);
  void read_others(void* record);

  /// Tells a fault at the cell; of zeros that a spreadsheet took once a column: it is one mishap.
  void report(Fault fault, std::size_t column, std::vector<std::string> arguments);
  /// The row cannot be used for what stands in that column, or does not. Always false.
  bool report_unusable(std::size_t column, std::string suggestion = {});

 private:
  /// The columns of the layout that make one field.
  struct FieldColumns {
    const Field* field = nullptr;
    Needed needed = Needed::no;
    std::vector<std::size_t> columns = {};
  };
  /// A cell of a field with what the table says there.
  struct FilledCell {
    std::string text;
    std::string heading;
    std::string said;
    Location where;
  };

  bool is_whole_field(const LayoutColumn& column) const;
  std::optional<std::size_t> index_of(const LayoutColumn& column) const;
  std::vector<FilledCell> filled_cells(const FieldColumns& columns);
  void fill(std::size_t column, std::vector<FilledCell>& cells);
  void fill_days(std::size_t column, std::vector<FilledCell>& cells);
  bool read_field(const FieldColumns& columns, void* record);
  /// Empties the cells at which errors stand, and tells that.
  void leave_out(const DiagnosticSink& faults, const Field& field, std::vector<FilledCell>& cells);
  /// Of zeros that a spreadsheet took, whether that was told of the column; notes that it is now.
  bool was_told(Fault fault, const std::vector<std::string>& arguments);

  const Table& table_;
  std::span<const LayoutColumn> layout_;
  DiagnosticSink& sink_;
  std::vector<std::optional<std::size_t>> indices_;
  std::vector<FieldColumns> fields_;
  std::size_t row_ = 0;
  std::map<std::size_t, std::string> replaced_;
  std::set<std::string> zero_told_;
};

}  // namespace shirube
