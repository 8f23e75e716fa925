// What machines read: open data with a page about it, and the feed. Called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_open_data(SitePlan& plan);
void plan_feeds(SitePlan& plan);

}  // namespace shirube
