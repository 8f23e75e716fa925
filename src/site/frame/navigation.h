// The links that stand on every page of a site. Each area of pages adds its own to the plan
// (site_plan.h), so they stand in the order in which plan.cc has the areas. Owned by the plan and
// its pages; nobody changes it once the plan is made, so any thread may read it.
#pragma once

#include <string>
#include <vector>

namespace shirube {

/// Where the link to a page stands on all others.
enum class Stands { above, below, nowhere };

struct Entrance {
  std::string name;
  std::string route;
};

struct Navigation {
  std::vector<Entrance> above;
  std::vector<Entrance> below;
};

}  // namespace shirube
