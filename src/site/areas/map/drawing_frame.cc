#include "site/areas/map/drawing_frame.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/ascii.h"

namespace shirube {
namespace {

// About 1 km.
constexpr std::int64_t least_width = 2'000;
constexpr int scale_bits = 32;

/// The square of the distance of `p` from the line through `a` and `b`, times the square of that
/// line's length; from the point `a` when they are the same.
std::int64_t distance_square(const PicturePoint& a, const PicturePoint& b, const PicturePoint& p,
                             std::int64_t& length_square) {
  const std::int64_t x = b.x - a.x;
  const std::int64_t y = b.y - a.y;
  const std::int64_t px = p.x - a.x;
  const std::int64_t py = p.y - a.y;
  length_square = x * x + y * y;
  if (length_square == 0) {
    length_square = 1;
    return px * px + py * py;
  }
  const std::int64_t turn = x * py - y * px;
  return turn * turn;
}

std::string relative_path(const std::vector<PicturePoint>& ring) {
  std::string path = "M";
  // A letter or a minus parts numbers as well as a blank does.
  const auto add = [&](int number) {
    if (number >= 0 && !is_letter(path.back())) path += ' ';
    path += std::to_string(number);
  };
  add(ring[0].x);
  add(ring[0].y);
  path += 'l';
  for (std::size_t i = 1; i < ring.size(); ++i) {
    add(ring[i].x - ring[i - 1].x);
    add(ring[i].y - ring[i - 1].y);
  }
  return path + "z";
}

}  // namespace

DrawingFrame::DrawingFrame(const WorldBox& box, PicturePoint size, int margin)
    : middle_{box.north_west.x + (box.south_east.x - box.north_west.x) / 2,
              box.north_west.y + (box.south_east.y - box.north_west.y) / 2},
      middle_of_picture_{size.x / 2, size.y / 2} {
  const std::int64_t width =
      std::max<std::int64_t>(box.south_east.x - box.north_west.x, least_width);
  const std::int64_t height =
      std::max<std::int64_t>(box.south_east.y - box.north_west.y, least_width);
  const std::int64_t across = (std::int64_t{size.x - 2 * margin} << scale_bits) / width;
  const std::int64_t down = (std::int64_t{size.y - 2 * margin} << scale_bits) / height;
  scale_ = std::min(across, down);
}

PicturePoint DrawingFrame::on_picture(const WorldPixel& pixel) const {
  return {middle_of_picture_.x + length(pixel.x - middle_.x),
          middle_of_picture_.y + length(pixel.y - middle_.y)};
}

int DrawingFrame::length(std::int64_t pixels) const {
  constexpr std::int64_t half = std::int64_t{1} << (scale_bits - 1);
  return static_cast<int>((pixels * scale_ + half) >> scale_bits);
}

std::vector<PicturePoint> simplified(const std::vector<PicturePoint>& ring, int tolerance) {
  if (ring.size() < 3) return ring;
  std::vector<bool> kept(ring.size(), false);
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> stretches = {{0, ring.size() - 1}};
  while (!stretches.empty()) {
    const auto [from, to] = stretches.back();
    stretches.pop_back();
    std::int64_t farthest = 0;
    std::int64_t length_square = 1;
    std::size_t corner = from;
    for (std::size_t i = from + 1; i < to; ++i) {
      const std::int64_t apart = distance_square(ring[from], ring[to], ring[i], length_square);
      if (apart <= farthest) continue;
      farthest = apart;
      corner = i;
    }
    if (corner == from || farthest < tolerance * tolerance * length_square) continue;
    kept[corner] = true;
    stretches.emplace_back(from, corner);
    stretches.emplace_back(corner, to);
  }
  std::vector<PicturePoint> corners;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (kept[i] && (corners.empty() || corners.back() != ring[i])) corners.push_back(ring[i]);
  }
  if (corners.size() > 1 && corners.front() == corners.back()) corners.pop_back();
  return corners;
}

std::string outline_path(const Outline& outline, const DrawingFrame& frame, int tolerance) {
  std::string path;
  for (const Outline::Polygon& polygon : outline.polygons()) {
    for (const Outline::Ring& ring : polygon) {
      std::vector<PicturePoint> drawn;
      drawn.reserve(ring.size() + 1);
      for (const Point& point : ring) drawn.push_back(frame.on_picture(world_pixel(point)));
      drawn.push_back(drawn.front());
      const std::vector<PicturePoint> corners = simplified(drawn, tolerance);
      if (corners.size() >= 3) path += relative_path(corners);
    }
  }
  return path;
}

}  // namespace shirube
