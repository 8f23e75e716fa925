// The model of area-page.html: what can be used from one municipality, by kind. Plain data, owned
// by the page that is being rendered.
#pragma once

#include <string_view>
#include <vector>

#include "site/frame/chrome.h"
#include "site/parts/section.h"

namespace shirube {

/// One kind: its entries, or where its list is, or where else to look.
struct MunicipalityKind {
  Section section;
  std::vector<Link> links;

  static constexpr std::string_view type_name = "municipality_kind";
  SHIRUBE_MODEL(MunicipalityKind, section, links)
};

struct MunicipalityPage {
  Chrome chrome;
  std::string lead;
  std::string order;
  /// To the kinds on this page, with their counts.
  std::vector<Link> jumps;
  std::vector<MunicipalityKind> kinds;
  /// The same page of other municipalities, nearest first.
  std::vector<Link> others;

  static constexpr std::string_view type_name = "municipality_page";
  SHIRUBE_MODEL(MunicipalityPage, chrome, lead, order, jumps, kinds, others)
};

}  // namespace shirube
