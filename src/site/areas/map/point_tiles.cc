#include "site/areas/map/point_tiles.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/hash.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "directory/municipality.h"
#include "site/areas/map/point_groups.h"
#include "site/parts/data_script.h"

namespace shirube {
namespace {

/// About 2 KB compressed.
constexpr std::size_t most_plain_points = 100;

using Points = std::span<const MapRecord* const>;

/// A square of a zoom. `shift` is how many bits of a world pixel lie within it.
struct Square {
  int zoom = 0;
  std::int32_t column = 0;
  std::int32_t row = 0;

  static int shift(int zoom) { return tile_bits + deepest_zoom - zoom; }
  static Square of(int zoom, const WorldPixel& pixel) {
    return {zoom, pixel.x >> shift(zoom), pixel.y >> shift(zoom)};
  }
  bool operator==(const Square&) const = default;

  WorldPixel corner() const { return {column << shift(zoom), row << shift(zoom)}; }
  /// In pixels of the square's zoom, from its corner.
  PicturePoint within(const WorldPixel& pixel) const {
    const int deeper = deepest_zoom - zoom;
    return {(pixel.x - corner().x) >> deeper, (pixel.y - corner().y) >> deeper};
  }
  Square quarter(int index) const {
    return {zoom + 1, column * 2 + index % 2, row * 2 + index / 2};
  }
  /// How many of the points, from the first on, lie in the square. They stand along the curve.
  std::size_t count_in(Points points) const {
    const auto end = std::partition_point(
        points.begin(), points.end(),
        [&](const MapRecord* record) { return of(zoom, record->at) == *this; });
    return static_cast<std::size_t>(end - points.begin());
  }
  std::string name() const {
    return std::to_string(zoom) + "-" + std::to_string(column) + "-" + std::to_string(row);
  }
};

/// Texts that stand once in a tile and are named by their numbers.
class Names {
 public:
  std::size_t number(std::string_view name) {
    const auto found = std::find(names_.begin(), names_.end(), name);
    const auto number = static_cast<std::size_t>(found - names_.begin());
    if (found == names_.end()) names_.push_back(name);
    return number;
  }
  std::string json() const {
    std::string json = "[";
    for (const std::string_view name : names_) {
      json += (json.size() == 1 ? "" : ",") + json_string(name);
    }
    return json + "]";
  }

 private:
  std::vector<std::string_view> names_;
};

/// Writes one tile.
class TileWriter {
 public:
  explicit TileWriter(const Square& square) : square_(square) {}

  void point(const MapRecord& record) {
    const WorldPixel corner = square_.corner();
    std::string_view page = record.route;
    page.remove_suffix(std::string_view(".html").size());
    start_item(points_);
    points_ += numbers({record.at.x - corner.x, record.at.y - corner.y}) + ",\"" +
               record.kind.letter + "\"," + json_string(record.name) + "," + json_string(page) +
               "," + municipality(record.municipality) + "," +
               std::to_string(precisions_.number(word_of(record.place->precision).label)) + "," +
               std::to_string(record.place->radius_metres) + "]";
  }

  void group(const PointGroup& group) {
    if (group.count == 1) return point(*group.head);
    const PicturePoint at = square_.within(group.head->at);
    const PicturePoint north_west = square_.within(group.box.north_west);
    const PicturePoint south_east = square_.within(group.box.south_east);
    start_item(groups_);
    groups_ += numbers({at.x, at.y, north_west.x, north_west.y, south_east.x, south_east.y}) + "," +
               municipality(group.municipality) + ",\"";
    for (std::size_t i = 0; i < PointGroup::letters; ++i) {
      if (group.kinds[i] == 0) continue;
      groups_ += static_cast<char>('A' + i);
      groups_ += std::to_string(group.kinds[i]);
    }
    groups_ += "\"]";
  }

