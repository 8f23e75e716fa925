// The regions of a site that has too many municipalities for one page. Pure, for any thread.
#pragma once

#include <vector>

#include "directory/view.h"

namespace shirube {

/// The municipalities of the site's own area, grouped by their region; regions and municipalities
/// stand in the order of members().
std::vector<std::vector<const Municipality*>> members_by_region(const View& view);

}  // namespace shirube
