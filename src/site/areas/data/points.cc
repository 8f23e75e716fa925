#include "site/areas/data/points.h"

#include "base/json_writer.h"
#include "directory/desk.h"
#include "directory/facility.h"
#include "site/parts/facility_index.h"

namespace shirube {
namespace {

/// `anchor` is the id of the record's entry in lists.
std::string feature(const std::string& anchor, const std::string& name, std::string_view kind,
                    const std::string& municipality, const Place& place) {
  JsonObject geometry;
  geometry.text("type", "Point");
  geometry.add("coordinates", JsonList()
                                  .add(degrees_text(place.point.longitude))
                                  .add(degrees_text(place.point.latitude))
                                  .json());
  JsonObject properties;
  properties.text("id", anchor).text("name", name).text("kind", kind);
  properties.text("municipality", municipality);
  properties.text("precision", word_of(place.precision).label).text("source", place.source);
  if (place.radius_metres > 0) properties.number("radius", place.radius_metres);
  return JsonObject()
      .text("type", "Feature")
      .add("geometry", geometry.json())
      .add("properties", properties.json())
      .json();
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
