#include "place/shared_points.h"

#include <map>
#include <utility>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "place/address/address.h"

namespace shirube {

void check_shared_points(const std::vector<PointClaim>& claims, DiagnosticSink& sink) {
  std::map<std::pair<std::int32_t, std::int32_t>, const PointClaim*> first;
  for (const PointClaim& claim : claims) {
    if (claim.town.empty()) continue;
    const auto [at, added] =
        first.try_emplace({claim.point.latitude, claim.point.longitude}, &claim);
    if (added || address_key(at->second->town) == address_key(claim.town)) continue;
    sink.report(Fault::shared_point, claim.where, {at->second->name, at->second->town});
  }
}

std::string town_of_address(std::string_view address, std::string_view municipality) {
  const std::string canonical = canonical_address(address, municipality);
  const std::string town = canonical.substr(0, canonical.find_first_of("0123456789-"));
  return town == municipality ? "" : town;
}

}  // namespace shirube
