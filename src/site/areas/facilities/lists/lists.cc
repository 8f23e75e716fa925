#include "site/areas/facilities/lists/lists.h"

namespace shirube {

void plan_lists(SitePlan& plan) {
  const auto sources = std::make_shared<const ListSources>(plan.context());
  plan_count_tables(plan, sources);
  plan_kind_lists(plan, sources);
  plan_municipality_pages(plan, sources);
  plan_treatment_lists(plan);
}

}  // namespace shirube
