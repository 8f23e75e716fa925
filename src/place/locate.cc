#include "place/locate.h"

#include <algorithm>
#include <optional>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "base/message_language.h"
#include "place/distance_words.h"
#include "place/place_sources.h"
#include "place/point_objection.h"
#include "words/place.h"

namespace shirube {
namespace {

constexpr std::string_view gazetteer_source = "town-table";

void report(const PointObjection& objection, const Location& where, DiagnosticSink& sink) {
  sink.report_any(objection.fault, where, {objection.area, objection.whereabouts});
}

/// Nothing without a gazetteer, or when it does not know the record's municipality.
std::optional<AddressMatch> match_of(const PlaceQuery& query, const PlaceSources& sources) {
  if (!sources.matcher || query.address.empty()) return std::nullopt;
  if (!query.municipality)
    return sources.matcher->match(query.address.tokens(), query.address.written());
  const auto& within = query.municipality->gazetteer_municipalities;
  if (within.empty()) return std::nullopt;
  return sources.matcher->match(query.address.tokens(), query.address.written(), within);
}

Place place_of_match(const std::optional<AddressMatch>& match) {
  if (!match || match->elsewhere || match->precision == Precision::none) return {};
  return {match->point, match->precision, std::string(gazetteer_source), match->radius_metres};
}

/// How far from its town's point a place is doubtful. An 大字 reaches from the valley to the ridge,
/// and its point tells little of where its houses stand.
double far_metres(Precision precision, double radius) {
  constexpr double least = 2'000;
  constexpr double oaza_radii = 3;
  return std::max(least, precision == Precision::oaza ? oaza_radii * radius : radius);
}

bool is_sure(const AddressMatch& match) {
  return match.precision != Precision::none && match.quality != MatchQuality::uncertain;
}

/// The point is farther from where its address says than a house can be.
struct FarPoint {
  /// Empty when the address names no town that is known: then it is far from all of them.
  std::string town;
  double metres = 0;
};

std::optional<FarPoint> far_from(const AddressMatch& match, const Point& point) {
  const double metres = distance_metres(point, match.point);
  if (metres <= far_metres(match.precision, match.radius_metres)) return std::nullopt;
  return FarPoint{std::string(match.town), metres};
}

/// Against all towns of the record's municipality; nothing when one of them is near enough.
std::optional<FarPoint> far_from_all_towns(const MunicipalityFrame& frame, const Point& point,
                                           const Gazetteer& gazetteer) {
  std::optional<FarPoint> nearest;
  for (const Gazetteer::Municipality municipality : frame.gazetteer_municipalities) {
    const TownLeaf& leaf = gazetteer.towns(municipality);
    for (std::size_t i = 0; i + 1 < leaf.towns.size(); ++i) {
      const TownRecord& town = leaf.towns[i];
      if (town.latitude == 0 && town.longitude == 0) continue;
      const double metres = distance_metres(point, {town.latitude, town.longitude});
      if (metres <= far_metres(static_cast<Precision>(town.precision), town.radius)) return {};
      if (!nearest || metres < nearest->metres) nearest = FarPoint{"", metres};
    }
  }
  return nearest;
}

/// By the town of the address, wherever that is; where it is not known, by the towns of the
/// municipality.
std::optional<FarPoint> far_point(const PlaceQuery& query, const std::optional<AddressMatch>& match,
                                  const Point& point, const PlaceSources& sources) {
  if (!match) return std::nullopt;
  if (match->elsewhere) {
    const AddressMatch there =
        sources.matcher->match(query.address.tokens(), query.address.written());
    if (is_sure(there)) return far_from(there, point);
    return std::nullopt;
  }
  if (is_sure(*match)) return far_from(*match, point);
  if (!query.municipality) return std::nullopt;
  return far_from_all_towns(*query.municipality, point, *sources.gazetteer);
}

/// An address of another municipality: told, whatever else is known.
void check_municipality(const PlaceQuery& query, const std::optional<AddressMatch>& match,
                        DiagnosticSink& sink) {
  if (!query.municipality) return;
  std::string elsewhere = query.named_elsewhere;
  if (match) {
    if (!match->elsewhere) return;
    elsewhere = match->municipality.empty() ? match->prefecture : match->municipality;
  }
  if (elsewhere.empty()) return;
  sink.report(PlaceFault::address_elsewhere, query.where_address_is(),
              {query.address.written(), elsewhere, query.municipality->name});
}

/// What readers get in place of a point that was not used.
std::string instead_of_point(const Place& place) {
  const PlaceWords words(message_language);
  return place.known() ? words.shown_instead(word_of(place.precision).label)
                       : words.no_point_shown();
}

Place place_of_coordinates(const PlaceQuery& query, Language language) {
  const PlaceWords words(language);
  const bool written = query.origin == Origin::written;
  const Precision precision = written ? Precision::exact : Precision::published;
  return {query.coordinates.point, precision,
          written ? words.source_written() : words.source_published(),
          std::max(usual_radius(precision), query.coordinates.coarse_metres)};
}

/// One record on its way through the sources.
class Locator {
 public:
  Locator(const PlaceQuery& query, const PlaceSources& sources, DiagnosticSink& sink)
      : query_(query), sources_(sources), sink_(sink) {}

