#include "site/frame/locate_records.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "base/parallel.h"
#include "directory/municipality.h"
#include "place/locate.h"
#include "place/place_sources.h"
#include "place/postal_area.h"
#include "place/shared_points.h"

namespace shirube {
namespace {

using Frames = std::map<std::string, MunicipalityFrame>;

const MunicipalityFrame* frame_of(const Whereabouts& record, const Frames& frames) {
  const auto frame = frames.find(record.municipality.id);
  return frame == frames.end() ? nullptr : &frame->second;
}

Location location_where(const Record& record) {
  return record.location_where.source ? record.location_where : record.where;
}

void check_postal_code(const Record& record, const std::string& code,
                       const MunicipalityFrame* frame, DiagnosticSink& sink) {
  if (!frame || code.empty()) return;
  const std::string reason = objection_to_postal_code(code, *frame);
  if (reason.empty()) return;
  const bool known = record.postal_code_where.source != nullptr;
  sink.report(PlaceFault::postal_code_elsewhere, known ? record.postal_code_where : record.where,
              {code, frame->name, reason});
}

/// What a record that has coordinates of its own says of them.
PointClaim claim_of(std::string_view name, const PlaceQuery& query, const Place& place) {
  const Point& point = query.coordinates.point;
  // One that was not used may still be the copy of another's; where a house stands it cannot tell.
  const bool used = place.point == point;
  return {std::string(name), query.address.town(),
          used ? query.address.house_key() : std::u16string(), point, query.where};
}

std::unordered_map<std::string, Place> places_of(const RecordKind& kind, const View& view,
                                                 const Frames& frames, const PlaceSources& sources,
                                                 unsigned threads, DiagnosticSink& sink,
                                                 std::vector<PointClaim>& claims) {
  const RecordList<const Record> records = view.of(kind);
  std::vector<Place> found(records.size());
  std::vector<std::optional<PointClaim>> claimed(records.size());
  parallel_for(records.size(), threads, [&](std::size_t i) {
    const Record& record = records[i];
    const Whereabouts where = kind.whereabouts(record);
    check_postal_code(record, where.postal_code.code, frame_of(where, frames), sink);
    if (where.address.empty() && !where.location.given) return;
    const PlaceQuery query = place_query(kind, record, frames);
    found[i] = locate(query, sources, sink);
    if (where.location.given && found[i].known())
      claimed[i] = claim_of(where.name, query, found[i]);
  });
  std::unordered_map<std::string, Place> places;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (found[i].known()) places.emplace(records[i].id, found[i]);
    if (claimed[i]) claims.push_back(std::move(*claimed[i]));
  }
  return places;
}

/// Coordinates of which nothing was made are in no output.
void take_back_refused(const RecordKind& kind, View& view,
                       const std::unordered_map<std::string, Place>& places) {
  const RecordList<const Record> records = view.of(kind);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Coordinates& location = kind.whereabouts(records[i]).location;
    if (!location.given) continue;
    const auto place = places.find(records[i].id);
    const bool used = place != places.end() && place->second.point == location.point;
    if (!used) view.take_back_location(kind, i);
  }
}

}  // namespace

std::map<std::string, MunicipalityFrame> municipality_frames(
    const RecordList<const Municipality>& municipalities, const PlaceSources& sources,
    DiagnosticSink& sink) {
  Frames frames;
  for (const Municipality& municipality : municipalities) {
    frames.emplace(municipality.id,
                   read_frame({municipality.name, municipality.code.digits, municipality.bounds,
                               municipality.office_point, municipality.address,
                               municipality.postal_codes, municipality.where},
                              sources, sink));
  }
  return frames;
}

PlaceQuery place_query(const RecordKind& kind, const Record& record, const Frames& frames) {
  const Whereabouts where = kind.whereabouts(record);
  PlaceQuery query;
  query.municipality = frame_of(where, frames);
  query.address = {where.address, query.municipality ? query.municipality->name : ""};
  query.coordinates = where.location;
  query.origin = record.location_imported ? Origin::imported : Origin::written;
  query.where = location_where(record);
  query.coordinates_refused = !where.location.given && record.location_where.source;
  query.address_where = record.address_where;
  if (query.municipality) {
    query.named_elsewhere = named_elsewhere(query.address, *query.municipality, frames);
  }
  return query;
}

Places locate_records(View& view, const PlaceSources& sources, unsigned threads,
                      DiagnosticSink& sink) {
  const Frames frames = municipality_frames(view.all<Municipality>(), sources, sink);
  Places places;
  std::vector<PointClaim> claims;
  for (const RecordKind& kind : record_kinds()) {
    if (!kind.whereabouts) continue;
    places.of(kind) = places_of(kind, view, frames, sources, threads, sink, claims);
  }
  check_shared_points(claims, sink);
  check_shared_addresses(claims, sink);
  for (const RecordKind& kind : record_kinds()) {
    if (kind.whereabouts) take_back_refused(kind, view, places.of(kind));
  }
  return places;
}

}  // namespace shirube
