// The finder: its page and data, the comparison, the card. Called once for a plan.
#pragma once

#include <string>

namespace shirube {

class SitePlan;

/// Returns the version of the finder's data, as plan_find_data() does.
std::string plan_finder(SitePlan& plan);

}  // namespace shirube
