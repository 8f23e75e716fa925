// What the finished files of a site must be, whatever theme made them: one walk over each page
// tells it to all groups of rules (rule_table.h), while its bytes are at hand. What only a theme
// can break is an error, what an editor wrote a warning, told where it was written. One thread
// calls it; it uses several.
#pragma once

#include <span>

#include "publish/page_checks/rule_table.h"
#include "publish/page_checks/site_rules.h"

namespace shirube {

/// Tells what is wrong, but for broken links, which it adds to those of other sites:
/// report_broken_links() tells them.
SiteCounts check_site(const SiteOutput& site, std::span<const RuleGroup> groups, unsigned threads,
                      Findings& broken_links, DiagnosticSink& sink);

}  // namespace shirube
