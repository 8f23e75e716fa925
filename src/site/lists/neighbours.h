// Which municipalities lie near each other, for readers who find nothing in their own: straight
// from office to office. Made once for a plan and shared read-only by its pages.
#pragma once

#include <optional>
#include <vector>

#include "directory/coordinates.h"
#include "directory/view.h"

namespace shirube {

struct Places;

struct Neighbour {
  const Municipality* municipality = nullptr;
  /// Kilometres between the two offices, at least 1; 0 when one of them is not known.
  int kilometres = 0;
};

class Neighbours {
 public:
  /// The office's point stands for a municipality; without one the middle of its facilities.
  Neighbours(const View& view, const Places& places);

  /// All other members, nearest first; those whose distance is not known come last, in the order of
  /// the site.
  std::vector<Neighbour> of(const Municipality& municipality) const;

 private:
  struct Member {
    const Municipality* municipality = nullptr;
    std::optional<Point> point;
  };
  std::vector<Member> members_;
};

}  // namespace shirube
