// Desks: all of them by municipality, and a page for each.
#include "site/areas/desks/desks.h"

#include <limits>

#include "site/areas/desks/desk_page.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/desk_choice.h"
#include "site/parts/json_ld.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"

namespace shirube {
namespace {

ListPage desk_list(const PageContext& page) {
  ListPage list;
  const bool professionals = page.site().for_professionals();
  list.chrome = page.chrome("desk-list", professionals ? "専門職の相談窓口" : "相談窓口の一覧",
                            page.view().site().region + "の相談窓口を、市町村ごとに案内します。");
  list.lead =
      professionals
          ? "専門職の相談を受ける窓口です。住民の方には、地域包括支援センターを案内してください。"
          : "お住まいの市町村を選んでください。どこに相談すればよいか迷ったときは、"
            "地域包括支援センターに電話してください。相談は無料です。";
  list.order = professionals ? "在宅医療・介護連携の窓口を先に並べています。"
                             : "地域包括支援センターを先に並べています。";
  for (const Municipality* municipality : municipalities_with_desks(page.view())) {
    const std::string name = page.site().listed_name(*municipality);
    Section section{municipality->id, name, "", {}, "この市町村の窓口は、まだ載せていません。"};
    const auto desks =
        desks_for(page.view(), municipality->id, std::numeric_limits<std::size_t>::max());
    for (const Desk* desk : desks) {
      Card card = desk_card(page, *desk);
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
  model.chrome =
      page.chrome("desk", desk.name, desk.summary,
                  {{page.site().for_professionals() ? "専門職の相談窓口" : "相談窓口の一覧",
                    page.to("desks.html"), "", false}});
  const Place* place = page.site().places.desk(desk.id);
  model.municipality = page.site().municipality_name(desk.municipality);
  model.chrome.full_title = page.full_title(desk.name + "｜" + model.municipality);
  model.chrome.structured_data = desk_json_ld(page, desk, place);
  model.desk = {&desk};
  model.full_address = full_address(desk.postal_code, desk.address, desk.building);
  for (const ServedArea& area : desk.area) {
    std::string text = page.site().municipality_name(area.municipality);
    text += area.towns.empty() ? "の全域" : "のうち、";
    for (std::size_t i = 0; i < area.towns.size(); ++i) {
      text += (i > 0 ? "、" : "") + area.towns[i];
    }
    model.area.push_back(std::move(text));
  }
  model.hours = page.hours(desk.hours);
  if (!desk.address.empty())
    model.place = page.place_note(place, desk.status == Status::closed ? OnMap::no : OnMap::yes);
  model.body = page.prose(desk.body);
  for (const Ref<Desk>& reference : desk.hands_over_to) {
    if (const Desk* next = page.view().find(reference)) {
      model.hands_over_to.push_back(desk_card(page, *next));
    }
  }
  model.freshness = page.freshness(desk);
  return model;
}

}  // namespace

void plan_desks(SitePlan& plan) {
  plan.add_page("desks.html", "list.html", desk_list);
  for (const Desk& desk : plan.context().view.all<Desk>()) {
    plan.add_page(record_route(desk), "desk-page.html",
                  [&desk](const PageContext& page) { return desk_page(page, desk); });
  }
}

}  // namespace shirube
