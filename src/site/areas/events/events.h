// Events for everybody and trainings for professionals: lists, flyers, sheets to apply with,
// calendars. Called once for a plan.
#pragma once

namespace shirube {

class SitePlan;

void plan_events(SitePlan& plan);
void plan_trainings(SitePlan& plan);

}  // namespace shirube
