#include "site/areas/facilities/lists/regions.h"

#include <map>
#include <string_view>

#include "directory/municipality.h"
#include "site/parts/listing.h"

namespace shirube {

std::vector<std::vector<const Municipality*>> members_by_region(const View& view) {
  std::vector<std::vector<const Municipality*>> regions;
  std::map<std::string_view, std::size_t> place;
  for (const Municipality* municipality : members(view)) {
    const auto [found, fresh] = place.emplace(municipality->region, regions.size());
    if (fresh) regions.emplace_back();
    regions[found->second].push_back(municipality);
  }
  return regions;
}

}  // namespace shirube
