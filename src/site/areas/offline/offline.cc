#include "site/areas/offline/offline.h"

#include "directory/desk.h"
#include "directory/municipality.h"
#include "site/areas/offline/offline_page.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/desk_choice.h"
#include "site/parts/listing.h"
#include "words/offline.h"

namespace shirube {
namespace {

Section desks_of(const PageContext& page, const Municipality& municipality) {
  Section section;
  section.title = municipality.name;
  for (const Desk* desk : desks_for(page.view(), municipality.id)) {
    section.cards.push_back(record_card(page, *desk));
  }
  return section;
}

OfflinePage offline_page(const PageContext& page, const std::string& find_version) {
  OfflinePage model;
  const OfflineWords words(page.language());
  model.chrome = page.chrome("offline", words.title(), words.description());
  model.script = page.to(page.site().asset("offline-page.js"));
  model.style = page.to(page.site().asset("offline-page.css"));
  model.find_base = page.to("data/find/");
  model.find_version = find_version;
  for (const Municipality* municipality : municipalities_of_readers(page.view())) {
    Section section = desks_of(page, *municipality);
    if (!section.cards.empty()) model.sections.push_back(std::move(section));
  }
  return model;
}

}  // namespace

void plan_offline(SitePlan& plan, const std::string& find_version) {
  if (!plan.context().view.site().offline) return;
  plan.add_page(
      "offline.html", "offline.html",
      [find_version](const PageContext& page) { return offline_page(page, find_version); },
      Offered::no);
}

}  // namespace shirube
