#include "place/gazetteer/nearest_point.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "place/bounds.h"
#include "place/gazetteer/small_gazetteer.h"

namespace shirube {
namespace {

using test::spot;

double slowly(const std::vector<Point>& points, const Point& point, double limit) {
  for (const Point& other : points) {
    const double metres = distance_metres(point, other);
    if (metres > 1) limit = std::min(limit, metres);
  }
  return limit;
}

TEST_CASE("The nearest point is that of a walk over all") {
  std::mt19937 random(3);
  for (int spread : {300, 5'000, 60'000, 400'000}) {
    std::vector<Point> points;
    const auto anywhere = [&] { return static_cast<int>(random() % (2u * spread)) - spread; };
    for (int i = 0; i < 200; ++i) points.push_back(spot(anywhere(), anywhere()));
    const NearestPoint nearest(points);
    for (double limit : {100.0, 2'000.0, 20'000.0}) {
      for (const Point& point : points) {
        INFO(spread << " " << limit);
        CHECK(nearest.distance(point, limit) == slowly(points, point, limit));
      }
    }
  }
}

TEST_CASE("Far in the north a degree is narrower, and the nearest is still found") {
  std::mt19937 random(4);
  std::vector<Point> points;
  for (int i = 0; i < 300; ++i) {
    points.push_back({45'400'000 + static_cast<int>(random() % 300'000),
                      141'600'000 + static_cast<int>(random() % 300'000)});
  }
  const NearestPoint nearest(points);
  for (const Point& point : points) {
    CHECK(nearest.distance(point, 20'000) == slowly(points, point, 20'000));
  }
}

TEST_CASE("A point is not its own neighbour, and alone it is as far as the limit") {
  const std::vector<Point> twins = {spot(0, 0), spot(0, 0)};
  CHECK(NearestPoint(twins).distance(spot(0, 0), 500) == 500);
  CHECK(NearestPoint({}).distance(spot(0, 0), 500) == 500);
}

}  // namespace
}  // namespace shirube
