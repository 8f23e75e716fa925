// The lists of facilities, each with one function that plans its pages, and what they share. Shared
// read-only by the pages of a plan.
#pragma once

#include <memory>

#include "site/frame/site_plan.h"
#include "site/parts/facility_index.h"
#include "site/parts/neighbours.h"

namespace shirube {

struct ListSources {
  explicit ListSources(const SiteContext& context)
      : index(context.view), neighbours(context.view, context.places) {}

  FacilityIndex index;
  Neighbours neighbours;
};

using Sources = std::shared_ptr<const ListSources>;

void plan_lists(SitePlan& plan);

void plan_count_tables(SitePlan& plan, const Sources& sources);
void plan_kind_lists(SitePlan& plan, const Sources& sources);
void plan_municipality_pages(SitePlan& plan, const Sources& sources);
void plan_treatment_lists(SitePlan& plan);

}  // namespace shirube
