// The pages about the site itself. Called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_statements(SitePlan& plan);

}  // namespace shirube