  Place locate() {
    if (query_.address.names_place()) {
      match_ = match_of(query_, sources_);
      check_municipality(query_, match_, sink_);
    }
    if (query_.coordinates.given) {
      use_coordinates();
      if (stop_) return {};
    }
    if (query_.address.names_place()) {
      if (!place_.known()) use_cache();
      if (!place_.known()) place_ = place_of_match(match_);
    }
    tell();
    return place_;
  }

 private:
  void use_coordinates() {
    if (const auto objection = objection_to_coordinates()) {
      dropped_ = objection->reason;
      stop_ = query_.origin == Origin::written;
      if (stop_) report(*objection, query_.where, sink_);
      return;
    }
    if (is_too_coarse(query_.coordinates)) {
      dropped_ = words_.too_coarse(distance_in_words(query_.coordinates.coarse_metres),
                                   point_text(query_.coordinates.point));
      coarse_ = true;
      return;
    }
    far_ = far_point(query_, match_, query_.coordinates.point, sources_);
    if (far_ && !is_reviewed(query_.coordinates.point)) {
      far_at_ = query_.coordinates.point;
      const std::string distance = distance_in_words(far_->metres), point = point_text(far_at_);
      dropped_ = far_->town.empty()
                     ? words_.far_from_all_towns(query_.municipality->name, distance, point)
                     : words_.far_from_town(far_->town, distance, point);
      return;
    }
    far_.reset();
    place_ = place_of_coordinates(query_, sources_.language);
    // What editors wrote was told when it was read.
    if (query_.coordinates.coarse_metres > 0 && query_.origin == Origin::imported) {
      sink_.report(PlaceFault::coarse_coordinates, query_.where, {point_text(place_.point)});
    }
  }

  std::optional<PointObjection> objection_to_coordinates() const {
    if (query_.address.placeholder().empty()) {
      return objection_to(query_.coordinates.point, query_, sources_);
    }
    const std::string word(query_.address.placeholder());
    return PointObjection{PlaceFault::place_of_no_address, word, "", words_.address_says(word)};
  }

  void use_cache() {
    const GeocodeCache::Entry* entry = sources_.cache.find(query_.address.key());
    if (!entry) return;
    const Point& point = entry->place.point;
    if (const auto objection = objection_to(point, query_, sources_)) {
      return report(*objection, entry->where, sink_);
    }
    const auto far = far_point(query_, match_, point, sources_);
    if (far && entry->reviewer.empty()) {
      if (!query_.coordinates.given) {
        far_ = far;
        far_at_ = point;
      }
      return;
    }
    place_ = entry->place;
  }

  /// Somebody has looked at this place and said so in the cache: tables of towns have faults too.
  bool is_reviewed(const Point& point) const {
    constexpr double same_place_metres = 100;
    const GeocodeCache::Entry* entry = sources_.cache.find(query_.address.key());
    return entry && !entry->reviewer.empty() &&
           distance_metres(entry->place.point, point) <= same_place_metres;
  }

  /// Once it is known what stands in place of a point that was not used.
  void tell() {
    const bool imported = query_.origin == Origin::imported && query_.coordinates.given;
    if (imported && !dropped_.empty()) {
      sink_.report(PlaceFault::table_point_dropped, query_.where,
                   {dropped_, instead_of_point(place_)});
    } else if (far_) {
      const bool town = !far_->town.empty();
      sink_.report_any(
          town ? PlaceFault::far_from_town : PlaceFault::far_from_all_towns, query_.where,
          {town ? far_->town : query_.municipality->name, distance_in_words(far_->metres),
           point_text(far_at_), instead_of_point(place_)});
    }
    const bool told = query_.coordinates_refused || far_ || coarse_;
    if (place_.known() || query_.origin == Origin::imported || told) return;
    if (!query_.address.names_place()) return;
    sink_.report(PlaceFault::no_place, query_.where_address_is(), {query_.address.written()});
  }

  const PlaceWords words_{message_language};
  const PlaceQuery& query_;
  const PlaceSources& sources_;
  DiagnosticSink& sink_;
  std::optional<AddressMatch> match_;
  Place place_;
  /// Why the coordinates of a table were left out.
  std::string dropped_;
  std::optional<FarPoint> far_;
  Point far_at_;
  bool coarse_ = false;
  /// An error was told, and nothing stands in for the point.
  bool stop_ = false;
};

}  // namespace

Place place_from_gazetteer(const PlaceQuery& query, const PlaceSources& sources) {
  return place_of_match(match_of(query, sources));
}

Place locate(const PlaceQuery& query, const PlaceSources& sources, DiagnosticSink& sink) {
  return Locator(query, sources, sink).locate();
}

}  // namespace shirube
