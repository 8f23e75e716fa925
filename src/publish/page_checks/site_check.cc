#include "publish/page_checks/site_check.h"

#include <memory>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "publish/page_url.h"

namespace shirube {
namespace {

using RulesAtWork = std::vector<std::unique_ptr<SiteRules>>;

void look_at(const OutputFile& file, const RulesAtWork& rules) {
  for (const auto& group : rules) group->file(file);
  if (!is_markup_path(file.path)) return;
  std::vector<std::unique_ptr<PageRules>> listeners;
  std::vector<PageRules*> all;
  for (const auto& group : rules) {
    auto listener = group->listen(file);
    if (!listener) continue;
    all.push_back(listener.get());
    listeners.push_back(std::move(listener));
  }
  read_page(file.bytes, all);
}

}  // namespace

SiteCounts check_site(const SiteOutput& site, std::span<const RuleGroup> groups, unsigned threads,
                      Findings& broken_links, DiagnosticSink& sink) {
  PageNotes notes(site);
  SiteCounts counts;
  const SiteUnderCheck under_check{site, notes, broken_links, counts};
  RulesAtWork rules;
  for (const RuleGroup& group : groups) {
    if (group.begin) rules.push_back(group.begin(under_check));
  }
  parallel_for(site.files.size(), threads, [&](std::size_t i) { look_at(site.files[i], rules); });
  for (const auto& group : rules) group->finish(threads);
  notes.report(sink);
  return counts;
}

}  // namespace shirube
