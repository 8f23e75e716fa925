// Certifies all sites before they are published, file by file while they are made: nothing withheld
// among the residents' files, and all rules about finished pages kept. What was checked becomes
// output/certificate.json, the same bytes for the same input. One thread owns it; any thread may
// show it files.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "publish/findings.h"
#include "publish/known_pages.h"
#include "publish/leak_search.h"
#include "publish/page_checks/rule_table.h"
#include "publish/page_checks/site_rules.h"
#include "site/frame/output_file.h"

namespace shirube {

struct CertificateInput {
  /// What no site for residents may hold.
  std::span<const WithheldValue> withheld;
  /// Makes a site of public content and the default theme alone: words that stand in it as well are
  /// no secret. Called only when something was found; may be empty.
  std::function<std::vector<std::string>(const Edition&, const FileTaker&)> make_public_twin;
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
  LeakCounts leaks;
  std::vector<CertifiedSite> sites;
};

class Certifier {
 public:
  explicit Certifier(CertificateInput input);
  ~Certifier();

  /// A site whose files come now, each once. It must outlive the certifier.
  void begin(const SiteOutput& site);
  /// A file of the site that was begun last. `known`, which may be null, is what was known of it
  /// when it had the same bytes.
  void look_at(const OutputFile& file, const KnownPage* known = nullptr);
  /// Instead, a page that stands as it was when it was looked at.
  void restore(const std::string& path, const KnownPage& page);

  /// How many were restored, or known and looked at no more than that.
  std::uint64_t restored() const { return restored_; }
  /// What is known of the files of all sites in which nothing was wrong, by path in the output.
  /// Once, at the end.
  std::map<std::string, KnownPage, std::less<>> take_known_pages();

  /// When all files of all sites have come: tells all that is wrong with them.
  Certificate finish(DiagnosticSink& sink);

 private:
  class SiteAtWork;

  CertificateInput input_;
  Findings broken_links_;
  std::vector<std::unique_ptr<SiteAtWork>> sites_;
  std::atomic<std::uint64_t> restored_ = 0;
};

/// The content of certificate.json.
std::string certificate_json(const Certificate& certificate);

}  // namespace shirube
