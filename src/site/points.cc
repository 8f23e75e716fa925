#include "site/points.h"

#include "base/json_writer.h"
#include "site/listing.h"

namespace shirube {
namespace {

std::string feature(const SiteContext& context, const Facility& facility, const Place& place) {
  const Word& precision = word_of(place.precision);
  std::string json =
      R"({"type":"Feature","geometry":{"type":"Point","coordinates":[)" +
      degrees_text(place.point.longitude) + "," + degrees_text(place.point.latitude) +
      R"(]},"properties":{"id":)" + json_string(facility.id) + R"(,"name":)" +
      json_string(facility.name) + R"(,"kind":)" + json_string(word_of(facility.kind).label) +
      R"(,"municipality":)" + json_string(context.municipality_name(facility.municipality)) +
      R"(,"precision":)" + json_string(precision.label) + R"(,"source":)" +
      json_string(place.source);
  if (place.radius_metres > 0) json += R"(,"radius":)" + std::to_string(place.radius_metres);
  return json + "}}";
}

}  // namespace

std::string points_geojson(const SiteContext& context) {
  std::string features;
  for (const Facility& facility : context.view.all<Facility>()) {
    const Place* place = context.places.facility(facility.id);
    if (!place || !place->known() || !is_listed(facility)) continue;
    features += (features.empty() ? "\n" : ",\n") + feature(context, facility, *place);
  }
  return R"({"type":"FeatureCollection","features":[)" + features + "\n]}\n";
}

std::string points_script(const SiteContext& context) {
  std::string geojson = points_geojson(context);
  geojson.pop_back();
  return "window.shirubePoints = " + geojson + ";\n";
}

}  // namespace shirube
