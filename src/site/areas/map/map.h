// The map of facilities and desks, its data, and the maps to print. Called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_map(SitePlan& plan);

}  // namespace shirube
