#include "place/gazetteer/nearest_point.h"

#include <algorithm>

#include "place/bounds.h"

namespace shirube {
namespace {

/// The sides of a cell in millionths of a degree: at least 1,500 m each way in Japan.
constexpr std::int32_t cell_height = 14'000;
constexpr std::int32_t cell_width = 20'000;
constexpr double cell_metres = 1'500;
constexpr double same_point_metres = 1;

}  // namespace

NearestPoint::Cell NearestPoint::cell(std::int32_t row, std::int32_t column) {
  return (static_cast<Cell>(static_cast<std::uint32_t>(row)) << 32) |
         static_cast<std::uint32_t>(column);
}

NearestPoint::NearestPoint(std::span<const Point> points) {
  for (const Point& point : points) {
    cells_[cell(point.latitude / cell_height, point.longitude / cell_width)].push_back(point);
  }
}

double NearestPoint::distance(const Point& point, double limit) const {
  const std::int32_t row = point.latitude / cell_height;
  const std::int32_t column = point.longitude / cell_width;
  double nearest = limit;
  // What is n cells away is at least n - 1 cells far.
  for (std::int32_t ring = 0; (ring - 1) * cell_metres < nearest; ++ring) {
    for (std::int32_t i = -ring; i <= ring; ++i) {
      const std::int32_t step = i == -ring || i == ring ? 1 : std::max(2 * ring, 1);
      for (std::int32_t j = -ring; j <= ring; j += step) {
        const auto found = cells_.find(cell(row + i, column + j));
        if (found == cells_.end()) continue;
        for (const Point& other : found->second) {
          const double metres = distance_metres(point, other);
          if (metres > same_point_metres) nearest = std::min(nearest, metres);
        }
      }
    }
  }
  return nearest;
}

}  // namespace shirube
