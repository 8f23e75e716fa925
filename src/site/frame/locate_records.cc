#include "site/frame/locate_records.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/parallel.h"
#include "place/locate.h"
#include "place/place_sources.h"
#include "place/postal_area.h"
#include "place/shared_points.h"

namespace shirube {
namespace {

using Frames = std::map<std::string, MunicipalityFrame>;

template <class R>
const MunicipalityFrame* frame_of(const R& record, const Frames& frames) {
  const auto frame = frames.find(record.municipality.id);
  return frame == frames.end() ? nullptr : &frame->second;
}

template <class R>
Location location_where(const R& record) {
  return record.location_where.source ? record.location_where : record.where;
}

template <class R>
void check_postal_code(const R& record, const MunicipalityFrame* frame, DiagnosticSink& sink) {
  if (!frame || record.postal_code.code.empty()) return;
  const std::string reason = objection_to_postal_code(record.postal_code.code, *frame);
  if (reason.empty()) return;
  const bool known = record.postal_code_where.source != nullptr;
  sink.report(Fault::postal_code_elsewhere, known ? record.postal_code_where : record.where,
              {record.postal_code.code, frame->name, reason});
}

/// What a record that has coordinates of its own says of them.
PointClaim claim_of(const std::string& name, const PlaceQuery& query, const Place& place) {
  const Point& point = query.coordinates.point;
  // One that was not used may still be the copy of another's; where a house stands it cannot tell.
  const bool used = place.point == point;
  return {name, query.address.town(), used ? query.address.house_key() : std::u16string(), point,
          query.where};
}

template <class R>
std::unordered_map<std::string, Place> places_of(const std::vector<R>& records,
                                                 const Frames& frames, const PlaceSources& sources,
                                                 unsigned threads, DiagnosticSink& sink,
                                                 std::vector<PointClaim>& claims) {
  std::vector<Place> found(records.size());
  std::vector<std::optional<PointClaim>> claimed(records.size());
  parallel_for(records.size(), threads, [&](std::size_t i) {
    const R& record = records[i];
    check_postal_code(record, frame_of(record, frames), sink);
    if (record.address.empty() && !record.location.given) return;
    const PlaceQuery query = place_query(record, frames);
    found[i] = locate(query, sources, sink);
    if (record.location.given && found[i].known()) {
      claimed[i] = claim_of(record.name, query, found[i]);
    }
  });
  std::unordered_map<std::string, Place> places;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (found[i].known()) places.emplace(records[i].id, found[i]);
    if (claimed[i]) claims.push_back(std::move(*claimed[i]));
  }
  return places;
}

/// Coordinates of which nothing was made are in no output.
template <class R>
void take_back_refused(View& view, const std::unordered_map<std::string, Place>& places) {
  const std::vector<R>& records = view.all<R>();
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (!records[i].location.given) continue;
    const auto place = places.find(records[i].id);
    const bool used = place != places.end() && place->second.point == records[i].location.point;
    if (!used) view.take_back_location<R>(i);
  }
}

}  // namespace

std::map<std::string, MunicipalityFrame> municipality_frames(
    const std::vector<Municipality>& municipalities, const PlaceSources& sources,
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

template <class R>
PlaceQuery place_query(const R& record, const Frames& frames) {
  PlaceQuery query;
  query.municipality = frame_of(record, frames);
  query.address = {record.address, query.municipality ? query.municipality->name : ""};
  query.coordinates = record.location;
  query.origin = record.location_imported ? Origin::imported : Origin::written;
  query.where = location_where(record);
  query.coordinates_refused = !record.location.given && record.location_where.source;
  query.address_where = record.address_where;
  if (query.municipality) {
    query.named_elsewhere = named_elsewhere(query.address, *query.municipality, frames);
  }
  return query;
}
template PlaceQuery place_query(const Facility& record, const Frames& frames);
template PlaceQuery place_query(const Desk& record, const Frames& frames);

Places locate_records(View& view, const PlaceSources& sources, unsigned threads,
                      DiagnosticSink& sink) {
  const Frames frames = municipality_frames(view.all<Municipality>(), sources, sink);
  Places places;
  std::vector<PointClaim> claims;
  places.facilities = places_of(view.all<Facility>(), frames, sources, threads, sink, claims);
  places.desks = places_of(view.all<Desk>(), frames, sources, threads, sink, claims);
  check_shared_points(claims, sink);
  check_shared_addresses(claims, sink);
  take_back_refused<Facility>(view, places.facilities);
  take_back_refused<Desk>(view, places.desks);
  return places;
}

}  // namespace shirube
