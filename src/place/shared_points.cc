#include "place/shared_points.h"

#include <map>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "place/address/address.h"
#include "place/bounds.h"
#include "place/distance_words.h"

namespace shirube {

void check_shared_points(const std::vector<PointClaim>& claims, DiagnosticSink& sink) {
  std::map<std::pair<std::int32_t, std::int32_t>, const PointClaim*> first;
  for (const PointClaim& claim : claims) {
    if (claim.town.empty()) continue;
    const auto [at, added] =
        first.try_emplace({claim.point.latitude, claim.point.longitude}, &claim);
    if (added || address_key(at->second->town) == address_key(claim.town)) continue;
    sink.report(PlaceFault::shared_point, claim.where, {at->second->name, at->second->town});
  }
}

void check_shared_addresses(const std::vector<PointClaim>& claims, DiagnosticSink& sink) {
  constexpr double apart_metres = 300;
  std::map<std::u16string, std::vector<const PointClaim*>> houses;
  for (const PointClaim& claim : claims) {
    if (claim.house.empty()) continue;
    std::vector<const PointClaim*>& before = houses[claim.house];
    const PointClaim* nearest = nullptr;
    double least = 0;
    for (const PointClaim* other : before) {
      const double metres = distance_metres(other->point, claim.point);
      if (!nearest || metres < least) {
        nearest = other;
        least = metres;
      }
    }
    before.push_back(&claim);
    if (!nearest || least <= apart_metres) continue;
    sink.report(PlaceFault::shared_address, claim.where,
                {nearest->name, distance_in_words(least), point_text(nearest->point)});
  }
}

}  // namespace shirube
