// The map page: the list first, the map on request. And the points that the map draws.
#include <map>
#include <string>
#include <vector>

#include "site/areas.h"
#include "site/cards.h"
#include "site/listing.h"
#include "site/pages.h"
#include "site/plan.h"
#include "site/points.h"

namespace shirube {
namespace {

constexpr std::string_view default_tiles =
    "https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png";
constexpr std::string_view default_attribution = "地理院タイル";
constexpr std::string_view default_attribution_url =
    "https://maps.gsi.go.jp/development/ichiran.html";

std::string or_default(const std::string& text, std::string_view fallback) {
  return text.empty() ? std::string(fallback) : text;
}

/// https://host of a tile address: what the page's content security policy has to allow.
std::string origin_of(const std::string& url) {
  const std::size_t host = url.find("//");
  if (host == std::string::npos) return {};
  return url.substr(0, url.find('/', host + 2));
}

/// An entry that says where the record is, and how exactly that is known.
Card map_card(const PageContext& page, Card card, const std::string& address, const Place* place) {
  card.facts.clear();
  add_fact(card.facts, "住所", address);
  add_fact(card.facts, "場所", page.place_note(place, "").text);
  return card;
}

std::vector<Section> sections_by_municipality(const PageContext& page) {
  std::vector<Section> sections;
  std::map<std::string, std::vector<const Facility*>> facilities;
  for (const Facility& facility : page.view().all<Facility>()) {
    if (is_listed(facility)) facilities[facility.municipality.id].push_back(&facility);
  }
  for (const Municipality* municipality : all_municipalities(page.view())) {
    Section section{municipality->id, municipality->name, "", {}, "施設はまだありません。"};
    for (const Desk& desk : page.view().all<Desk>()) {
      const bool here = desk.municipality.id == municipality->id;
      if (here && desk.status != Status::closed && !desk.address.empty()) {
        section.cards.push_back(
            map_card(page, desk_card(page, desk), desk.address, page.site().places.desk(desk.id)));
      }
    }
    for (const Facility* facility : by_kana(std::move(facilities[municipality->id]))) {
      section.cards.push_back(map_card(page, facility_card(page, *facility), facility->address,
                                       page.site().places.facility(facility->id)));
    }
    const bool own = municipality->member && !municipality->imported;
    if (own || !section.cards.empty()) sections.push_back(std::move(section));
  }
  return sections;
}

MapPage map_page(const PageContext& page) {
  MapPage model;
  const Site& site = page.view().site();
  model.chrome = page.chrome("map", "地図", site.region + "の施設を、一覧と地図で見られます。");
  model.lead = "一覧と同じ内容を地図で見られます。";
  model.script = page.to(page.site().asset("map.js"));
  model.style = page.to(page.site().asset("map.css"));
  model.points = page.to("data/points.js");
  model.tiles = or_default(site.map_tiles, default_tiles);
  model.tiles_origin = origin_of(model.tiles);
  model.attribution = or_default(site.map_attribution, default_attribution);
  model.attribution_url = {or_default(site.map_attribution_url.url, default_attribution_url)};
  model.place_credit = site.place_credit;
  model.center = site.map_center;
  model.sections = sections_by_municipality(page);
  return model;
}

}  // namespace

void plan_map(SitePlan& plan) {
  plan.add_page("map.html", "map.html", map_page);
  plan.add_file("data/points.js", [&context = plan.context()] { return points_script(context); });
}

}  // namespace shirube
