// The pages of facilities; their lists are planned in lists/. Called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

/// A page for each, and who has closed.
void plan_facilities(SitePlan& plan);
/// Which facility does which procedure, for professionals.
void plan_treatments(SitePlan& plan);

}  // namespace shirube
