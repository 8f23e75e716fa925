// A group of rules, at work on one site: it sees each file, sends a listener to the walk over each
// page or drawing, and says at the end what only the whole site shows. Made for one site; file()
// and listen() are called by any thread, finish() by one when all files have been looked at.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "publish/page_checks/page_rules.h"
#include "site/frame/output_file.h"

namespace shirube {

class Findings;

/// How much was followed.
struct LinkCounts {
  std::uint64_t internal = 0;
  std::uint64_t fragments = 0;
  std::uint64_t external = 0;
  /// Addresses below the site's own, in sitemap, feeds, calendars and data.
  std::uint64_t absolute = 0;
  std::uint64_t broken = 0;
};

struct MarkupCounts {
  std::uint64_t pages = 0;
  std::uint64_t findings = 0;
};

/// How much was looked at, for the certificate.
struct SiteCounts {
  LinkCounts links;
  MarkupCounts markup;
};

/// What all groups of rules are given of a site; outlives them. The links of the content are known
/// at finish().
struct SiteUnderCheck {
  const SiteOutput& site;
  PageNotes& notes;
  /// Of all sites: a link that is broken in several is told once.
  Findings& broken_links;
  SiteCounts& counts;
};

class SiteRules {
 public:
  explicit SiteRules(const SiteUnderCheck& under_check) : under_check_(under_check) {}
  virtual ~SiteRules() = default;
  SiteRules(const SiteRules&) = delete;
  SiteRules& operator=(const SiteRules&) = delete;

  virtual void file(const OutputFile&) {}
  /// For a file of markup; null when the group has nothing to ask of it.
  virtual std::unique_ptr<PageRules> listen(const OutputFile&) { return nullptr; }
  /// Instead of both, for a page that stands as it was when a listener of this group kept that of
  /// it.
  virtual void restore(const std::string& /*path*/, const std::string& /*kept*/) {}
  virtual void finish(unsigned /*threads*/) {}

 protected:
  const SiteOutput& site() const { return under_check_.site; }
  const SiteUnderCheck& under_check() const { return under_check_; }
  NotesOfPage notes_of(const OutputFile& file) const { return {under_check_.notes, file.path}; }
  /// Its place among the files of the site.
  std::size_t place_of(const OutputFile& file) const { return site().place_of(file.path); }

 private:
  const SiteUnderCheck& under_check_;
};

inline bool is_page(std::string_view path) {
  return path.ends_with(".html");
}
inline bool is_page(const OutputFile& file) {
  return is_page(file.path);
}

}  // namespace shirube
