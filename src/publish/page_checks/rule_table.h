// All rules about finished pages, one row for each group: what it is called, what it looks at,
// which faults it tells, and who does it. The checks of a build, the list in docs/faults.md and the
// tests walk this table; what does not stand here is not checked. Constants, for any thread.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "publish/page_checks/site_rules.h"

namespace shirube {

class PublishWords;

struct RuleGroup {
  std::string (PublishWords::*title)() const;
  std::string (PublishWords::*looks_at)() const;
  std::span<const Fault> faults;
  /// Sets it to work on a site. Null for the search for leaks, which needs to know what is
  /// withheld: that is the certificate's own (publish/leak_search.h).
  std::unique_ptr<SiteRules> (*begin)(const SiteUnderCheck&);
};

std::span<const RuleGroup> rule_table();

}  // namespace shirube
