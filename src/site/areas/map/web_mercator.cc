#include "site/areas/map/web_mercator.h"

#include <algorithm>
#include <cstdlib>

namespace shirube {
namespace {

// Fractions in units of 2^-31: all that are multiplied here are below 1, so products fit.
constexpr int fraction_bits = 31;
constexpr std::int64_t one = std::int64_t{1} << fraction_bits;

constexpr std::int64_t product(std::int64_t a, std::int64_t b) {
  constexpr std::int64_t half = one / 2;
  return (a * b + half) >> fraction_bits;
}

/// tan of half a latitude that is not negative, by the series of sine and cosine.
std::int64_t half_tangent(std::int64_t millionths) {
  // pi / 360e6 * 2^31 * 2^32: from millionths of a degree to half of the angle.
  constexpr std::int64_t half_angle = 80489105090;
  const std::int64_t angle = (millionths * half_angle) >> 32;
  const std::int64_t square = product(angle, angle);
  std::int64_t sine = 0;
  std::int64_t cosine = 0;
  std::int64_t term = one;
  for (int n = 0; term != 0; ++n) {
    const std::int64_t sign = n % 2 == 0 ? 1 : -1;
    cosine += sign * term;
    const std::int64_t odd = term / (2 * n + 1);
    sine += sign * product(odd, angle);
    term = product(odd, square) / (2 * n + 2);
  }
  return (sine << fraction_bits) / cosine;
}

/// The inverse hyperbolic tangent of a fraction that is not negative, by its series.
std::int64_t inverse_hyperbolic_tangent(std::int64_t fraction) {
  const std::int64_t square = product(fraction, fraction);
  std::int64_t sum = 0;
  for (std::int64_t power = fraction, n = 1; power >= n; power = product(power, square), n += 2) {
    sum += power / n;
  }
  return sum;
}

std::int64_t distance_from_equator(const Point& point) {
  constexpr std::int64_t farthest = 85'000'000;
  return std::min<std::int64_t>(std::abs(std::int64_t{point.latitude}), farthest);
}

}  // namespace

WorldPixel world_pixel(const Point& point) {
  constexpr std::int64_t whole_turn = 360'000'000;
  constexpr std::int64_t last = (std::int64_t{1} << world_bits) - 1;
  const std::int64_t x = ((point.longitude + whole_turn / 2) << world_bits) / whole_turn;
  // A latitude lies 2^26 / pi * atanh(tan(latitude / 2)) pixels from the equator.
  constexpr std::int64_t reciprocal_pi = 341782638;  // 2^30 / pi
  const std::int64_t tangent = half_tangent(distance_from_equator(point));
  const std::int64_t apart = inverse_hyperbolic_tangent(tangent) * reciprocal_pi;
  const std::int64_t equator = std::int64_t{1} << (world_bits - 1 + 35);
  const std::int64_t y = (point.latitude < 0 ? equator + apart : equator - apart) >> 35;
  return {static_cast<std::int32_t>(std::clamp<std::int64_t>(x, 0, last)),
          static_cast<std::int32_t>(std::clamp<std::int64_t>(y, 0, last))};
}

std::int64_t pixels_of(int metres, const Point& point) {
  constexpr std::int64_t equator_metres = 40'075'017;
  const std::int64_t tangent = half_tangent(distance_from_equator(point));
  const std::int64_t square = product(tangent, tangent);
  // One by the cosine of the latitude, in units of 2^-20.
  const std::int64_t stretch = ((one + square) << 20) / (one - square);
  return (metres * stretch << (world_bits - 20)) / equator_metres;
}

std::uint64_t curve_position(const WorldPixel& pixel) {
  std::uint64_t position = 0;
  for (int bit = world_bits - 1; bit >= 0; --bit) {
    position = position << 2 | static_cast<std::uint64_t>((pixel.y >> bit & 1) << 1) |
               static_cast<std::uint64_t>(pixel.x >> bit & 1);
  }
  return position;
}

}  // namespace shirube
