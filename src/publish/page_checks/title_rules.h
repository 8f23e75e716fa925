// No two pages of a site are called the same, by which readers tell them apart in a list of what
// they have open. Mostly an editor's: the same thing twice, or two of one name.
#pragma once

#include <memory>

#include "publish/page_checks/site_rules.h"

namespace shirube {

std::unique_ptr<SiteRules> title_rules(const SiteUnderCheck& under_check);

}  // namespace shirube
