// The models of the first pages, home.html and work.html. Plain data, owned by the page that is
// being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/frame/chrome.h"
#include "site/parts/section.h"

namespace shirube {

/// The residents' first page.
struct HomePage {
  Chrome chrome;
  std::string lead;
  /// Where to ask: one entry for each municipality.
  std::vector<Link> ask;
  /// The situations, of which the four scenes are the first.
  std::vector<Link> scenes;
  std::vector<Link> find;
  Section events;
  Section news;

  static constexpr std::string_view type_name = "home";
  SHIRUBE_MODEL(HomePage, chrome, lead, ask, scenes, find, events, news)
};

/// The professionals' first page: deadlines ahead, newly changed, to be confirmed.
struct WorkPage {
  Chrome chrome;
  std::string lead;
  std::vector<Link> find;
  Section deadlines;
  Section changed;
  Section to_confirm;
  Section news;

  static constexpr std::string_view type_name = "work";
  SHIRUBE_MODEL(WorkPage, chrome, lead, find, deadlines, changed, to_confirm, news)
};

}  // namespace shirube
