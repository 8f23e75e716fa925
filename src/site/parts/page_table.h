// Tables on pages. Plain structs for the templates; each page owns its own.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
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
  static auto members() {
    return std::tuple{member("text", &TableCell::text), member("url", &TableCell::url),
                      member("state", &TableCell::state), member("label", &TableCell::label)};
  }
};

struct TableRow {
  TableCell head;
  std::vector<TableCell> cells;

  static constexpr std::string_view type_name = "table_row";
  static auto members() {
    return std::tuple{member("head", &TableRow::head), member("cells", &TableRow::cells)};
  }
};

struct PageTable {
  std::string caption;
  std::string corner;
  std::vector<TableCell> columns;
  std::vector<TableRow> rows;

  static constexpr std::string_view type_name = "table";
  static auto members() {
    return std::tuple{member("caption", &PageTable::caption), member("corner", &PageTable::corner),
                      member("columns", &PageTable::columns), member("rows", &PageTable::rows)};
  }
};

}  // namespace shirube