  /// The members of the tile's object but its version.
  std::string finish(const std::string& children) const {
    return children + "\"municipalities\":" + municipalities_.json() +
           ",\"precisions\":" + precisions_.json() + ",\"points\":[" + points_ + "],\"groups\":[" +
           groups_ + "]";
  }

 private:
  static void start_item(std::string& items) { items += items.empty() ? "\n[" : ",\n["; }
  static std::string numbers(std::initializer_list<int> numbers) {
    return join(numbers, ",", [](int number) { return std::to_string(number); });
  }
  std::string municipality(const Municipality* municipality) {
    return municipality ? std::to_string(municipalities_.number(municipality->name)) : "-1";
  }

  Square square_;
  Names municipalities_;
  Names precisions_;
  std::string points_;
  std::string groups_;
};

/// Makes the tiles from the deepest ones up: a tile holds the hashes of those below it.
class TileMaker {
 public:
  struct Made {
    std::string version;
    /// What stands in the tile's square.
    std::vector<PointGroup> groups;
  };

  Made make(const Square& square, Points points) {
    const bool plain = points.size() <= most_plain_points || square.zoom == deepest_zoom;
    return plain ? make_plain(square, points) : make_grouped(square, points);
  }

  std::vector<PointTile> take_tiles() { return std::move(tiles_); }

 private:
  Made make_plain(const Square& square, Points points) {
    TileWriter writer(square);
    Made made;
    for (const MapRecord* record : points) {
      writer.point(*record);
      made.groups.emplace_back(*record);
    }
    made.version = add(square, writer.finish(""));
    return made;
  }

  Made make_grouped(const Square& square, Points points) {
    Made made;
    std::string children;
    for (int i = 0; i < 4; ++i) {
      const Square quarter = square.quarter(i);
      const std::size_t count = quarter.count_in(points);
      Made below;
      if (count > 0) below = make(quarter, points.first(count));
      points = points.subspan(count);
      children += (i == 0 ? "\"" : ",\"") + below.version + "\"";
      made.groups.insert(made.groups.end(), below.groups.begin(), below.groups.end());
    }
    made.groups = group_nearby(std::move(made.groups), pin_distance,
                               [&](const WorldPixel& pixel) { return square.within(pixel); });
    TileWriter writer(square);
    for (const PointGroup& group : made.groups) writer.group(group);
    made.version = add(square, writer.finish("\"children\":[" + children + "],"));
    return made;
  }

  /// Returns the tile's version.
  std::string add(const Square& square, const std::string& members) {
    const std::string version = content_hash(members).substr(0, 8);
    const std::string name = "map/" + square.name();
    tiles_.push_back(
        {name, data_script(name, "{\"version\":\"" + version + "\"," + members + "}")});
    return version;
  }

  std::vector<PointTile> tiles_;
};

WorldBox box_of(Points points) {
  WorldBox box{points.front()->at, points.front()->at};
  for (const MapRecord* record : points) box.include({record->at, record->at});
  return box;
}

/// The deepest zoom at which at most two by two squares hold all points, or one when they are few.
int first_zoom(Points points) {
  const WorldBox box = box_of(points);
  const int most = points.size() <= most_plain_points ? 0 : 1;
  for (int zoom = deepest_zoom; zoom > 0; --zoom) {
    const Square from = Square::of(zoom, box.north_west);
    const Square to = Square::of(zoom, box.south_east);
    if (to.column - from.column <= most && to.row - from.row <= most) return zoom;
  }
  return 0;
}

}  // namespace

PointTiles point_tiles(const std::vector<const MapRecord*>& placed) {
  PointTiles made;
  if (placed.empty()) return made;
  TileMaker maker;
  Points points(placed);
  const int zoom = first_zoom(points);
  while (!points.empty()) {
    const Square square = Square::of(zoom, points.front()->at);
    const std::size_t count = square.count_in(points);
    made.roots.push_back(square.name() + ":" + maker.make(square, points.first(count)).version);
    points = points.subspan(count);
  }
  made.tiles = maker.take_tiles();
  return made;
}

}  // namespace shirube
