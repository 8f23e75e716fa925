// Where texts go on a drawing so that they cover neither its marks nor each other. Made for one
// drawing, by one thread.
#pragma once

#include <optional>
#include <vector>

#include "site/areas/map/point_groups.h"

namespace shirube {

class LabelPlaces {
 public:
  explicit LabelPlaces(PicturePoint size) : size_(size) {}

  /// Keeps a box free of labels; `half_width` and `half_height` reach from its middle to its sides.
  void keep_free(PicturePoint middle, int half_width, int half_height);

  /// The free place nearest to `wish` for a label of these sizes, as its middle, which is then
  /// taken; nothing when all around is full.
  std::optional<PicturePoint> place(PicturePoint wish, int half_width, int half_height);

 private:
  struct Box {
    PicturePoint middle;
    int half_width = 0;
    int half_height = 0;
  };
  bool is_free(const Box& box) const;

  PicturePoint size_;
  std::vector<Box> taken_;
};

}  // namespace shirube
