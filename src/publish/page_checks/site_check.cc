#include "publish/page_checks/site_check.h"

#include <utility>

#include "publish/page_url.h"

namespace shirube {

SiteCheck::SiteCheck(const SiteOutput& site, std::span<const RuleGroup> groups,
                     Findings& broken_links)
    : notes_(site), under_check_{site, notes_, broken_links, counts_} {
  for (const RuleGroup& group : groups) {
    if (group.begin) rules_.push_back(group.begin(under_check_));
  }
}

void SiteCheck::look_at(const OutputFile& file) {
  for (const auto& group : rules_) group->file(file);
  if (!is_markup_path(file.path)) return;
  std::vector<std::unique_ptr<PageRules>> listeners;
  std::vector<PageRules*> all;
  for (const auto& group : rules_) {
    auto listener = group->listen(file);
    if (!listener) continue;
    all.push_back(listener.get());
    listeners.push_back(std::move(listener));
  }
  read_page(file.bytes, all);
}

SiteCounts SiteCheck::finish(unsigned threads, DiagnosticSink& sink) {
  for (const auto& group : rules_) group->finish(threads);
  notes_.report(sink);
  return counts_;
}

}  // namespace shirube
