// A site, looked at with some groups of rules only: those that tell a fault, or all others.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "base/faults/publish.h"
#include "publish/findings.h"
#include "publish/finished_sites.h"
#include "publish/page_checks/link_targets.h"
#include "publish/page_checks/site_check.h"

namespace shirube::test {

inline bool tells(const RuleGroup& group, std::initializer_list<Fault> faults) {
  return std::any_of(faults.begin(), faults.end(), [&](Fault fault) {
    return std::find(group.faults.begin(), group.faults.end(), fault) != group.faults.end();
  });
}

inline std::vector<RuleGroup> groups_that_tell(std::initializer_list<Fault> faults) {
  std::vector<RuleGroup> groups;
  for (const RuleGroup& group : rule_table()) {
    if (tells(group, faults)) groups.push_back(group);
  }
  return groups;
}

inline std::vector<RuleGroup> groups_but(std::initializer_list<Fault> faults) {
  std::vector<RuleGroup> groups;
  for (const RuleGroup& group : rule_table()) {
    if (!tells(group, faults)) groups.push_back(group);
  }
  return groups;
}

/// What is certified of small sites that are no whole pages.
inline std::vector<RuleGroup> links_and_markup() {
  return groups_that_tell({PublishFault::broken_link, PublishFault::unsafe_markup});
}

inline SiteCounts checked(const FinishedSite& site, const std::vector<RuleGroup>& groups,
                          unsigned threads, DiagnosticSink& sink) {
  Findings broken_links;
  const SiteCounts counts = check_site(site, groups, threads, broken_links, sink);
  report_broken_links(broken_links, sink);
  return counts;
}

}  // namespace shirube::test
