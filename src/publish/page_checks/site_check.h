// What the finished files of a site must be, whatever theme made them: one walk over each page
// tells it to all groups of rules (rule_table.h), while its bytes are at hand. What only a theme
// can break is an error, what an editor wrote a warning, told where it was written. One thread owns
// it; any thread may show it files.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "publish/page_checks/page_notes.h"
#include "publish/page_checks/rule_table.h"
#include "publish/page_checks/site_rules.h"

namespace shirube {

class SiteCheck {
 public:
  /// `site` and `broken_links` must outlive it.
  SiteCheck(const SiteOutput& site, std::span<const RuleGroup> groups, Findings& broken_links);

  /// Keeps nothing of the file but what is compared between files.
  void look_at(const OutputFile& file);

  /// Tells what is wrong, but for broken links, which it adds to those of other sites:
  /// report_broken_links() tells them.
  SiteCounts finish(unsigned threads, DiagnosticSink& sink);

 private:
  PageNotes notes_;
  SiteCounts counts_;
  SiteUnderCheck under_check_;
  std::vector<std::unique_ptr<SiteRules>> rules_;
};

}  // namespace shirube
