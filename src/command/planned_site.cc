#include "command/planned_site.h"

#include <algorithm>

#include "site/frame/page_sources.h"
#include "site/plan.h"
#include "theme/theme.h"

namespace shirube {

PlannedSite::PlannedSite(const Edition& edition, const World& world, const Theme& theme,
                         const Outlines& outlines, Date today, DiagnosticSink& sink)
    : context_{world.view,
               world.places,
               today,
               [&theme](std::string_view name) {
                 return std::string(theme.asset_url("assets/" + std::string(name)));
               },
               sink,
               &links_,
               &outlines,
               &world.towns,
               readers_language,
               edition},
      plan_(plan_site(context_)),
      rendering_(SiteRendering::prepare(plan_, theme, sink)) {}

const PlannedPage* PlannedSite::find(std::string_view route) const {
  const auto found = std::find_if(plan_.pages().begin(), plan_.pages().end(),
                                  [&](const PlannedPage& page) { return page.route == route; });
  return found == plan_.pages().end() ? nullptr : &*found;
}

SiteOutput PlannedSite::output() const {
  return {
      context_.edition, rendering_->names(), {}, page_sources(context_.view), context_.base_url()};
}

void PlannedSite::make(unsigned threads, const FileTaker& take, const PageKeeper& keep) const {
  rendering_->run(threads, take, keep);
}

}  // namespace shirube
