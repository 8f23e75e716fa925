// The model of facility-page.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/facility.h"
#include "site/frame/chrome.h"
#include "site/frame/record_notes.h"
#include "site/parts/section.h"

namespace shirube {

/// One of home_services() that a facility has answered.
struct HomeAnswer {
  std::string code;
  std::string answer;
  std::string label;
  std::string note;

  static constexpr std::string_view type_name = "home_answer";
  SHIRUBE_MODEL(HomeAnswer, code, answer, label, note)
};

struct FacilityPage {
  Chrome chrome;
  Seen<Facility> facility;
  std::string municipality;
  /// Address with building, as it would stand on an envelope.
  std::string full_address;
  Hours hours;
  PlaceNote place;
  Html body;
  std::vector<std::string> serves;
  std::vector<HomeAnswer> home_answers;
  /// Desks that help to choose.
  std::vector<Card> desks;
  std::vector<Link> partners;
  /// 「2027年3月31日に閉まる予定です」; empty when no day is known.
  std::string closing;
  Link successor;
  /// 「この施設は、県央の外（三鷹市）にあります。」; empty in the site's own area.
  std::string outside;
  Link list;
  Freshness freshness;

  static constexpr std::string_view type_name = "facility_page";
  SHIRUBE_MODEL(FacilityPage, chrome, facility, municipality, full_address, hours, place, body,
                serves, home_answers, desks, partners, closing, successor, outside, list, freshness)
};

}  // namespace shirube
