#include "place/shared_points.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "place/address/address.h"
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
  // What counts is written in digits there, and the 千 of 千代田区 is not.
  const std::string canonical = canonical_address(address, municipality);
  constexpr std::string_view digits = "0123456789";
  constexpr std::size_t most_digits_of_chome = 2;
  std::size_t end = 0;
  for (std::size_t begin = canonical.find_first_of(digits); begin != canonical.npos;
       begin = canonical.find_first_of(digits, end)) {
    end = std::min(canonical.find_first_not_of("0123456789-", begin), canonical.size());
    const std::string_view numbers = std::string_view(canonical).substr(begin, end - begin);
    // 3-17 is a house; 172 is a lot, as no town has so many 丁目.
    const bool several = numbers.substr(0, numbers.size() - 1).find('-') != numbers.npos;
    const bool lot = numbers.find('-') == numbers.npos && numbers.size() > most_digits_of_chome;
    // What follows the numbers is a building.
    if (several || lot) return address_key(std::string_view(canonical).substr(0, end));
  }
  return {};
}

std::string town_of_address(std::string_view address, std::string_view municipality) {
  const std::string canonical = canonical_address(address, municipality);
  const std::string town = canonical.substr(0, canonical.find_first_of("0123456789-"));
  return town == municipality ? "" : town;
}

}  // namespace shirube
