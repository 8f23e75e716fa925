#include "site/plan.h"

#include <string>

#include "site/areas/ask/ask.h"
#include "site/areas/data/data.h"
#include "site/areas/desks/desks.h"
#include "site/areas/events/events.h"
#include "site/areas/facilities/facilities.h"
#include "site/areas/facilities/lists/lists.h"
#include "site/areas/finder/finder.h"
#include "site/areas/home/home.h"
#include "site/areas/learn/learn.h"
#include "site/areas/map/map.h"
#include "site/areas/offline/offline.h"
#include "site/areas/statements/statements.h"
#include "site/areas/work/work.h"

namespace shirube {

namespace {

/// What only this audience has. (Lists of treatments for residents stand among the lists.)
void plan_for(Audience audience, SitePlan& plan) {
  switch (audience) {
    case Audience::residents:
      plan_open_data(plan);
      break;
    case Audience::professionals:
      plan_treatments(plan);
      plan_trainings(plan);
      plan_forms(plan);
      plan_initiatives(plan);
      plan_statistics(plan);
      plan_confirmation(plan);
      break;
  }
}

void plan_web(SitePlan& plan) {
  plan_home(plan);
  plan_desks(plan);
  plan_ask(plan);
  plan_situations(plan);
  plan_facilities(plan);
  plan_lists(plan);
  const std::string find_version = plan_finder(plan);
  plan_offline(plan, find_version);
  plan_map(plan);
  plan_learn(plan);
  plan_events(plan);
  plan_news(plan);
  plan_programmes(plan);
  plan_statements(plan);
  plan_for(plan.context().audience(), plan);
  plan_feeds(plan);
}

}  // namespace

SitePlan plan_site(const SiteContext& context) {
  SitePlan plan(context);
  switch (context.edition.form) {
    case Form::web:
      plan_web(plan);
      break;
  }
  return plan;
}

}  // namespace shirube
