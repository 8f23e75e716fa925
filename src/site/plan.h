// The plan of a whole site, for its audience and in its form: here, and only here, all areas of
// pages are known (render.cc knows the offline area alone, which lists what was made). Made on one thread.
#pragma once

#include "site/frame/site_plan.h"

namespace shirube {

/// All pages and files of a site. `context` must outlive the plan.
SitePlan plan_site(const SiteContext& context);

}  // namespace shirube
