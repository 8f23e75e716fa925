#include "site/areas/map/point_groups.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <unordered_map>

namespace shirube {
namespace {

/// The heads of groups by the cells of a grid. A cell is as wide as the distance that heads keep,
/// so it holds no more than one.
class Heads {
 public:
  explicit Heads(int distance) : distance_(distance) {}

  struct Head {
    PicturePoint at;
    std::size_t group = 0;
  };

  /// The nearest head that is nearer than the distance, or null.
  const Head* near(const PicturePoint& at) const {
    const Head* nearest = nullptr;
    for (int row = -1; row <= 1; ++row) {
      for (int column = -1; column <= 1; ++column) {
        const auto found = cells_.find(cell(at, column, row));
        if (found == cells_.end()) continue;
        const int apart = distance(found->second.at, at);
        if (apart >= distance_) continue;
        if (!nearest || apart < distance(nearest->at, at)) nearest = &found->second;
      }
    }
    return nearest;
  }

  void add(const PicturePoint& at, std::size_t group) { cells_[cell(at, 0, 0)] = {at, group}; }

 private:
  static int distance(const PicturePoint& a, const PicturePoint& b) {
    return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
  }
  std::int64_t cell(const PicturePoint& at, int column, int row) const {
    return (std::int64_t{at.y / distance_ + row} << 32) + at.x / distance_ + column;
  }

  int distance_;
  std::unordered_map<std::int64_t, Head> cells_;
};

}  // namespace

void WorldBox::include(const WorldBox& other) {
  north_west.x = std::min(north_west.x, other.north_west.x);
  north_west.y = std::min(north_west.y, other.north_west.y);
  south_east.x = std::max(south_east.x, other.south_east.x);
  south_east.y = std::max(south_east.y, other.south_east.y);
}

PointGroup::PointGroup(const MapRecord& record)
    : head(&record), box{record.at, record.at}, municipality(record.municipality), count(1) {
  kinds[static_cast<std::size_t>(record.kind.letter - 'A')] = 1;
}

void PointGroup::take(const PointGroup& other) {
  box.include(other.box);
  if (municipality != other.municipality) municipality = nullptr;
  count += other.count;
  for (std::size_t i = 0; i < letters; ++i) kinds[i] += other.kinds[i];
}

std::vector<PointGroup> group_nearby(
    std::vector<PointGroup> groups, int distance,
    const std::function<PicturePoint(const WorldPixel&)>& on_picture) {
  std::vector<std::size_t> order(groups.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return groups[a].count > groups[b].count; });
  Heads heads(distance);
  std::vector<bool> taken(groups.size(), false);
  for (const std::size_t i : order) {
    const PicturePoint at = on_picture(groups[i].head->at);
    if (const Heads::Head* head = heads.near(at)) {
      groups[head->group].take(groups[i]);
      taken[i] = true;
    } else {
      heads.add(at, i);
    }
  }
  std::vector<PointGroup> left;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!taken[i]) left.push_back(groups[i]);
  }
  return left;
}

}  // namespace shirube
