// Desks: all of them by municipality, and a page for each.
#include "site/areas/desks/desks.h"

#include "base/text.h"
#include "directory/desk.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "site/areas/desks/desk_page.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/desk_choice.h"
#include "site/parts/json_ld.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"
#include "words/desks.h"
#include "words/frame.h"
#include "words/parts.h"

namespace shirube {
namespace {

/// 「厚木市のうち、中町、旭町」.
std::string area_text(const PageContext& page, const ServedArea& area) {
  const DesksWords words(page.language());
  const std::string municipality = page.site().municipality_name(area.municipality);
  if (area.towns.empty()) return words.whole_municipality(municipality);
  return words.towns_of_municipality(municipality, join(area.towns, "、"));
}

ListPage desk_list(const PageContext& page) {
  const DesksWords words(page.language());
  ListPage list;
  list.chrome = page.chrome(PageKind::list_of<Desk>(), title_of_all_desks(page),
                            words.description(page.view().site().region));
  list.lead =
      ByAudience(words.lead(), PartsWords(page.language()).desks_of_work())[page.audience()];
  list.order = ByAudience(words.order(), words.order_of_work())[page.audience()];
  for (const Municipality* municipality : municipalities_with_desks(page.view())) {
    const std::string name = page.site().listed_name(*municipality);
    Section section{municipality->id, name, "", {}, words.none_in_municipality()};
    for (const Desk* desk : desks_for(page.view(), municipality->id)) {
      Card card = record_card(page, *desk);
      // A desk that serves several municipalities stands under each of them; ids stay unique.
      card.id = municipality->id + "-" + card.id;
      section.cards.push_back(std::move(card));
    }
    list.links.push_back({name, page.to(desks_route(municipality->id)), "", false});
    list.sections.push_back(std::move(section));
  }
  return list;
}

DeskPage desk_page(const PageContext& page, const Desk& desk) {
  DeskPage model;
  model.chrome = page.chrome(PageKind::of<Desk>(), desk.name, desk.summary,
                             {{title_of_all_desks(page), page.to("desks.html"), "", false}});
  const Place* place = page.site().places.desk(desk.id);
  model.municipality = page.site().municipality_name(desk.municipality);
  model.chrome.full_title = page.full_title(
      DesksWords(page.language()).desk_and_municipality(desk.name, model.municipality));
  model.chrome.structured_data = desk_json_ld(page, desk, place);
  model.desk = {&desk};
  model.full_address = full_address(desk.postal_code, desk.address, desk.building);
  for (const ServedArea& area : desk.area) {
    model.area.push_back(area_text(page, area));
  }
  model.hours = page.hours(desk.hours);
  if (!desk.address.empty())
    model.place = page.place_note(place, desk.status == Status::closed ? OnMap::no : OnMap::yes);
  model.body = page.prose(desk.body);
  for (const Ref<Desk>& reference : desk.hands_over_to) {
    if (const Desk* next = page.view().find(reference)) {
      model.hands_over_to.push_back(record_card(page, *next));
    }
  }
  model.freshness = page.freshness(desk);
  return model;
}

}  // namespace

void plan_desks(SitePlan& plan) {
  plan.add_entrance({Stands::nowhere, Stands::above}, FrameWords(plan.context().language).desks(),
                    "desks.html");
  plan.add_page("desks.html", "list.html", desk_list);
  for (const Desk& desk : plan.context().view.all<Desk>()) {
    plan.add_page(record_route(desk), "desk-page.html",
                  [&desk](const PageContext& page) { return desk_page(page, desk); });
  }
}

}  // namespace shirube
