// The part of the world that a drawing shows, and where its pixels lie on the drawing: whole
// numbers only, so that a drawing has the same bytes everywhere. Values and pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "place/outline.h"
#include "site/areas/map/point_groups.h"

namespace shirube {

class DrawingFrame {
 public:
  /// Shows `box` (widened to 1 km when it is smaller) in the middle of `size`, as large as it can
  /// be with `margin` around it.
  DrawingFrame(const WorldBox& box, PicturePoint size, int margin);

  PicturePoint on_picture(const WorldPixel& pixel) const;
  /// The length of a stretch of so many pixels of the world.
  int length(std::int64_t pixels) const;

 private:
  WorldPixel middle_;
  PicturePoint middle_of_picture_;
  /// A pixel of the world is scale_ / 2^32 of the drawing.
  std::int64_t scale_;
};

/// The outline as the `d` of an SVG path, without what would change the line by less than
/// `tolerance`; empty when nothing is left of it.
std::string outline_path(const Outline& outline, const DrawingFrame& frame, int tolerance);

/// Of a ring: its corners, without those nearer than `tolerance` to the line between others.
std::vector<PicturePoint> simplified(const std::vector<PicturePoint>& ring, int tolerance);

}  // namespace shirube
