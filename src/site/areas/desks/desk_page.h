// The model of desk-page.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
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
  static auto members() {
    return std::tuple{member("chrome", &DeskPage::chrome),
                      member("desk", &DeskPage::desk),
                      member("municipality", &DeskPage::municipality),
                      member("full_address", &DeskPage::full_address),
                      member("area", &DeskPage::area),
                      member("hours", &DeskPage::hours),
                      member("place", &DeskPage::place),
                      member("body", &DeskPage::body),
                      member("hands_over_to", &DeskPage::hands_over_to),
                      member("freshness", &DeskPage::freshness)};
  }
};

}  // namespace shirube
