#include "place/bounds.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/text.h"

namespace shirube {

bool Bounds::contains(const Point& point, std::int32_t margin) const {
  return point.latitude >= south_west.latitude - margin &&
         point.latitude <= north_east.latitude + margin &&
         point.longitude >= south_west.longitude - margin &&
         point.longitude <= north_east.longitude + margin;
}

void Bounds::include(const Point& point) {
  south_west.latitude = std::min(south_west.latitude, point.latitude);
  south_west.longitude = std::min(south_west.longitude, point.longitude);
  north_east.latitude = std::max(north_east.latitude, point.latitude);
  north_east.longitude = std::max(north_east.longitude, point.longitude);
}

Point Bounds::nearest(const Point& point) const {
  return {std::clamp(point.latitude, south_west.latitude, north_east.latitude),
          std::clamp(point.longitude, south_west.longitude, north_east.longitude)};
}

std::optional<Bounds> read_bounds(std::string_view text) {
  const std::string plain = replace_all(replace_all(nfkc(text), "、", ","), ",", " ");
  const std::vector<std::string> parts = split(plain, " ");
  if (parts.size() != 4) return std::nullopt;
  std::int32_t sides[4];
  for (std::size_t i = 0; i < 4; ++i) {
    const std::optional<std::int32_t> side = read_degrees(parts[i]);
    if (!side) return std::nullopt;
    sides[i] = *side;
  }
  const Bounds bounds{{sides[1], sides[0]}, {sides[3], sides[2]}};
  const bool box = bounds.south_west.latitude < bounds.north_east.latitude &&
                   bounds.south_west.longitude < bounds.north_east.longitude;
  const bool in_japan = problem_of(bounds.south_west) == PointProblem::none &&
                        problem_of(bounds.north_east) == PointProblem::none;
  return box && in_japan ? std::optional(bounds) : std::nullopt;
}

double distance_metres(const Point& a, const Point& b) {
  constexpr double radians_per_millionth = 3.14159265358979323846 / 180e6;
  constexpr double earth_radius = 6'371'000;
  const double middle = (static_cast<double>(a.latitude) + b.latitude) / 2 * radians_per_millionth;
  const double north = (static_cast<double>(a.latitude) - b.latitude) * radians_per_millionth;
  const double east =
      (static_cast<double>(a.longitude) - b.longitude) * radians_per_millionth * std::cos(middle);
  return earth_radius * std::sqrt(north * north + east * east);
}

}  // namespace shirube
