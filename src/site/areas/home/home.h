// The first page of each site. Its one function plans it; called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_home(SitePlan& plan);

}  // namespace shirube
