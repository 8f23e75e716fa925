#include "publish/page_checks/site_check.h"

#include <algorithm>
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

std::optional<std::vector<std::string>> SiteCheck::look_at(const OutputFile& file) {
  for (const auto& group : rules_) group->file(file);
  if (!is_markup_path(file.path)) return std::vector<std::string>();
  std::vector<std::unique_ptr<PageRules>> listeners;
  std::vector<PageRules*> all;
  for (const auto& group : rules_) {
    listeners.push_back(group->listen(file));
    if (listeners.back()) all.push_back(listeners.back().get());
  }
  read_page(file.bytes, all);
  std::vector<std::string> kept;
  for (const auto& listener : listeners) {
    std::optional<std::string> of_group = listener ? listener->kept() : "";
    if (!of_group) return std::nullopt;
    kept.push_back(std::move(*of_group));
  }
  if (notes_.has(file.path)) return std::nullopt;
  return kept;
}

void SiteCheck::restore(const std::string& path, const std::vector<std::string>& kept) {
  for (std::size_t i = 0; i < std::min(rules_.size(), kept.size()); ++i) {
    rules_[i]->restore(path, kept[i]);
  }
}

void SiteCheck::restore(const OutputFile& file, const std::vector<std::string>& kept) {
  for (const auto& group : rules_) group->file(file);
  restore(file.path, kept);
}

SiteCounts SiteCheck::finish(unsigned threads, DiagnosticSink& sink) {
  for (const auto& group : rules_) group->finish(threads);
  notes_.report(sink);
  return counts_;
}

}  // namespace shirube
