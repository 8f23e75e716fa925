// Which municipalities lie near each other, for readers who find nothing in their own: straight
// from office to office, or from the middle of the facilities where no office is known. Made once
// for a plan and shared read-only by its pages.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "directory/coordinates.h"
#include "directory/view.h"

namespace shirube {

class Places;

struct Neighbour {
  const Municipality* municipality = nullptr;
  /// Kilometres between the points of the two, at least 1; 0 when one of them is not known.
  int kilometres = 0;
};

/// What a point stands for a municipality as.
enum class Stand { office, middle_of_facilities };

/// A member of the site and the point that stands for it: its office, without one the middle of its
/// facilities, or nothing.
struct MunicipalityPoint {
  const Municipality* municipality = nullptr;
  std::optional<Point> point;
  Stand stand = Stand::office;
};

/// All members, in the order of the site.
std::vector<MunicipalityPoint> municipality_points(const View& view, const Places& places);

class Neighbours {
 public:
  Neighbours(const View& view, const Places& places);

  /// Other members, nearest first; those whose distance is not known come last, in the order of the
  /// site. At most a hundred: beyond them nothing is near.
  const std::vector<Neighbour>& of(const Municipality& municipality) const;

 private:
  std::unordered_map<const Municipality*, std::vector<Neighbour>> nearest_;
};

}  // namespace shirube
