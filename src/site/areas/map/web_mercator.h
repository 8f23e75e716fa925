// Web Mercator, the projection of map pictures, in whole numbers: the map of the world at zoom 18
// is 2^26 pixels wide, about half a metre each in Japan. No floating point takes part, as its
// functions differ between machines and the map's files must not. Pure functions, any thread.
//
// map_grid.h, with the numbers that the map's script knows too, is made from its grid.js.
#pragma once

#include <cstdint>

#include "directory/coordinates.h"
#include "site/areas/map/map_grid.h"

namespace shirube {

inline constexpr int world_bits = deepest_zoom + 8;

/// East and south of the north-western corner of the world, in pixels of the deepest zoom.
struct WorldPixel {
  std::int32_t x = 0;
  std::int32_t y = 0;
  bool operator==(const WorldPixel&) const = default;
};

/// Exact to a pixel up to 60 degrees of latitude, and to four up to 85; what lies nearer to a pole
/// is moved there.
WorldPixel world_pixel(const Point& point);

/// How many pixels of the deepest zoom are `metres` (up to 1,000 km) at this latitude.
std::int64_t pixels_of(int metres, const Point& point);

/// The place of a pixel on a curve (Z order) that fills every tile before it goes on to the next:
/// pixels in this order stand tile by tile, at every zoom.
std::uint64_t curve_position(const WorldPixel& pixel);

}  // namespace shirube
