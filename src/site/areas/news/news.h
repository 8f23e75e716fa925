// The news: the list of what is new and of what was, and a page for each. Called once for a plan.
#pragma once

#include <vector>

#include "site/frame/page_context.h"

namespace shirube {

class SitePlan;

void plan_news(SitePlan& plan);

/// News that nobody gave a last day and that are over (see current_news()), newest first.
std::vector<const News*> earlier_news(const PageContext& page);

}  // namespace shirube
