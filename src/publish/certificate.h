// The pass that certifies all finished sites before they are published: nothing withheld among the
// residents' files, and all rules about finished pages kept. What was checked becomes
// output/certificate.json, the same bytes for the same input. One thread calls it; it uses several.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "publish/leak_search.h"
#include "publish/page_checks/rule_table.h"
#include "publish/page_checks/site_rules.h"
#include "site/frame/output_file.h"

namespace shirube {

struct CertificateInput {
  std::span<const SiteOutput> sites;
  /// What no site for residents may hold.
  std::span<const WithheldValue> withheld;
  /// Makes a site of public content and the default theme alone: words that stand in it as well are
  /// no secret. Called only when something was found; may be empty.
  std::function<PublicTwin(const Edition&)> make_public_twin;
  /// Of the program.
  std::string version;
  /// The build's "today", as YYYY-MM-DD.
  std::string date;
  unsigned threads = 1;
  std::span<const RuleGroup> rules = rule_table();
};

/// One site, as it was checked.
struct CertifiedSite {
  Edition edition;
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  /// XXH3-128 over the lines "hash path" of all files, sorted by path.
  std::string manifest;
  SiteCounts counts;
};

struct Certificate {
  std::string version;
  std::string date;
  LeakSearch leaks;
  std::vector<CertifiedSite> sites;
};

/// Tells all that is wrong with the sites.
Certificate certify(const CertificateInput& input, DiagnosticSink& sink);

/// The content of certificate.json.
std::string certificate_json(const Certificate& certificate);

}  // namespace shirube
