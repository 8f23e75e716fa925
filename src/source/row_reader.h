// Rows of cells, one after the other: what a table is read from, whether its file is CSV or a
// workbook. A reader has one owner and one thread; cells stay valid as long as the reader lives.
#pragma once

#include <string_view>
#include <vector>

#include "base/source_text.h"

namespace shirube {

struct Cell {
  std::string_view text;
  /// Where the cell starts, in bytes of its SourceText (at the quote when it has one).
  std::size_t offset = 0;
};

class RowReader {
 public:
  virtual ~RowReader() = default;

  /// Puts the cells of the next row into `row`; false at the end. A line with nothing on it is a
  /// row of one empty cell.
  virtual bool next(std::vector<Cell>& row) = 0;

  /// True when the last row runs to the end of the file by a fault that was told: its cells are
  /// not what anybody wrote.
  virtual bool cut_off() const { return false; }
};

}  // namespace shirube
