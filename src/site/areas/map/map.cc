// The map page: a list of municipalities first, the map on request. And the points that the map
// loads.
#include "site/areas/map/map.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "place/bounds.h"
#include "site/areas/map/locator.h"
#include "site/areas/map/map_page.h"
#include "site/areas/map/map_records.h"
#include "site/areas/map/point_tiles.h"
#include "site/areas/map/print_maps.h"
#include "site/frame/site_plan.h"
#include "words/frame.h"
#include "words/map.h"
#include "words/parts.h"

namespace shirube {
namespace {

constexpr std::string_view default_tiles =
    "https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png";
constexpr std::string_view default_attribution_url =
    "https://maps.gsi.go.jp/development/ichiran.html";

/// What the pages of the map are made from, once for a plan.
struct MapContent {
  std::vector<MapRecord> records;
  std::vector<const MapRecord*> placed;
  std::vector<PrintSheets> sheets;
  std::vector<std::string> roots;
};

std::string or_default(const std::string& text, std::string_view fallback) {
  return text.empty() ? std::string(fallback) : text;
}

std::string bounds_text(const std::vector<const MapRecord*>& placed) {
  if (placed.empty()) return {};
  Bounds bounds{placed.front()->place->point, placed.front()->place->point};
  for (const MapRecord* record : placed) bounds.include(record->place->point);
  return degrees_text(bounds.south_west.longitude) + "," +
         degrees_text(bounds.south_west.latitude) + "," +
         degrees_text(bounds.north_east.longitude) + "," + degrees_text(bounds.north_east.latitude);
}

/// The kinds that there are, desks first.
std::vector<MapChoice> choices_of(const std::vector<const MapRecord*>& placed) {
  std::map<char, MapKind> kinds;
  for (const MapRecord* record : placed) kinds.emplace(record->kind.letter, record->kind);
  std::vector<MapChoice> choices;
  for (const auto& [letter, kind] : kinds) {
    choices.push_back({std::string(1, letter), std::string(kind.label)});
  }
  return choices;
}

Link municipality_link(const PageContext& page, const PrintSheets& sheets) {
  const MapWords words(page.language());
  const std::size_t placed = sheets.placed(), unplaced = sheets.unplaced();
  const std::string note =
      unplaced > 0 ? words.counted_with_unplaced(placed, unplaced) : words.counted(placed);
  return {sheets.municipality->name, page.to(sheets.route()), note, false};
}

MapPage map_page(const PageContext& page, const MapContent& content) {
  MapPage model;
  const Site& site = page.view().site();
  const MapWords words(page.language());
  model.chrome =
      page.chrome("map", FrameWords(page.language()).page_map(), words.description(site.region));
  model.lead = words.lead();
  model.script = page.to(page.site().asset("map.js"));
  model.style = page.to(page.site().asset("map.css"));
  model.roots = join(content.roots, " ");
  model.bounds = bounds_text(content.placed);
  const TileAddress tiles{or_default(site.map_tiles.url, default_tiles)};
  model.tiles = tiles.url;
  model.tiles_origin = origin_of(tiles);
  model.attribution = or_default(site.map_attribution, words.tile_credit());
  model.attribution_url = {or_default(site.map_attribution_url.url, default_attribution_url)};
  model.place_credit = site.place_credit;
  model.choices = choices_of(content.placed);
  model.locator = locator_svg(page.site(), content.placed);
  for (const PrintSheets& sheets : content.sheets) {
    model.municipalities.push_back(municipality_link(page, sheets));
  }
  model.links = {
      {PartsWords(page.language()).facilities_by_table(), page.to("facilities.html"), "", false}};
  return model;
}

}  // namespace

void plan_map(SitePlan& plan) {
  plan.add_entrance({Stands::above, Stands::above}, FrameWords(plan.context().language).page_map(),
                    "map.html");
  auto content = std::make_shared<MapContent>();
  content->records = map_records(plan.context());
  content->placed = placed_along_curve(content->records);
  content->sheets = print_sheets(plan.context(), content->records);
  PointTiles points = point_tiles(content->placed);
  content->roots = std::move(points.roots);
  plan.add_page("map.html", "map.html",
                [content](const PageContext& page) { return map_page(page, *content); });
  for (PointTile& tile : points.tiles) {
    plan.add_file("data/" + tile.name + ".js",
                  [script = std::move(tile.script)] { return script; });
  }
  plan_print_maps(plan, {content, &content->sheets});
}

}  // namespace shirube
