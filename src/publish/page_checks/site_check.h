// What the finished files of a site must be, whatever theme made them: one walk over each page
// tells it to all groups of rules (rule_table.h), while its bytes are at hand. What only a theme
// can break is an error, what an editor wrote a warning, told where it was written. One thread owns
// it; any thread may show it files.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "publish/page_checks/page_notes.h"
#include "publish/page_checks/rule_table.h"
#include "publish/page_checks/site_rules.h"

namespace shirube {

class SiteCheck {
 public:
  /// `site` and `broken_links` must outlive it.
  SiteCheck(const SiteOutput& site, std::span<const RuleGroup> groups, Findings& broken_links);

  /// Keeps nothing of the file but what is compared between files. Gives what is kept of a page in
  /// which nothing is wrong, for restore().
  std::optional<std::vector<std::string>> look_at(const OutputFile& file);
  /// Instead, for a page that stands as it was then.
  void restore(const std::string& path, const std::vector<std::string>& kept);
  /// Instead, for a file that was made again and is as it was then.
  void restore(const OutputFile& file, const std::vector<std::string>& kept);

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
