// A box on the map, and distances. Boxes of municipalities and prefectures are the coarse check
// that a point lies where its address says. Values and pure functions, any thread.
#pragma once

#include <optional>
#include <string_view>

#include "directory/coordinates.h"

namespace shirube {

struct Bounds {
  Point south_west;
  Point north_east;
  bool operator==(const Bounds&) const = default;

  /// `margin` widens the box on all sides, in millionths of a degree.
  bool contains(const Point& point, std::int32_t margin = 0) const;
  void include(const Point& point);
  /// The point of the box that is nearest to `point`.
  Point nearest(const Point& point) const;
};

/// Reads "west, south, east, north" in degrees: 139.20, 35.40, 139.40, 35.52. Nothing when these
/// are not the sides of a box in Japan.
std::optional<Bounds> read_bounds(std::string_view text);

/// On a sphere taken as flat between the two: right to a percent within Japan.
double distance_metres(const Point& a, const Point& b);

}  // namespace shirube
