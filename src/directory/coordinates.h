// A point of the earth as content writes it, "latitude, longitude" in degrees (JGD2011, which is
// WGS84 to the metre). Kept in whole millionths of a degree (about 10 cm), so that what is written
// out is the same on every machine. Values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "directory/kind.h"

namespace shirube {

/// In millionths of a degree, north and east.
struct Point {
  std::int32_t latitude = 0;
  std::int32_t longitude = 0;
  bool operator==(const Point&) const = default;
};

struct Coordinates {
  Point point;
  bool given = false;
  /// How far the place may be from the point because few decimals were written; 0 for four or more.
  int coarse_metres = 0;
  bool operator==(const Coordinates&) const = default;
};

/// Millionths of a degree for a number in degrees, such as 35.4410; nothing when it is no number or
/// no angle (beyond ±180). Widths do not matter, the locale neither.
std::optional<std::int32_t> read_degrees(std::string_view text);
/// 35.441: without zeros at the end.
std::string degrees_text(std::int32_t millionths);

/// Reads 35.4410, 139.3650 and ３５．４４１０　１３９．３６５０. Only the numbers are checked.
std::optional<Point> read_point(std::string_view text);
/// 35.441, 139.365.
std::string point_text(const Point& point);

/// The metres that one step of the last decimal stands for, of the number that has fewer: 100 for
/// three decimals, 10,000 for one; 0 for four or more.
int coarse_metres(std::string_view coordinates);
/// The same of the number that has more, for tables, which leave out zeros at the end.
int coarse_metres_of_finer(std::string_view coordinates);
/// True for two decimals or fewer: a kilometre and more, which is no place on a map.
bool is_too_coarse(const Coordinates& coordinates);

enum class PointProblem { none, zero, swapped, outside_japan };

/// What is wrong with a point that should lie in Japan, taken as 20.2 to 45.8 degrees north and
/// 122.7 to 154.2 degrees east.
PointProblem problem_of(const Point& point);

/// {latitude, longitude, text}: 35.441, 139.365, 35.441, 139.365.
const Type& coordinates_type();
Value point_value(const Point& point);

template <>
struct Kind<Coordinates> : PlainKind<Coordinates> {
  static std::string_view name() { return "緯度・経度"; }
  static bool decode(const Node& node, Coordinates& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const Coordinates& coordinates, Audience);
  static const Type& type(Audience) { return coordinates_type(); }
  /// With as many decimals as tell how exact it is.
  static std::string written(const Coordinates& coordinates);
  static std::string schema() {
    return R"({"type":"string","pattern":"^ *[0-9.]+ *[, ] *[0-9.]+ *$"})";
  }
};

}  // namespace shirube
