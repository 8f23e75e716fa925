// What a device keeps for when there is no network: the page offline.html, and sw.js at the site's
// root, the service worker that keeps it. A site that says `offline: いいえ` gets neither page nor
// keeping: its sw.js removes what devices kept before (the kill switch), and so is always written.
#pragma once

#include <string>
#include <vector>

#include "site/frame/output_file.h"

namespace shirube {

class SitePlan;
struct SiteContext;

/// Plans offline.html. `find_version` is what plan_finder() returned.
void plan_offline(SitePlan& plan, const std::string& find_version);

/// Adds sw.js, which names the files to keep by what is in them: so it comes last.
void add_service_worker(std::vector<OutputFile>& files, const SiteContext& context);

}  // namespace shirube
