// The points of the map as data scripts (site/data_script.h), one for each square of 1,024 pixels
// of a zoom, so that a browser loads what it shows however many there are. A tile with few points
// holds them all and has no tiles below it; another one holds groups of them, made here, and says
// which of its quarters have points at the next zoom. A tile is asked for with the hash of its
// content, which it says itself: what stands beside it cannot be of another day. Pure.
#pragma once

#include <string>
#include <vector>

#include "site/areas/map/map_records.h"

namespace shirube {

struct PointTile {
  /// "map/10-227-100": zoom, column and row from the north-west.
  std::string name;
  std::string script;
};

struct PointTiles {
  std::vector<PointTile> tiles;
  /// The tiles to begin with, together all of the points: "10-227-100:3f9c1a22", at most four.
  std::vector<std::string> roots;
};

/// `placed` as placed_along_curve() gives it.
///
/// A tile is {"version": its hash, "children": [hash or ""] of the quarters NW, NE, SW, SE when
/// there are tiles below, "municipalities": [name], "precisions": [label], "points": [], "groups":
/// []}. A point is [x, y, kind's letter, name, page, municipality, precision, radius in metres]
/// with x and y in pixels of the deepest zoom from the tile's corner; a group is [x, y, west,
/// north, east, south, municipality or -1, "c12d3": records of each kind], in pixels of the tile's
/// zoom. A page is the record's without ".html".
PointTiles point_tiles(const std::vector<const MapRecord*>& placed);

}  // namespace shirube
