#include "site/locate_records.h"

#include <map>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "place/locate.h"

namespace shirube {
namespace {

using Frames = std::map<std::string, MunicipalityFrame>;

Frames municipality_frames(const View& view, const Outlines& outlines, DiagnosticSink& sink) {
  Frames frames;
  for (const Municipality& municipality : view.all<Municipality>()) {
    frames.emplace(municipality.id,
                   read_frame({municipality.name, municipality.code, municipality.bounds,
                               municipality.office_point, municipality.address, municipality.where},
                              outlines, sink));
  }
  return frames;
}

template <class R>
std::unordered_map<std::string, Place> places_of(const std::vector<R>& records,
                                                 const Frames& frames, const GeocodeCache& cache,
                                                 const Outlines& outlines, unsigned threads,
                                                 DiagnosticSink& sink) {
  std::vector<Place> found(records.size());
  parallel_for(records.size(), threads, [&](std::size_t i) {
    const R& record = records[i];
    if (record.address.empty() && !record.location.given) return;
    PlaceQuery query;
    query.address = record.address;
    const auto frame = frames.find(record.municipality.id);
    if (frame != frames.end()) query.municipality = &frame->second;
    query.coordinates = record.location;
    query.origin = record.location_imported ? Origin::imported : Origin::written;
    query.where = record.location_where.source ? record.location_where : record.where;
    query.coordinates_refused = !record.location.given && record.location_where.source;
    found[i] = locate(query, cache, outlines, sink).place;
  });
  std::unordered_map<std::string, Place> places;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (found[i].known()) places.emplace(records[i].id, found[i]);
  }
  return places;
}

}  // namespace

Places locate_records(const View& view, const GeocodeCache& cache, const Outlines& outlines,
                      unsigned threads, DiagnosticSink& sink) {
  const Frames frames = municipality_frames(view, outlines, sink);
  Places places;
  places.facilities = places_of(view.all<Facility>(), frames, cache, outlines, threads, sink);
  places.desks = places_of(view.all<Desk>(), frames, cache, outlines, threads, sink);
  return places;
}

}  // namespace shirube
