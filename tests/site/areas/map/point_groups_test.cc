#include "site/areas/map/point_groups.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <numeric>

#include "site/areas/map/made_records.h"

namespace shirube {
namespace {

constexpr int distance = 64;

PicturePoint at_zoom_12(const WorldPixel& pixel) {
  return {pixel.x >> 6, pixel.y >> 6};
}

std::vector<PointGroup> alone(const std::vector<MapRecord>& records) {
  return {records.begin(), records.end()};
}

int all(const std::vector<PointGroup>& groups) {
  return std::accumulate(groups.begin(), groups.end(), 0,
                         [](int sum, const PointGroup& group) { return sum + group.count; });
}

bool some_overlap(const std::vector<PointGroup>& groups) {
  for (const PointGroup& a : groups) {
    for (const PointGroup& b : groups) {
      const PicturePoint here = at_zoom_12(a.head->at);
      const PicturePoint there = at_zoom_12(b.head->at);
      if (&a != &b && std::abs(here.x - there.x) < distance &&
          std::abs(here.y - there.y) < distance) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

TEST_CASE("Groups do not cover each other, and nothing is lost in them") {
  const test::MadeRecords made(500);
  const std::vector<PointGroup> apart = alone(made.records);
  REQUIRE(some_overlap(apart));
  const std::vector<PointGroup> groups = group_nearby(apart, distance, at_zoom_12);
  CHECK_FALSE(some_overlap(groups));
  CHECK(groups.size() < apart.size());
  CHECK(all(groups) == 500);
  for (const PointGroup& group : groups) {
    CHECK(group.count == std::accumulate(group.kinds.begin(), group.kinds.end(), 0));
    CHECK(group.box.north_west.x <= group.head->at.x);
    CHECK(group.box.south_east.y >= group.head->at.y);
  }
}

TEST_CASE("The larger group stays where it is, and belongs to a municipality if all of it does") {
  test::MadeRecords made(0);
  made.add({35'400'000, 139'300'000}, 0, 0);
  made.add({35'401'000, 139'301'000}, 0, 1);
  made.add({35'401'000, 139'301'000}, 0, 1);
  std::vector<PointGroup> groups = alone(made.records);
  groups[1].take(groups[2]);
  groups.pop_back();
  CHECK(groups[1].municipality == made.records[1].municipality);
  groups = group_nearby(groups, distance, at_zoom_12);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].head == &made.records[1]);
  CHECK(groups[0].count == 3);
  CHECK(groups[0].municipality == nullptr);
}

}  // namespace shirube
