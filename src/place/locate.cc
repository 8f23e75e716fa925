#include "place/locate.h"

#include <cmath>

#include "base/diagnostic.h"
#include "place/address/address.h"
#include "place/geocode_cache.h"
#include "place/outline.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

// About 200 m: boxes are drawn around borders that are themselves simplified.
constexpr std::int32_t bounds_margin = 2'000;
// Outlines are simplified, and a house on the border is on either side of the line.
constexpr double outline_margin_metres = 100;
constexpr double office_metres = 10;

/// What speaks against a point.
struct Objection {
  Fault fault;
  /// The arguments of the fault: what the point is outside of, and where it is instead.
  std::string area;
  std::string whereabouts;
  /// All in a few words, for points of tables.
  std::string reason;
};

std::string rounded(double metres) {
  if (metres < 1000) return "約" + std::to_string(std::lround(metres / 100) * 100) + "m";
  return "約" + std::to_string(std::lround(metres / 1000)) + "km";
}

/// 36.0381, 137.9679、長野県付近、約131km 離れています. The prefecture is named only when it is
/// sure.
std::string whereabouts_of(const Point& point, const Prefecture* own, double metres) {
  const Prefecture* prefecture = only_prefecture_at(point);
  const bool elsewhere = prefecture && prefecture != own;
  return point_text(point) + "、" + (elsewhere ? std::string(prefecture->name) + "付近、" : "") +
         rounded(metres) + "離れています";
}

std::optional<Objection> outside_of(Fault fault, const std::string& area, const Point& point,
                                    const Prefecture* own, double metres) {
  const std::string whereabouts = whereabouts_of(point, own, metres);
  return Objection{fault, area, whereabouts, area + "の外: " + whereabouts};
}

/// Against the finest that is known: outline, bounds, prefecture.
std::optional<Objection> outside_municipality(const Point& point, const MunicipalityFrame& frame,
                                              const Outlines& outlines) {
  const Prefecture* prefecture = prefecture_of(frame.code);
  if (const Outline* outline = outlines.find(frame.code)) {
    const double metres = outline->distance_metres(point);
    if (metres <= outline_margin_metres) return std::nullopt;
    return outside_of(Fault::outside_municipality, frame.name, point, prefecture, metres);
  }
  if (frame.bounds) {
    if (frame.bounds->contains(point, bounds_margin)) return std::nullopt;
    const double metres = distance_metres(point, frame.bounds->nearest(point));
    return outside_of(Fault::outside_municipality, frame.name, point, prefecture, metres);
  }
  if (!prefecture || prefecture->bounds.contains(point)) return std::nullopt;
  const double metres = distance_metres(point, prefecture->bounds.nearest(point));
  return outside_of(Fault::outside_prefecture, std::string(prefecture->name), point, prefecture,
                    metres);
}

/// True when the address is the office's, perhaps with a building or floor behind it.
bool is_office_address(const PlaceQuery& query) {
  const MunicipalityFrame& frame = *query.municipality;
  if (frame.office_address.empty()) return false;
  const std::string office = canonical_address(frame.office_address, frame.name);
  const std::string address = canonical_address(query.address, frame.name);
  if (!address.starts_with(office)) return false;
  const char next = address.size() == office.size() ? ' ' : address[office.size()];
  return next != '-' && !(next >= '0' && next <= '9');
}

bool is_office_point(const Point& point, const PlaceQuery& query) {
  const std::optional<Point>& office = query.municipality->office_point;
  return office && distance_metres(point, *office) <= office_metres;
}

std::optional<Objection> objection_to(const Point& point, const PlaceQuery& query,
                                      const Outlines& outlines) {
  const std::string text = point_text(point);
  switch (problem_of(point)) {
    case PointProblem::zero:
      return Objection{Fault::coordinates_zero, text, "", "0,0 になっています"};
    case PointProblem::swapped:
      return Objection{Fault::coordinates_swapped, text, "", "緯度と経度が逆です: " + text};
    case PointProblem::outside_japan:
      return Objection{Fault::outside_japan, text, "", "日本の外です: " + text};
    case PointProblem::none:
      break;
  }
  if (!query.municipality) return std::nullopt;
  if (auto outside = outside_municipality(point, *query.municipality, outlines)) return outside;
  if (is_office_point(point, query) && !is_office_address(query)) {
    return Objection{Fault::office_point, "", "", "役所・役場と同じ位置です"};
  }
  return std::nullopt;
}

void report(const Objection& objection, const Location& where, DiagnosticSink& sink) {
  sink.report(objection.fault, where, {objection.area, objection.whereabouts});
}

Place place_of_coordinates(const PlaceQuery& query) {
  const bool written = query.origin == Origin::written;
  const Precision precision = written ? Precision::exact : Precision::address;
  return {query.coordinates.point, precision, written ? "手入力" : "公開データ",
          usual_radius(precision)};
}

Place place_from_cache(const PlaceQuery& query, const GeocodeCache& cache, const Outlines& outlines,
                       DiagnosticSink& sink) {
  const std::string address = query.municipality
                                  ? canonical_address(query.address, query.municipality->name)
                                  : canonical_address(query.address);
  const GeocodeCache::Entry* entry = cache.find(address);
  if (!entry) return {};
  if (const auto objection = objection_to(entry->place.point, query, outlines)) {
    report(*objection, entry->where, sink);
    return {};
  }
  return entry->place;
}

}  // namespace

MunicipalityFrame read_frame(const MunicipalityTexts& texts, const Outlines& outlines,
                             DiagnosticSink& sink) {
  MunicipalityFrame frame{texts.name, texts.code, read_bounds(texts.bounds),
                          read_point(texts.office_point), texts.office_address};
  if (!frame.bounds && !texts.bounds.empty()) {
    sink.report(Fault::bad_value, texts.where,
                {texts.bounds, "範囲（西、南、東、北）", "bounds: 139.20, 35.40, 139.40, 35.52"});
  }
  if (!frame.office_point && !texts.office_point.empty()) {
    sink.report(Fault::coordinates_invalid, texts.where, {texts.office_point});
  }
  if (!frame.office_point) return frame;
  const PlaceQuery office{texts.office_address, &frame, {}, Origin::written, texts.where, false};
  if (const auto objection = objection_to(*frame.office_point, office, outlines)) {
    if (objection->fault != Fault::office_point) report(*objection, texts.where, sink);
  }
  return frame;
}

PlaceAnswer locate(const PlaceQuery& query, const GeocodeCache& cache, const Outlines& outlines,
                   DiagnosticSink& sink) {
  PlaceAnswer answer;
  const std::string_view placeholder = placeholder_in(query.address);
  if (query.coordinates.given) {
    std::optional<Objection> objection;
    if (!placeholder.empty()) {
      objection = Objection{Fault::place_of_no_address, std::string(placeholder), "",
                            "住所が「" + std::string(placeholder) + "」です"};
    } else {
      objection = objection_to(query.coordinates.point, query, outlines);
    }
    if (!objection) return {place_of_coordinates(query), ""};
    if (query.origin == Origin::imported) {
      answer.dropped = objection->reason;
      sink.report(Fault::table_point_dropped, query.where, {objection->reason});
    } else {
      report(*objection, query.where, sink);
      return answer;
    }
  }
  if (!placeholder.empty()) return answer;
  answer.place = place_from_cache(query, cache, outlines, sink);
  if (!answer.place.known() && query.origin == Origin::written && !query.coordinates_refused) {
    sink.report(Fault::no_place, query.where, {query.address});
  }
  return answer;
}

}  // namespace shirube
