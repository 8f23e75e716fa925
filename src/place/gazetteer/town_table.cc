#include "place/gazetteer/town_table.h"

#include <array>
#include <charconv>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "base/text.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

enum Column : std::size_t {
  prefecture,
  code,
  municipality,
  town,
  koaza,
  block,
  latitude,
  longitude,
  /// 1 in the row of a 街区 that has its point; a 街区 may have more rows, with 0.
  representative,
  column_count,
};

/// The names of the columns in one layout; empty where the layout has no such column.
using Layout = std::array<std::string_view, column_count>;

// The 街区 of older editions write 大字・町丁目名 where newer ones write 大字・丁目名.
constexpr std::array<Layout, 4> layouts = {
    Layout{"pref", "city_code", "city", "town", "koaza", "", "lat", "lng"},
    Layout{"都道府県名", "市区町村コード", "市区町村名", "大字町丁目名", "小字・通称名", "", "緯度",
           "経度"},
    Layout{"都道府県名", "", "市区町村名", "大字・丁目名", "小字・通称名", "街区符号・地番", "緯度",
           "経度", "代表フラグ"},
    Layout{"都道府県名", "", "市区町村名", "大字・町丁目名", "小字・通称名", "街区符号・地番",
           "緯度", "経度", "代表フラグ"},
};

constexpr std::string_view known_layouts =
    "pref, city, town, lat, lng か、都道府県名, 市区町村名, 大字町丁目名, 緯度, 経度";

const Layout* layout_of(const Table& table) {
  for (const Layout& layout : layouts) {
    bool all = true;
    for (Column column : {prefecture, municipality, town, block, latitude, longitude}) {
      all = all && (layout[column].empty() || table.column(layout[column]));
    }
    if (all) return &layout;
  }
  return nullptr;
}

unsigned prefecture_number(std::string_view name) {
  const auto all = prefectures();
  for (unsigned i = 0; i < all.size(); ++i) {
    if (all[i].name == name) return i + 1;
  }
  return 0;
}

/// The leading number: 12 of 12, and of 12-3.
std::optional<std::uint32_t> leading_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  return end.ec == std::errc() ? std::optional(number) : std::nullopt;
}

class RowMaker {
 public:
  RowMaker(const Layout& layout, const Table& table, DiagnosticSink& sink)
      : table_(table), sink_(sink) {
    for (std::size_t i = 0; i < column_count; ++i) {
      if (!layout[i].empty()) columns_[i] = table.column(layout[i]);
    }
  }

  std::optional<TownRow> make(std::size_t row) {
    TownRow made;
    made.prefecture = prefecture_of_row(cell(row, prefecture));
    made.code = leading_number(cell(row, code)).value_or(0);
    made.municipality = cell(row, municipality);
    made.town = cell(row, town);
    made.koaza = cell(row, koaza);
    if (made.prefecture == 0 || made.municipality.empty() || made.town.empty()) {
      return std::nullopt;
    }
    if (columns_[block]) {
      made.block = leading_number(cell(row, block));
      if (!made.block || cell(row, representative) == "0") return std::nullopt;
    }
    made.point = point(row);
    return made;
  }

 private:
  std::string_view cell(std::size_t row, Column column) const {
    return columns_[column] ? trim(table_.cell(row, *columns_[column])) : std::string_view();
  }

  // Rows of one prefecture stand together.
  unsigned prefecture_of_row(std::string_view name) {
    if (name != last_name_) {
      last_name_ = name;
      last_number_ = prefecture_number(name);
    }
    return last_number_;
  }

  std::optional<Point> point(std::size_t row) {
    const std::string_view north = cell(row, latitude);
    const std::string_view east = cell(row, longitude);
    if (north.empty() && east.empty()) return std::nullopt;
    const auto northward = read_degrees(north);
    const auto eastward = read_degrees(east);
    const Point point{northward.value_or(0), eastward.value_or(0)};
    if (northward && eastward && problem_of(point) == PointProblem::none) return point;
    sink_.report(PlaceFault::town_point_unusable, table_.where(row, *columns_[latitude]),
                 {std::string(north) + ", " + std::string(east)});
    return std::nullopt;
  }

  const Table& table_;
  DiagnosticSink& sink_;
  std::array<std::optional<std::size_t>, column_count> columns_;
  std::string_view last_name_;
  unsigned last_number_ = 0;
};

}  // namespace

std::optional<TownTable> TownTable::read(std::shared_ptr<const SourceText> source,
                                         DiagnosticSink& sink) {
  DiagnosticSink quiet;  // each layout is tried; only the end counts
  for (const Layout& layout : layouts) {
    const std::array<std::string_view, 4> required = {layout[municipality], layout[town],
                                                      layout[latitude], layout[longitude]};
    std::optional<Table> table = Table::read_csv(source, required, quiet);
    if (!table || layout_of(*table) == nullptr) continue;
    TownTable towns(std::move(*table));
    RowMaker maker(*layout_of(towns.table_), towns.table_, sink);
    for (std::size_t row = 0; row < towns.table_.row_count(); ++row) {
      if (auto made = maker.make(row)) towns.rows_.push_back(*made);
    }
    return towns;
  }
  sink.report(PlaceFault::town_table_unknown, {source, 1, 1, 1}, {std::string(known_layouts)});
  return std::nullopt;
}

}  // namespace shirube
