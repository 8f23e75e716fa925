#include "site/areas/map/map_records.h"

#include <algorithm>
#include <utility>

#include "directory/desk.h"
#include "directory/facility.h"
#include "site/frame/route.h"
#include "site/parts/facility_index.h"

namespace shirube {
namespace {

MapKind desk_kind(DeskKind kind) {
  return {static_cast<char>('A' + static_cast<int>(kind)), "desks", word_of(kind).label};
}

MapKind facility_kind(FacilityKind kind) {
  const Word& word = word_of(kind);
  return {static_cast<char>('a' + static_cast<int>(kind)), word.code, word.label};
}

template <class R>
MapRecord map_record(const SiteContext& context, const R& record, MapKind kind,
                     const Place* place) {
  MapRecord entry;
  entry.record = &record;
  entry.name = record.name;
  entry.kana = record.kana;
  entry.address = record.address;
  entry.phone = &record.phone;
  entry.status = record.status;
  entry.kind = kind;
  entry.municipality = context.view.find(record.municipality);
  if (place && place->known()) {
    entry.place = place;
    entry.at = world_pixel(place->point);
  }
  entry.route = record_route(record);
  entry.anchor = std::string(R::type_name) + "-" + record.id;
  return entry;
}

}  // namespace

std::vector<MapRecord> map_records(const SiteContext& context) {
  std::vector<MapRecord> records;
  for (const Desk& desk : context.view.all<Desk>()) {
    const Place* place = context.places.desk(desk.id);
    if (desk.status == Status::closed || (desk.address.empty() && !place)) continue;
    records.push_back(map_record(context, desk, desk_kind(desk.kind), place));
  }
  for (const Facility& facility : context.view.all<Facility>()) {
    if (!is_listed(facility)) continue;
    records.push_back(map_record(context, facility, facility_kind(facility.kind),
                                 context.places.facility(facility.id)));
  }
  return records;
}

std::vector<const MapRecord*> placed_along_curve(const std::vector<MapRecord>& records) {
  std::vector<std::pair<std::uint64_t, const MapRecord*>> placed;
  for (const MapRecord& record : records) {
    if (record.place) placed.emplace_back(curve_position(record.at), &record);
  }
  std::sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second->route < b.second->route;
  });
  std::vector<const MapRecord*> ordered;
  ordered.reserve(placed.size());
  for (const auto& [position, record] : placed) ordered.push_back(record);
  return ordered;
}

}  // namespace shirube
