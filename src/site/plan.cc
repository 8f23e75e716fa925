#include "site/frame/plan.h"

#include "site/areas.h"

namespace shirube {

SitePlan plan_site(const SiteContext& context) {
  SitePlan plan(context);
  plan_home(plan);
  plan_desks(plan);
  plan_ask(plan);
  plan_situations(plan);
  plan_facilities(plan);
  plan_lists(plan);
  plan_finder(plan);
  plan_map(plan);
  plan_learn(plan);
  plan_events(plan);
  plan_news(plan);
  plan_programmes(plan);
  plan_statements(plan);
  if (context.for_professionals()) {
    // What only professionals work with; residents have no such pages at all.
    plan_treatments(plan);
    plan_trainings(plan);
    plan_forms(plan);
    plan_initiatives(plan);
    plan_statistics(plan);
    plan_confirmation(plan);
  } else {
    plan_open_data(plan);
  }
  plan_feeds(plan);
  return plan;
}

}  // namespace shirube
