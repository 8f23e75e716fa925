// A public table of towns as rows of one shape, whichever of the known layouts it has: the columns
// of japanese-addresses (Geolonia), and those of 国土交通省 位置参照情報 for 大字・町丁目 and for
// 街区. Owns the table that its rows point into; never changed after reading, so any thread may
// look.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "directory/coordinates.h"
#include "source/table.h"

namespace shirube {

class DiagnosticSink;

struct TownRow {
  /// 1 to 47 (JIS X 0401).
  unsigned prefecture = 0;
  /// 全国地方公共団体コード without its check digit, 14212; 0 when the table does not give it.
  std::uint32_t code = 0;
  /// 厚木市, 足柄上郡大井町, 横浜市港北区.
  std::string_view municipality;
  std::string_view town;
  std::string_view koaza;
  /// The number of a 街区, when the row is one.
  std::optional<std::uint32_t> block;
  std::optional<Point> point;
};

class TownTable {
 public:
  /// `source` is UTF-8 (see source/encoding.h). Nothing, with a fault, when it has none of the
  /// known layouts; a row that names no town is passed over, one with an unusable point is reported
  /// and kept without it.
  static std::optional<TownTable> read(std::shared_ptr<const SourceText> source,
                                       DiagnosticSink& sink);

  const std::vector<TownRow>& rows() const { return rows_; }

 private:
  explicit TownTable(Table table) : table_(std::move(table)) {}

  Table table_;
  std::vector<TownRow> rows_;
};

}  // namespace shirube
