#include "place/shared_points.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "place/address/address.h"
#include "place/address/address_tokens.h"
#include "place/bounds.h"
#include "place/point_objection.h"

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
    sink.report(Fault::shared_address, claim.where,
                {nearest->name, rounded_distance(least), point_text(nearest->point)});
  }
}

std::u16string house_key(std::string_view address, std::string_view municipality) {
  const std::string canonical = canonical_address(address, municipality);
  const AddressTokens tokens(canonical);
  const std::u16string_view units = tokens.units();
  const std::size_t first =
      static_cast<std::size_t>(std::find_if(units.begin(), units.end(), is_number) - units.begin());
  // A building may follow the numbers in letters; it is no part of the house.
  std::size_t end = first;
  std::size_t numbers = 0;
  for (; end < units.size() && (is_number(units[end]) || units[end] == hyphen_unit); ++end) {
    if (is_number(units[end])) ++numbers;
  }
  // One number alone is a lot when no town has so many 丁目.
  constexpr std::uint32_t most_chome = 60;
  const bool house = numbers > 1 || (numbers == 1 && tokens.number(first) > most_chome);
  return house ? address_key(canonical.substr(0, tokens.end(end - 1))) : std::u16string();
}

std::string town_of_address(std::string_view address, std::string_view municipality) {
  const std::string canonical = canonical_address(address, municipality);
  const std::string town = canonical.substr(0, canonical.find_first_of("0123456789-"));
  return town == municipality ? "" : town;
}

}  // namespace shirube
