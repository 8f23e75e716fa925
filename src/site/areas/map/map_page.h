// The model of the map page. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/frame/chrome.h"

namespace shirube {

/// A choice of the filter: all records of one kind.
struct MapChoice {
  std::string letter;
  std::string label;

  static constexpr std::string_view type_name = "map_choice";
  SHIRUBE_MODEL(MapChoice, letter, label)
};

struct MapPage {
  Chrome chrome;
  std::string lead;
  /// The script and the style of the map.
  Url script;
  Url style;
  /// From this page to the root of the site: empty, or "../".
  std::string root;
  /// The tiles of points to begin with, as PointTiles::roots, and what they cover: "west,south,
  /// east,north" in degrees. Empty when nothing has a place.
  std::string roots;
  std::string bounds;
  std::string tiles;
  /// Scheme and host of the tiles, for the page's content security policy.
  std::string tiles_origin;
  std::string attribution;
  Url attribution_url;
  std::string place_credit;
  std::vector<MapChoice> choices;
  /// Where everything is, roughly, drawn at build: until the map is opened, and on paper.
  Html locator;
  /// The municipalities with their numbers of records.
  std::vector<Link> municipalities;
  std::vector<Link> links;

  static constexpr std::string_view type_name = "map";
  SHIRUBE_MODEL(MapPage, chrome, lead, script, style, root, roots, bounds, tiles, tiles_origin,
                attribution, attribution_url, place_credit, choices, locator, municipalities, links)
};

}  // namespace shirube
