// Where the towns of a municipality lie, as a data script for the finder: visitors may have the
// facilities in the order of their distance from a town. Only of towns that the gazetteer knows.
// Pure.
#pragma once

#include <string>

#include "site/frame/site_context.h"

namespace shirube {

std::string town_points_route(const std::string& municipality);

bool has_town_points(const SiteContext& context, const std::string& municipality);

/// The script: for each town its name and "35.443 139.362", in the order of TownLists.
std::string town_points_script(const SiteContext& context, const std::string& municipality);

}  // namespace shirube
