// What there is to read: materials, pages of running text, news. Called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_learn(SitePlan& plan);
void plan_news(SitePlan& plan);

}  // namespace shirube
