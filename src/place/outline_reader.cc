// Outlines::read: GeoJSON (RFC 7946) by nlohmann-json, whose exceptions end here.
#include <algorithm>
#include <cmath>
#include <optional>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "base/faults/source.h"
#include "base/message_language.h"
#include "place/json_member.h"
#include "place/outline.h"
#include "words/place.h"

namespace shirube {
namespace {

using Json = nlohmann::json;

std::optional<Point> read_position(const Json& json) {
  if (!json.is_array() || json.size() < 2 || !json[0].is_number() || !json[1].is_number()) {
    return std::nullopt;
  }
  const double longitude = json[0].get<double>();
  const double latitude = json[1].get<double>();
  if (!(std::fabs(longitude) <= 180 && std::fabs(latitude) <= 90)) return std::nullopt;
  return Point{static_cast<std::int32_t>(std::lround(latitude * 1e6)),
               static_cast<std::int32_t>(std::lround(longitude * 1e6))};
}

std::optional<Outline::Ring> read_ring(const Json& json) {
  // RFC 7946: four positions or more, the last one the first again.
  if (!json.is_array() || json.size() < 4) return std::nullopt;
  Outline::Ring ring;
  for (const Json& position : json) {
    const std::optional<Point> point = read_position(position);
    if (!point) return std::nullopt;
    ring.push_back(*point);
  }
  return ring;
}

std::optional<Outline::Polygon> read_polygon(const Json& json) {
  if (!json.is_array() || json.empty()) return std::nullopt;
  Outline::Polygon polygon;
  for (const Json& element : json) {
    std::optional<Outline::Ring> ring = read_ring(element);
    if (!ring) return std::nullopt;
    polygon.push_back(std::move(*ring));
  }
  return polygon;
}

std::optional<std::vector<Outline::Polygon>> read_geometry(const Json& geometry) {
  const Json* coordinates = json_member(geometry, "coordinates");
  const std::string* type = text_member(geometry, "type");
  if (!type || !coordinates || !coordinates->is_array()) return std::nullopt;
  std::vector<Outline::Polygon> polygons;
  const auto add = [&](const Json& json) {
    std::optional<Outline::Polygon> polygon = read_polygon(json);
    if (polygon) polygons.push_back(std::move(*polygon));
    return polygon.has_value();
  };
  if (*type == "Polygon") {
    if (!add(*coordinates)) return std::nullopt;
  } else if (*type == "MultiPolygon") {
    if (!std::all_of(coordinates->begin(), coordinates->end(), add)) return std::nullopt;
  }
  if (polygons.empty()) return std::nullopt;
  return polygons;
}

bool is_code(std::string_view code) {
  return (code.size() == 5 || code.size() == 6) && std::all_of(code.begin(), code.end(), is_digit);
}

/// What is wrong with the feature; empty when it was added.
std::string add_feature(const Json& feature, Outlines& outlines) {
  const PlaceWords words(message_language);
  const Json* properties = json_member(feature, "properties");
  const std::string* written = properties ? text_member(*properties, "code") : nullptr;
  if (!written || !is_code(*written)) return words.outline_code();
  const std::string& code = *written;
  const Json* geometry = json_member(feature, "geometry");
  auto polygons = geometry ? read_geometry(*geometry) : std::nullopt;
  if (!polygons) return words.outline_geometry(code);
  for (Outline::Polygon& polygon : *polygons) outlines.add(code, std::move(polygon));
  return "";
}

std::optional<Json> parse(const std::shared_ptr<const SourceText>& source, DiagnosticSink& sink) {
  const PlaceWords words(message_language);
  try {
    return Json::parse(source->text());
  } catch (const Json::parse_error& error) {
    const std::size_t offset = error.byte > 0 ? error.byte - 1 : 0;
    const auto [line, column] = source->position(std::min(offset, source->text().size()));
    sink.report(SourceFault::json_syntax, {source, line, column, 1}, {words.json_breaks_here()});
  } catch (const Json::exception&) {
    // A number beyond double is no parse_error.
    sink.report(SourceFault::json_syntax, {source, 1, 1, 1}, {words.json_value()});
  }
  return std::nullopt;
}

}  // namespace

Outlines Outlines::read(const std::shared_ptr<const SourceText>& source, DiagnosticSink& sink) {
  const PlaceWords words(message_language);
  Outlines outlines;
  const std::optional<Json> json = parse(source, sink);
  if (!json) return outlines;
  const Location start{source, 1, 1, 1};
  const Json* features = json_member(*json, "features");
  const std::string* type = text_member(*json, "type");
  if (!type || *type != "FeatureCollection" || !features || !features->is_array()) {
    sink.report(PlaceFault::outline_shape, start, {words.outline_collection()});
    return outlines;
  }
  std::size_t number = 0;
  for (const Json& feature : *features) {
    ++number;
    const std::string reason = add_feature(feature, outlines);
    if (reason.empty()) continue;
    sink.report(PlaceFault::outline_shape, start, {words.outline_feature(number, reason)});
  }
  return outlines;
}

}  // namespace shirube
