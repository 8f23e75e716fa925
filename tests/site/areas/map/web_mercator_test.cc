#include "site/areas/map/web_mercator.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>

namespace shirube {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double world = 67'108'864;

double latitude_of(const Point& point) {
  return point.latitude / 1e6 * pi / 180;
}

double row_by_formula(const Point& point) {
  return world * (0.5 - std::asinh(std::tan(latitude_of(point))) / (2 * pi));
}

}  // namespace

TEST_CASE("Points are in the pixel where the formula of the projection puts them") {
  for (std::int32_t latitude = -85'000'000; latitude <= 85'000'000; latitude += 123'457) {
    const Point point{latitude, latitude * 2};
    const WorldPixel pixel = world_pixel(point);
    const double far_off = std::abs(latitude) > 60'000'000 ? 4.0 : 0.6;
    CHECK(std::abs(pixel.y + 0.5 - row_by_formula(point)) <= far_off);
    CHECK(std::abs(pixel.x - world * (point.longitude / 360e6 + 0.5)) <= 1.0);
  }
}

TEST_CASE("The pixels of a point are these, on every machine") {
  CHECK(world_pixel({35'441'000, 139'365'000}) == WorldPixel{59533950, 26481045});
  CHECK(world_pixel({20'425'000, 136'081'000}) == WorldPixel{58921769, 29663632});
  CHECK(world_pixel({45'557'000, 148'752'000}) == WorldPixel{61283814, 23993176});
  CHECK(world_pixel({0, 0}) == WorldPixel{33554432, 33554432});
  CHECK(world_pixel({90'000'000, 180'000'000}).x == 67108863);
}

TEST_CASE("A length is longer on the map the farther north it lies") {
  for (const std::int32_t latitude : {20'000'000, 35'441'000, 45'500'000}) {
    const Point point{latitude, 139'000'000};
    const double expected = 500 * world / 40'075'017 / std::cos(latitude_of(point));
    CHECK(std::abs(static_cast<double>(pixels_of(500, point)) - expected) <= 1.0);
  }
  CHECK(pixels_of(0, {35'441'000, 139'365'000}) == 0);
}

TEST_CASE("Along the curve, the quarters of a square follow each other") {
  const std::uint64_t north_west = curve_position({0, 0});
  const std::uint64_t north_east = curve_position({1 << 25, 0});
  const std::uint64_t south_west = curve_position({0, 1 << 25});
  CHECK(north_west < curve_position({(1 << 25) - 1, (1 << 25) - 1}));
  CHECK(curve_position({(1 << 25) - 1, (1 << 25) - 1}) < north_east);
  CHECK(north_east < south_west);
}

}  // namespace shirube
