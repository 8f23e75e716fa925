#include "directory/coordinates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/faults/place.h"
#include "base/text.h"

namespace shirube {
namespace {

constexpr int degree = 1'000'000;

bool in_japan(const Point& point) {
  return point.latitude >= 20'200'000 && point.latitude <= 45'800'000 &&
         point.longitude >= 122'700'000 && point.longitude <= 154'200'000;
}

Fault fault_of(PointProblem problem) {
  switch (problem) {
    case PointProblem::zero:
      return PlaceFault::coordinates_zero;
    case PointProblem::swapped:
      return PlaceFault::coordinates_swapped;
    default:
      return PlaceFault::outside_japan;
  }
}

/// With at least so many decimals.
std::string padded_degrees(std::int32_t millionths, std::size_t decimals) {
  std::string text = degrees_text(millionths);
  if (decimals == 0) return text;
  if (text.find('.') == text.npos) text += '.';
  const std::size_t length = text.find('.') + 1 + decimals;
  if (text.size() < length) text.append(length - text.size(), '0');
  return text;
}

constexpr std::array metres_of_decimals = {100'000, 10'000, 1'000, 100};

/// The digits after the point of the number that has fewest, and of the one that has most.
std::pair<std::size_t, std::size_t> decimals_of(std::string_view coordinates) {
  const std::string plain = replace_all(replace_all(nfkc(coordinates), "、", ","), ",", " ");
  std::vector<std::size_t> decimals;
  for (const std::string& number : split(plain, " ")) {
    const std::size_t dot = number.find('.');
    decimals.push_back(dot == number.npos ? 0 : number.size() - dot - 1);
  }
  if (decimals.empty()) return {metres_of_decimals.size(), metres_of_decimals.size()};
  const auto [least, most] = std::minmax_element(decimals.begin(), decimals.end());
  return {*least, *most};
}

int metres_of(std::size_t decimals) {
  return decimals < metres_of_decimals.size() ? metres_of_decimals[decimals] : 0;
}

}  // namespace

std::optional<std::int32_t> read_degrees(std::string_view text) {
  const std::string plain = plain_signs(text);
  const char* end = plain.data() + plain.size();
  double degrees = 0;
  const auto result = std::from_chars(plain.data(), end, degrees, std::chars_format::fixed);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  // Not "greater than": NaN must fail as well.
  if (!(std::fabs(degrees) <= 180)) return std::nullopt;
  return static_cast<std::int32_t>(std::lround(degrees * degree));
}

std::string degrees_text(std::int32_t millionths) {
  const std::int64_t size = std::abs(static_cast<std::int64_t>(millionths));
  std::string fraction = std::to_string(degree + size % degree).substr(1);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  return (millionths < 0 ? "-" : "") + std::to_string(size / degree) +
         (fraction.empty() ? "" : "." + fraction);
}

std::optional<Point> read_point(std::string_view text) {
  const std::string plain = replace_all(replace_all(nfkc(text), "、", ","), ",", " ");
  const std::vector<std::string> parts = split(plain, " ");
  if (parts.size() != 2) return std::nullopt;
  const std::optional<std::int32_t> latitude = read_degrees(parts[0]);
  const std::optional<std::int32_t> longitude = read_degrees(parts[1]);
  if (!latitude || !longitude) return std::nullopt;
  return Point{*latitude, *longitude};
}

std::string point_text(const Point& point) {
  return degrees_text(point.latitude) + ", " + degrees_text(point.longitude);
}

int coarse_metres(std::string_view coordinates) {
  return metres_of(decimals_of(coordinates).first);
}

int coarse_metres_of_finer(std::string_view coordinates) {
  return metres_of(decimals_of(coordinates).second);
}

bool is_too_coarse(const Coordinates& coordinates) {
  constexpr int widest = 500;
  return coordinates.given && coordinates.coarse_metres > widest;
}

PointProblem problem_of(const Point& point) {
  if (point == Point{}) return PointProblem::zero;
  if (in_japan(point)) return PointProblem::none;
  if (in_japan({point.longitude, point.latitude})) return PointProblem::swapped;
  return PointProblem::outside_japan;
}

const Type& coordinates_type() {
  static const Type type{
      Type::Kind::object,
      "coordinates",
      nullptr,
      {{"latitude", &number_type()}, {"longitude", &number_type()}, {"text", &text_type()}}};
  return type;
}

Value point_value(const Point& point) {
  return Object{&coordinates_type(),
                {static_cast<double>(point.latitude) / degree,
                 static_cast<double>(point.longitude) / degree, point_text(point)}};
}

bool Kind<Coordinates>::decode(const Node& node, Coordinates& into, const FieldContext& field,
                               Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<Point> point = read_point(*text);
  if (!point) {
    decoder.sink().report(PlaceFault::coordinates_invalid, node.where, {*text});
    return false;
  }
  if (decoder.imported()) {
    // Whether it can be believed is judged where records get their places.
    into = {*point, true, coarse_metres_of_finer(*text)};
    return true;
  }
  const PointProblem problem = problem_of(*point);
  if (problem != PointProblem::none) {
    const std::string suggestion = problem == PointProblem::swapped
                                       ? point_text({point->longitude, point->latitude})
                                       : std::string();
    decoder.sink().report_any(fault_of(problem), node.where, {*text}, suggestion);
    return false;
  }
  const int coarse = coarse_metres(*text);
  if (coarse > 0) decoder.sink().report(PlaceFault::coarse_coordinates, node.where, {*text});
  into = {*point, true, coarse};
  return true;
}

std::string Kind<Coordinates>::written(const Coordinates& coordinates) {
  if (!coordinates.given) return {};
  const auto step =
      std::find(metres_of_decimals.begin(), metres_of_decimals.end(), coordinates.coarse_metres);
  const auto decimals = static_cast<std::size_t>(step - metres_of_decimals.begin());
  return padded_degrees(coordinates.point.latitude, decimals) + ", " +
         padded_degrees(coordinates.point.longitude, decimals);
}

Value Kind<Coordinates>::value(const Coordinates& coordinates, Audience) {
  return coordinates.given ? point_value(coordinates.point) : Value();
}

}  // namespace shirube
