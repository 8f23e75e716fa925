#include "site/areas/map/label_places.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace shirube {

void LabelPlaces::keep_free(PicturePoint middle, int half_width, int half_height) {
  taken_.push_back({middle, half_width, half_height});
}

std::optional<PicturePoint> LabelPlaces::place(PicturePoint wish, int half_width, int half_height) {
  constexpr int rings = 4;
  for (int ring = 0; ring <= rings; ++ring) {
    for (const auto& [across, down] :
         {std::pair{0, 1}, {0, -1}, {1, 0}, {-1, 0}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}}) {
      Box box{{wish.x + across * ring * half_width / 2, wish.y + down * ring * half_height},
              half_width,
              half_height};
      box.middle.x = std::clamp(box.middle.x, half_width, size_.x - half_width);
      box.middle.y = std::clamp(box.middle.y, half_height, size_.y - half_height);
      if (!is_free(box)) continue;
      taken_.push_back(box);
      return box.middle;
    }
  }
  return std::nullopt;
}

bool LabelPlaces::is_free(const Box& box) const {
  return std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) {
    return std::abs(box.middle.x - other.middle.x) < box.half_width + other.half_width &&
           std::abs(box.middle.y - other.middle.y) < box.half_height + other.half_height;
  });
}

}  // namespace shirube
