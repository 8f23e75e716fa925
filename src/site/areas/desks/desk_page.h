// The model of desk-page.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/desk.h"
#include "site/frame/chrome.h"
#include "site/frame/record_notes.h"
#include "site/parts/section.h"

namespace shirube {

struct DeskPage {
  Chrome chrome;
  Seen<Desk> desk;
  std::string municipality;
  std::string full_address;
  /// 「厚木市のうち、中町、旭町」, one entry a municipality.
  std::vector<std::string> area;
  Hours hours;
  PlaceNote place;
  Html body;
  std::vector<Card> hands_over_to;
  Freshness freshness;

  static constexpr std::string_view type_name = "desk_page";
  SHIRUBE_MODEL(DeskPage, chrome, desk, municipality, full_address, area, hours, place, body,
                hands_over_to, freshness)
};

}  // namespace shirube
