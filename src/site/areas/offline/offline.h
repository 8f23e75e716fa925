// What a device keeps for when there is no network: the page offline.html, and sw.js at the site's
// root, the service worker that keeps it. A site that says `offline: いいえ` gets neither page nor
// keeping: its sw.js removes what devices kept before (the kill switch), and so is always written.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "site/frame/output_file.h"

namespace shirube {

class SitePlan;
struct SiteContext;

/// Plans offline.html. `find_version` is what plan_finder() returned.
void plan_offline(SitePlan& plan, const std::string& find_version);

/// sw.js names the files to keep by what is in them, and so comes last. Any thread may show it
/// files.
class ServiceWorker {
 public:
  static constexpr std::string_view route = "sw.js";

  explicit ServiceWorker(const SiteContext& context) : context_(context) {}

  /// Whether a device keeps that file of a site, if it keeps any.
  static bool keeps(std::string_view path);

  void look_at(const OutputFile& file);
  /// When all other files of the site have been looked at.
  std::string script() const;

 private:
  std::string list() const;

  const SiteContext& context_;
  std::mutex mutex_;
  /// By path. Assets are those that could be kept; a page that is kept says which it loads.
  std::map<std::string, std::string> kept_revisions_;
  std::map<std::string, std::string> asset_revisions_;
  std::map<std::string, std::string> kept_pages_;
};

}  // namespace shirube
