#include "site/parts/neighbours.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <string>

#include "directory/facility.h"
#include "directory/municipality.h"
#include "place/bounds.h"
#include "site/frame/site_context.h"
#include "site/parts/facility_index.h"
#include "site/parts/listing.h"

namespace shirube {
namespace {

constexpr std::size_t neighbour_limit = 100;

/// The middle of points; whole numbers, so that it is the same on every machine.
struct Middle {
  std::int64_t latitude = 0;
  std::int64_t longitude = 0;
  std::int64_t count = 0;

  void add(const Point& point) {
    latitude += point.latitude;
    longitude += point.longitude;
    ++count;
  }
  Point point() const {
    return {static_cast<std::int32_t>(latitude / count),
            static_cast<std::int32_t>(longitude / count)};
  }
};

int whole_kilometres(const Point& a, const Point& b) {
  return std::max(1, static_cast<int>(std::lround(distance_metres(a, b) / 1000)));
}

std::vector<Neighbour> nearest(const MunicipalityPoint& here,
                               const std::vector<MunicipalityPoint>& members) {
  std::vector<Neighbour> all;
  for (const MunicipalityPoint& other : members) {
    if (other.municipality == here.municipality) continue;
    const bool known = here.point && other.point;
    all.push_back({other.municipality, known ? whole_kilometres(*here.point, *other.point) : 0});
  }
  std::stable_sort(all.begin(), all.end(), [](const Neighbour& a, const Neighbour& b) {
    const auto rank = [](const Neighbour& each) {
      return each.kilometres == 0 ? std::numeric_limits<int>::max() : each.kilometres;
    };
    return rank(a) < rank(b);
  });
  if (all.size() > neighbour_limit) all.resize(neighbour_limit);
  return all;
}

}  // namespace

std::vector<MunicipalityPoint> municipality_points(const View& view, const Places& places) {
  std::map<std::string, Middle> middles;
  for (const Facility& facility : view.all<Facility>()) {
    const Place* place = places.facility(facility.id);
    if (place && is_listed(facility)) middles[facility.municipality.id].add(place->point);
  }
  std::vector<MunicipalityPoint> all;
  for (const Municipality* municipality : members(view)) {
    const std::optional<Point> office = read_point(municipality->office_point);
    const auto middle = middles.find(municipality->id);
    if (office || middle == middles.end()) {
      all.push_back({municipality, office, Stand::office});
    } else {
      all.push_back({municipality, middle->second.point(), Stand::middle_of_facilities});
    }
  }
  return all;
}

Neighbours::Neighbours(const View& view, const Places& places) {
  const std::vector<MunicipalityPoint> members = municipality_points(view, places);
  for (const MunicipalityPoint& here : members) {
    nearest_[here.municipality] = nearest(here, members);
  }
}

const std::vector<Neighbour>& Neighbours::of(const Municipality& municipality) const {
  static const std::vector<Neighbour> none;
  const auto found = nearest_.find(&municipality);
  return found == nearest_.end() ? none : found->second;
}

}  // namespace shirube
