#include "place/gazetteer/town_table.h"

#include <array>
#include <charconv>

#include "base/diagnostic.h"
#include "base/text.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

/// The names of the columns in one layout; empty where the layout has no such column.
struct Layout {
  std::string_view prefecture;
  std::string_view code;
  std::string_view municipality;
  std::string_view town;
  std::string_view koaza;
  std::string_view block;
  std::string_view latitude;
  std::string_view longitude;
};

// The 街区 of older editions write 大字・町丁目名 where newer ones write 大字・丁目名.
constexpr std::array<Layout, 4> layouts = {
    Layout{"pref", "city_code", "city", "town", "koaza", "", "lat", "lng"},
    Layout{"都道府県名", "市区町村コード", "市区町村名", "大字町丁目名", "", "", "緯度", "経度"},
    Layout{"都道府県名", "", "市区町村名", "大字・丁目名", "小字・通称名", "街区符号・地番", "緯度",
           "経度"},
    Layout{"都道府県名", "", "市区町村名", "大字・町丁目名", "小字・通称名", "街区符号・地番",
           "緯度", "経度"},
};

constexpr std::string_view known_layouts =
    "pref, city, town, lat, lng か、都道府県名, 市区町村名, 大字町丁目名, 緯度, 経度";

const Layout* layout_of(const Table& table) {
  for (const Layout& layout : layouts) {
    bool all = true;
    for (std::string_view name : {layout.prefecture, layout.municipality, layout.town, layout.block,
                                  layout.latitude, layout.longitude}) {
      all = all && (name.empty() || table.column(name));
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
      : layout_(layout), table_(table), sink_(sink) {
    for (std::size_t i = 0; i < names().size(); ++i) columns_[i] = column(names()[i]);
  }

  std::optional<TownRow> make(std::size_t row) {
    TownRow made;
    made.prefecture = prefecture_of_row(cell(row, 0));
    made.code = leading_number(cell(row, 1)).value_or(0);
    made.municipality = cell(row, 2);
    made.town = cell(row, 3);
    made.koaza = cell(row, 4);
    if (made.prefecture == 0 || made.municipality.empty() || made.town.empty()) {
      return std::nullopt;
    }
    if (columns_[5]) {
      made.block = leading_number(cell(row, 5));
      if (!made.block) return std::nullopt;
    }
    made.point = point(row);
    return made;
  }

 private:
  std::array<std::string_view, 8> names() const {
    return {layout_.prefecture, layout_.code,  layout_.municipality, layout_.town,
            layout_.koaza,      layout_.block, layout_.latitude,     layout_.longitude};
  }

  std::optional<std::size_t> column(std::string_view name) const {
    return name.empty() ? std::nullopt : table_.column(name);
  }

  std::string_view cell(std::size_t row, std::size_t index) const {
    return columns_[index] ? trim(table_.cell(row, *columns_[index])) : std::string_view();
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
    const std::string_view north = cell(row, 6);
    const std::string_view east = cell(row, 7);
    if (north.empty() && east.empty()) return std::nullopt;
    const auto latitude = read_degrees(north);
    const auto longitude = read_degrees(east);
    const Point point{latitude.value_or(0), longitude.value_or(0)};
    if (latitude && longitude && problem_of(point) == PointProblem::none) return point;
    sink_.report(Fault::town_point_unusable, table_.where(row, *columns_[6]),
                 {std::string(north) + ", " + std::string(east)});
    return std::nullopt;
  }

  const Layout& layout_;
  const Table& table_;
  DiagnosticSink& sink_;
  std::array<std::optional<std::size_t>, 8> columns_;
  std::string_view last_name_;
  unsigned last_number_ = 0;
};

}  // namespace

std::optional<TownTable> TownTable::read(std::shared_ptr<const SourceText> source,
                                         DiagnosticSink& sink) {
  DiagnosticSink quiet;  // each layout is tried; only the end counts
  for (const Layout& layout : layouts) {
    const std::array<std::string_view, 4> required = {layout.municipality, layout.town,
                                                      layout.latitude, layout.longitude};
    std::optional<Table> table = Table::read_csv(source, required, quiet);
    if (!table || layout_of(*table) == nullptr) continue;
    TownTable towns(std::move(*table));
    RowMaker maker(*layout_of(towns.table_), towns.table_, sink);
    for (std::size_t row = 0; row < towns.table_.row_count(); ++row) {
      if (auto made = maker.make(row)) towns.rows_.push_back(*made);
    }
    return towns;
  }
  sink.report(Fault::town_table_unknown, {source, 1, 1, 1}, {std::string(known_layouts)});
  return std::nullopt;
}

}  // namespace shirube
