#include "site/areas/facilities/lists/lists.h"

#include "words/frame.h"

namespace shirube {

void plan_lists(SitePlan& plan) {
  const FrameWords pages(plan.context().language);
  const ByAudience names(pages.page_facilities(), pages.page_facilities_of_work());
  plan.add_entrance({Stands::above, Stands::above}, names[plan.context().audience()],
                    "facilities.html");
  const auto sources = std::make_shared<const ListSources>(plan.context());
  plan_count_tables(plan, sources);
  plan_kind_lists(plan, sources);
  plan_municipality_pages(plan, sources);
  plan_treatment_lists(plan);
}

}  // namespace shirube
