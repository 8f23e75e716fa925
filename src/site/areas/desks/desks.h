// The desks: their list, and a page for each. Called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_desks(SitePlan& plan);

}  // namespace shirube
