// How far it is from one of many points to the nearest of the others: the measure of how wide a
// town is. Built once, never changed after that; any thread may ask.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "directory/coordinates.h"

namespace shirube {

class NearestPoint {
 public:
  explicit NearestPoint(std::span<const Point> points);

  /// Metres from `point` to the nearest of the points that is not there itself; `limit` when there
  /// is none nearer than that.
  double distance(const Point& point, double limit) const;

 private:
  using Cell = std::uint64_t;
  static Cell cell(std::int32_t row, std::int32_t column);

  std::unordered_map<Cell, std::vector<Point>> cells_;
};

}  // namespace shirube
