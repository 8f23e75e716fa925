// The small drawing that stands where the map will be: municipalities and where there are how many
// records. It serves paper, pages from the disk and browsers without scripts as well. Pure.
#pragma once

#include <vector>

#include "site/areas/map/map_records.h"

namespace shirube {

/// An SVG of at most 4 KB compressed; nothing when `placed` is empty.
Html locator_svg(const SiteContext& context, const std::vector<const MapRecord*>& placed);

}  // namespace shirube
