// Where to ask: the way from a town to the desk that answers for it, and from a situation to the
// desks for its topics. Called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_ask(SitePlan& plan);
void plan_situations(SitePlan& plan);

}  // namespace shirube
