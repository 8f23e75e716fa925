#include "place/locate.h"

#include <algorithm>
#include <optional>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "place/address/address.h"
#include "place/place_sources.h"
#include "place/point_objection.h"

namespace shirube {
namespace {

constexpr std::string_view gazetteer_source = "town-table";

void report(const PointObjection& objection, const Location& where, DiagnosticSink& sink) {
  sink.report(objection.fault, where, {objection.area, objection.whereabouts});
}

/// Nothing without a gazetteer, or when it does not know the record's municipality.
std::optional<AddressMatch> match_of(const PlaceQuery& query, const PlaceSources& sources) {
  if (!sources.matcher || query.address.empty()) return std::nullopt;
  if (!query.municipality) return sources.matcher->match(query.address);
  const auto& within = query.municipality->gazetteer_municipalities;
  if (within.empty()) return std::nullopt;
  return sources.matcher->match(query.address, within);
}

Place place_of_match(const std::optional<AddressMatch>& match) {
  if (!match || match->elsewhere || match->precision == Precision::none) return {};
  return {match->point, match->precision, std::string(gazetteer_source), match->radius_metres};
}

/// How far from its town's point a place is doubtful. An 大字 reaches from the valley to the ridge,
/// and its point tells little of where its houses stand.
double far_metres(const AddressMatch& match) {
  constexpr double least = 2'000;
  constexpr double oaza_radii = 3;
  const double radius = match.radius_metres;
  return std::max(least, match.precision == Precision::oaza ? oaza_radii * radius : radius);
}

/// What the gazetteer says against an address and its point; warnings, as tables of towns have
/// faults of their own.
void check_with_towns(const PlaceQuery& query, const Place& place, const AddressMatch& match,
                      DiagnosticSink& sink) {
  if (match.elsewhere) {
    sink.report(Fault::address_elsewhere, query.where,
                {query.address,
                 std::string(match.municipality.empty() ? match.prefecture : match.municipality),
                 query.municipality->name});
    return;
  }
  if (!place.known() || match.precision == Precision::none ||
      match.quality == MatchQuality::uncertain) {
    return;
  }
  const double metres = distance_metres(place.point, match.point);
  if (metres <= far_metres(match)) return;
  sink.report(Fault::far_from_town, query.where,
              {std::string(match.town), rounded_distance(metres), point_text(place.point)});
}

Place place_of_coordinates(const PlaceQuery& query) {
  const bool written = query.origin == Origin::written;
  const Precision precision = written ? Precision::exact : Precision::address;
  return {query.coordinates.point, precision, written ? "手入力" : "公開データ",
          usual_radius(precision)};
}

Place place_from_cache(const PlaceQuery& query, const PlaceSources& sources, DiagnosticSink& sink) {
  const GeocodeCache::Entry* entry = sources.cache.find(cache_address(query));
  if (!entry) return {};
  const auto objection =
      objection_to(entry->place.point, query.address, query.municipality, sources);
  if (!objection) return entry->place;
  report(*objection, entry->where, sink);
  return {};
}

/// The coordinates of the record, or nothing when something speaks against them; then `answer` says
/// so.
std::optional<Place> place_given(const PlaceQuery& query, std::string_view placeholder,
                                 const PlaceSources& sources, PlaceAnswer& answer,
                                 DiagnosticSink& sink) {
  std::optional<PointObjection> objection;
  if (!placeholder.empty()) {
    objection = PointObjection{Fault::place_of_no_address, std::string(placeholder), "",
                               "住所が「" + std::string(placeholder) + "」です"};
  } else {
    objection = objection_to(query.coordinates.point, query.address, query.municipality, sources);
  }
  if (!objection) return place_of_coordinates(query);
  if (query.origin == Origin::imported) {
    answer.dropped = objection->reason;
    sink.report(Fault::table_point_dropped, query.where, {objection->reason});
  } else {
    report(*objection, query.where, sink);
  }
  return std::nullopt;
}

}  // namespace

std::string cache_address(const PlaceQuery& query) {
  return query.municipality ? canonical_address(query.address, query.municipality->name)
                            : canonical_address(query.address);
}

Place place_from_gazetteer(const PlaceQuery& query, const PlaceSources& sources) {
  return place_of_match(match_of(query, sources));
}

PlaceAnswer locate(const PlaceQuery& query, const PlaceSources& sources, DiagnosticSink& sink) {
  PlaceAnswer answer;
  const std::string_view placeholder = placeholder_in(query.address);
  if (query.coordinates.given) {
    const auto place = place_given(query, placeholder, sources, answer, sink);
    if (place) answer.place = *place;
    if (!place && query.origin == Origin::written) return answer;
  }
  if (!placeholder.empty() || query.address.empty()) return answer;
  const std::optional<AddressMatch> match = match_of(query, sources);
  if (!answer.place.known()) answer.place = place_from_cache(query, sources, sink);
  if (!answer.place.known()) answer.place = place_of_match(match);
  if (match && query.municipality) check_with_towns(query, answer.place, *match, sink);
  if (!answer.place.known() && query.origin == Origin::written && !query.coordinates_refused) {
    sink.report(Fault::no_place, query.where, {query.address});
  }
  return answer;
}

}  // namespace shirube
