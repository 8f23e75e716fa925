// What there is to read: materials and pages of running text. Called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_learn(SitePlan& plan);

}  // namespace shirube
