#include "place/outline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shirube {
namespace {

enum class Side { inside, outside, on_line };

/// Twice the area of the triangle a, b, p: its sign tells on which side of the line p lies. Degrees
/// in millionths stay below 2^29, so that the products fit.
std::int64_t turn(const Point& a, const Point& b, const Point& p) {
  const std::int64_t east = std::int64_t{b.longitude} - a.longitude;
  const std::int64_t north = std::int64_t{b.latitude} - a.latitude;
  return east * (std::int64_t{p.latitude} - a.latitude) -
         north * (std::int64_t{p.longitude} - a.longitude);
}

bool on_line(const Point& a, const Point& b, const Point& p) {
  Bounds box{a, a};
  box.include(b);
  return box.contains(p) && turn(a, b, p) == 0;
}

/// Counts the lines that a ray to the east crosses.
Side side_of(const Outline::Ring& ring, const Point& p) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point& a = ring[i];
    const Point& b = ring[(i + 1) % ring.size()];
    if (on_line(a, b, p)) return Side::on_line;
    const bool upward = b.latitude > a.latitude;
    if ((a.latitude > p.latitude) == (b.latitude > p.latitude)) continue;
    if ((turn(a, b, p) > 0) == upward) inside = !inside;
  }
  return inside ? Side::inside : Side::outside;
}

/// A point in the outer ring and in a hole is in two rings. Counting them, instead of asking for
/// the first ring, also reads files that write a separate area as if it were a hole.
bool polygon_contains(const Outline::Polygon& polygon, const Point& point) {
  bool inside = false;
  for (const Outline::Ring& ring : polygon) {
    const Side side = side_of(ring, point);
    if (side == Side::on_line) return true;
    if (side == Side::inside) inside = !inside;
  }
  return inside;
}

/// The distance to the line from `a` to `b`, with degrees of longitude shortened as at `p`.
double line_distance(const Point& a, const Point& b, const Point& p) {
  const double shortening = std::cos(p.latitude * 3.14159265358979323846 / 180e6);
  const double x = (double(b.longitude) - a.longitude) * shortening;
  const double y = double(b.latitude) - a.latitude;
  const double px = (double(p.longitude) - a.longitude) * shortening;
  const double py = double(p.latitude) - a.latitude;
  const double square = x * x + y * y;
  const double along = square == 0 ? 0 : std::clamp((px * x + py * y) / square, 0.0, 1.0);
  const Point nearest{a.latitude + static_cast<std::int32_t>(std::lround(along * y)),
                      a.longitude + static_cast<std::int32_t>(
                                        std::lround(along * (double(b.longitude) - a.longitude)))};
  return distance_metres(nearest, p);
}

}  // namespace

void Outline::add(Polygon polygon) {
  if (polygons_.empty()) bounds_ = {polygon.front().front(), polygon.front().front()};
  for (const Ring& ring : polygon) {
    for (const Point& point : ring) bounds_.include(point);
  }
  polygons_.push_back(std::move(polygon));
}

bool Outline::contains(const Point& point) const {
  if (polygons_.empty() || !bounds_.contains(point)) return false;
  // Parts of a MultiPolygon may overlap in real files: inside of any is inside.
  return std::any_of(polygons_.begin(), polygons_.end(),
                     [&](const Polygon& polygon) { return polygon_contains(polygon, point); });
}

double Outline::distance_metres(const Point& point) const {
  if (contains(point)) return 0;
  double shortest = std::numeric_limits<double>::infinity();
  for (const Polygon& polygon : polygons_) {
    for (const Ring& ring : polygon) {
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point& next = ring[(i + 1) % ring.size()];
        shortest = std::min(shortest, line_distance(ring[i], next, point));
      }
    }
  }
  return shortest;
}

const Outline* Outlines::find(std::string_view municipality_code) const {
  const auto found = by_code_.find(municipality_code.substr(0, 5));
  return found == by_code_.end() ? nullptr : &found->second;
}

void Outlines::add(std::string_view municipality_code, Outline::Polygon polygon) {
  by_code_[std::string(municipality_code.substr(0, 5))].add(std::move(polygon));
}

std::string Outlines::code_at(const Point& point) const {
  for (const auto& [code, outline] : by_code_) {
    if (outline.contains(point)) return code;
  }
  return "";
}

std::vector<Outline::Ring> Outlines::paths() const {
  std::vector<Outline::Ring> rings;
  for (const auto& [code, outline] : by_code_) {
    for (const Outline::Polygon& polygon : outline.polygons()) {
      rings.insert(rings.end(), polygon.begin(), polygon.end());
    }
  }
  return rings;
}

}  // namespace shirube
