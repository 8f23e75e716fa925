// The desks and facilities of a View that have a place, as GeoJSON (RFC 7946), for open data.
// Points are exact to a millionth of a degree and say how far to trust them. Pure.
#pragma once

#include <string>

#include "site/frame/site_context.h"

namespace shirube {

/// A FeatureCollection: desks, then facilities, each in the order of their ids.
std::string points_geojson(const SiteContext& context);

}  // namespace shirube
