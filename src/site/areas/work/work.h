// What professionals work with: forms, programmes, the initiatives and statistics of
// municipalities, and what is to be confirmed. Each is called at most once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_forms(SitePlan& plan);
/// Residents may read these, too.
void plan_programmes(SitePlan& plan);
void plan_initiatives(SitePlan& plan);
void plan_statistics(SitePlan& plan);
void plan_confirmation(SitePlan& plan);

}  // namespace shirube
