// Tables on pages. Plain structs for the templates; each page owns its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/frame/model.h"

namespace shirube {

/// A table whose cells may be links: counts by municipality and kind, procedures by facility.
struct TableCell {
  std::string text;
  Url url;
  /// A word for screen readers, and for the cell's colour: "yes", "ask", "no", "unknown", "zero".
  std::string state;
  std::string label;

  static constexpr std::string_view type_name = "table_cell";
  SHIRUBE_MODEL(TableCell, text, url, state, label)
};

struct TableRow {
  TableCell head;
  std::vector<TableCell> cells;

  static constexpr std::string_view type_name = "table_row";
  SHIRUBE_MODEL(TableRow, head, cells)
};

struct PageTable {
  std::string caption;
  std::string corner;
  std::vector<TableCell> columns;
  std::vector<TableRow> rows;

  static constexpr std::string_view type_name = "table";
  SHIRUBE_MODEL(PageTable, caption, corner, columns, rows)
};

extern template struct StructModel<TableCell>;
extern template struct StructModel<TableRow>;
extern template struct StructModel<PageTable>;

}  // namespace shirube
