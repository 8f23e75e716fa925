// Points that would cover each other on a map, gathered: a pin stands for a group. Groups of one
// zoom are made of those of the next deeper one, so that a group holds its children whole.
// themes/default/script/map/groups.js does the same with what the groups of several files leave
// overlapping. Values and pure functions.
#pragma once

#include <array>
#include <functional>
#include <string_view>
#include <vector>

#include "site/areas/map/map_records.h"

namespace shirube {

/// Whole pixels of any picture.
struct PicturePoint {
  int x = 0;
  int y = 0;
  bool operator==(const PicturePoint&) const = default;
};

/// The smallest box that holds some pixels, all sides within it.
struct WorldBox {
  WorldPixel north_west;
  WorldPixel south_east;
  void include(const WorldBox& other);
};

struct PointGroup {
  /// How many records of each kind, by `letter - 'A'`.
  static constexpr std::size_t letters = 'z' - 'A' + 1;

  /// The record whose place is the group's.
  const MapRecord* head = nullptr;
  WorldBox box;
  /// Null when the group belongs to several.
  const Municipality* municipality = nullptr;
  int count = 0;
  std::array<int, letters> kinds{};

  explicit PointGroup(const MapRecord& record);
  void take(const PointGroup& other);
};

/// Joins groups until no two are nearer than `distance` to each other, east to west and north to
/// south. Larger ones stay where they are; of equal ones, those that come first. In the order of
/// `groups`.
std::vector<PointGroup> group_nearby(
    std::vector<PointGroup> groups, int distance,
    const std::function<PicturePoint(const WorldPixel&)>& on_picture);

}  // namespace shirube
