// The models of the printed map: a sheet with its numbered list, and the page that leads to the
// sheets of a municipality that has several. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/contact_kinds.h"
#include "site/frame/chrome.h"

namespace shirube {

struct PrintMapEntry {
  /// Its id on the page: "facility-aozora".
  std::string anchor;
  std::string name;
  Url url;
  std::string kind;
  /// 休止中; empty for what is open.
  std::string mark;
  Phone phone;
  std::string address;
  /// Said when the point on the map is not the place itself.
  std::string precision;
  Date confirmed;

  static constexpr std::string_view type_name = "print_map_entry";
  SHIRUBE_MODEL(PrintMapEntry, anchor, name, url, kind, mark, phone, address, precision, confirmed)
};

struct PrintMapPage {
  Chrome chrome;
  Url style;
  Html drawing;
  /// What the numbers follow, said to the reader.
  std::string order;
  /// The first has the number 1.
  std::vector<PrintMapEntry> entries;
  /// Those that no point is known of.
  std::vector<PrintMapEntry> unplaced;
  /// How many more there are of them.
  std::string more;
  /// The other sheets of the municipality, this one among them.
  std::vector<Link> sheets;
  /// The list of what can be used from the municipality.
  Link area;
  /// What the drawing owes its points to.
  std::string place_credit;

  static constexpr std::string_view type_name = "print_map";
  SHIRUBE_MODEL(PrintMapPage, chrome, style, drawing, order, entries, unplaced, more, sheets, area,
                place_credit)
};

}  // namespace shirube
