// The areas of a site. Each function plans the pages of one area of one audience's site; plan.cc
// calls them in turn. A new area is a new file with one function here.
#pragma once

namespace shirube {

class SitePlan;

void plan_home(SitePlan& plan);
void plan_facilities(SitePlan& plan);
void plan_lists(SitePlan& plan);
void plan_finder(SitePlan& plan);
void plan_treatments(SitePlan& plan);
void plan_desks(SitePlan& plan);
void plan_ask(SitePlan& plan);
void plan_situations(SitePlan& plan);
void plan_events(SitePlan& plan);
void plan_trainings(SitePlan& plan);
void plan_learn(SitePlan& plan);
void plan_news(SitePlan& plan);
void plan_forms(SitePlan& plan);
void plan_programmes(SitePlan& plan);
void plan_initiatives(SitePlan& plan);
void plan_statistics(SitePlan& plan);
void plan_confirmation(SitePlan& plan);
void plan_map(SitePlan& plan);
void plan_open_data(SitePlan& plan);
void plan_statements(SitePlan& plan);
void plan_feeds(SitePlan& plan);

}  // namespace shirube
