// The model of the pages about the site itself. Plain data, owned by the page that is being
// rendered.
#pragma once

#include <string_view>
#include <vector>

#include "directory/site.h"
#include "site/frame/chrome.h"
#include "site/parts/section.h"

namespace shirube {

/// About the site, accessibility statement, 404: fixed text of the theme with the site's facts.
struct StatementPage {
  Chrome chrome;
  Seen<Site> site;
  std::vector<Fact> facts;
  std::vector<Link> links;

  static constexpr std::string_view type_name = "statement";
  SHIRUBE_MODEL(StatementPage, chrome, site, facts, links)
};

}  // namespace shirube
