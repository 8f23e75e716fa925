#include "place/point_objection.h"

#include "base/ascii.h"
#include "base/faults/place.h"
#include "base/message_language.h"
#include "place/distance_words.h"
#include "place/place_sources.h"
#include "place/prefectures.h"
#include "words/place.h"

namespace shirube {
namespace {

// About 200 m: boxes are drawn around borders that are themselves simplified.
constexpr std::int32_t bounds_margin = 2'000;
// Outlines are simplified, and a house on the border is on either side of the line.
constexpr double outline_margin_metres = 100;
constexpr double office_metres = 10;

/// The name of the municipality whose outline holds the point, as far as data/ knows.
std::string municipality_at(const Point& point, const PlaceSources& sources) {
  const std::string code = sources.outlines.code_at(point);
  if (code.empty() || !sources.gazetteer) return "";
  return std::string(sources.gazetteer->name_of_code(code));
}

/// 36.0381, 137.9679、長野県付近、約131km 離れています. A place is named only when it is sure.
std::string whereabouts_of(const Point& point, const Prefecture* own, double metres,
                           const PlaceSources& sources) {
  const PlaceWords words(message_language);
  std::string where = municipality_at(point, sources);
  if (where.empty()) {
    const Prefecture* prefecture = only_prefecture_at(point);
    if (prefecture && prefecture != own) where = words.near_prefecture(prefecture->name);
  }
  const std::string distance = distance_in_words(metres);
  return where.empty() ? words.away(point_text(point), distance)
                       : words.away_in(point_text(point), where, distance);
}

PointObjection outside_of(Fault fault, const std::string& area, const std::string& whereabouts) {
  return {fault, area, whereabouts, PlaceWords(message_language).outside_of(area, whereabouts)};
}

/// Against the finest that is known: outline, bounds, prefecture.
std::optional<PointObjection> outside_municipality(const Point& point,
                                                   const MunicipalityFrame& frame,
                                                   const PlaceSources& sources) {
  const Prefecture* prefecture = prefecture_of(frame.code);
  const auto outside = [&](Fault fault, const std::string& area, double metres) {
    return outside_of(fault, area, whereabouts_of(point, prefecture, metres, sources));
  };
  if (const Outline* outline = sources.outlines.find(frame.code)) {
    const double metres = outline->distance_metres(point);
    if (metres <= outline_margin_metres) return std::nullopt;
    return outside(PlaceFault::outside_municipality, frame.name, metres);
  }
  if (frame.bounds) {
    if (frame.bounds->contains(point, bounds_margin)) return std::nullopt;
    return outside(PlaceFault::outside_municipality, frame.name,
                   distance_metres(point, frame.bounds->nearest(point)));
  }
  if (!prefecture || prefecture->bounds.contains(point)) return std::nullopt;
  return outside(PlaceFault::outside_prefecture, std::string(prefecture->name),
                 distance_metres(point, prefecture->bounds.nearest(point)));
}

/// True when the address is the office's, perhaps with a building or floor behind it.
bool is_office_address(const RecordAddress& address, const std::string& office) {
  if (office.empty()) return false;
  const std::string& canonical = address.canonical_in_municipality();
  if (!canonical.starts_with(office)) return false;
  const char next = canonical.size() == office.size() ? ' ' : canonical[office.size()];
  return next != '-' && !is_digit(next);
}

bool is_office_point(const Point& point, const MunicipalityFrame& frame) {
  return frame.office_point && distance_metres(point, *frame.office_point) <= office_metres;
}

}  // namespace

std::optional<PointObjection> objection_to(const Point& point, const PlaceQuery& record,
                                           const PlaceSources& sources) {
  const PlaceWords words(message_language);
  const std::string text = point_text(point);
  switch (problem_of(point)) {
    case PointProblem::zero:
      return PointObjection{PlaceFault::coordinates_zero, text, "", words.coordinates_zero()};
    case PointProblem::swapped:
      return PointObjection{PlaceFault::coordinates_swapped, text, "",
                            words.coordinates_swapped(text)};
    case PointProblem::outside_japan:
      return PointObjection{PlaceFault::outside_japan, text, "", words.outside_japan(text)};
    case PointProblem::none:
      break;
  }
  if (!record.municipality) return std::nullopt;
  const MunicipalityFrame& frame = *record.municipality;
  if (auto outside = outside_municipality(point, frame, sources)) return outside;
  if (is_office_point(point, frame) && !is_office_address(record.address, frame.office_address)) {
    return PointObjection{PlaceFault::office_point, "", "", words.point_of_office()};
  }
  return std::nullopt;
}

}  // namespace shirube
