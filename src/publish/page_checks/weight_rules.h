// What a reader's telephone has to fetch, held against a budget that fails the build: one table, in
// weight_rules.cc. Counts what a page itself asks for, compressed; pictures of a map come later and
// from elsewhere. A page's kind is the data-page of its body.
#pragma once

#include <memory>

#include "publish/page_checks/site_rules.h"

namespace shirube {

std::unique_ptr<SiteRules> weight_rules(const SiteUnderCheck& under_check);

}  // namespace shirube
