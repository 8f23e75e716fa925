#include "site/areas/data/points.h"

#include "base/json_writer.h"
#include "site/parts/listing.h"

namespace shirube {
namespace {

/// `anchor` is the id of the record's entry in lists.
std::string feature(const std::string& anchor, const std::string& name, std::string_view kind,
                    const std::string& municipality, const Place& place) {
  std::string json = R"({"type":"Feature","geometry":{"type":"Point","coordinates":[)" +
                     degrees_text(place.point.longitude) + "," +
                     degrees_text(place.point.latitude) + R"(]},"properties":{"id":)" +
                     json_string(anchor) + R"(,"name":)" + json_string(name) + R"(,"kind":)" +
                     json_string(kind) + R"(,"municipality":)" + json_string(municipality) +
                     R"(,"precision":)" + json_string(word_of(place.precision).label) +
                     R"(,"source":)" + json_string(place.source);
  if (place.radius_metres > 0) json += R"(,"radius":)" + std::to_string(place.radius_metres);
  return json + "}}";
}

}  // namespace

std::string points_geojson(const SiteContext& context) {
  std::string features;
  const auto add = [&](const std::string& feature) {
    features += (features.empty() ? "\n" : ",\n") + feature;
  };
  for (const Desk& desk : context.view.all<Desk>()) {
    const Place* place = context.places.desk(desk.id);
    if (!place || desk.status == Status::closed) continue;
    add(feature("desk-" + desk.id, desk.name, word_of(desk.kind).label,
                context.municipality_name(desk.municipality), *place));
  }
  for (const Facility& facility : context.view.all<Facility>()) {
    const Place* place = context.places.facility(facility.id);
    if (!place || !is_listed(facility)) continue;
    add(feature("facility-" + facility.id, facility.name, word_of(facility.kind).label,
                context.municipality_name(facility.municipality), *place));
  }
  return R"({"type":"FeatureCollection","features":[)" + features + "\n]}\n";
}

}  // namespace shirube
