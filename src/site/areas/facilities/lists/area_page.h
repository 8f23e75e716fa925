// The model of area-page.html: what can be used from one municipality, by kind. Plain data, owned
// by the page that is being rendered.
#pragma once

#include <string_view>
#include <vector>

#include "site/frame/chrome.h"
#include "site/parts/section.h"

namespace shirube {

/// One kind: its entries, or where its list is, or where else to look.
struct AreaKind {
  Section section;
  std::vector<Link> links;

  static constexpr std::string_view type_name = "area_kind";
  SHIRUBE_MODEL(AreaKind, section, links)
};

struct AreaPage {
  Chrome chrome;
  std::string lead;
  std::string order;
  /// To the kinds on this page, with their counts.
  std::vector<Link> jumps;
  std::vector<AreaKind> kinds;
  /// The same page of other municipalities, nearest first.
  std::vector<Link> others;

  static constexpr std::string_view type_name = "area_page";
  SHIRUBE_MODEL(AreaPage, chrome, lead, order, jumps, kinds, others)
};

}  // namespace shirube
