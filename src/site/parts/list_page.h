// The model of list.html, of which many areas have pages. Plain data, owned by the page that is
// being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/frame/chrome.h"
#include "site/parts/section.h"

namespace shirube {

/// Any page that is sections of entries: desks, learn, events, trainings, forms, programmes, news,
/// what is to be confirmed, a list of facilities.
struct ListPage {
  Chrome chrome;
  std::string lead;
  /// How the entries are ordered, said to the reader.
  std::string order;
  /// Jumps: other municipalities or kinds, or this page's sections.
  std::vector<Link> links;
  std::vector<Section> sections;
  /// The pages of a long list; empty when it has only one.
  std::vector<Link> pages;
  /// Files to take along: CSV, calendar, feed.
  std::vector<Link> downloads;

  static constexpr std::string_view type_name = "list";
  SHIRUBE_MODEL(ListPage, chrome, lead, order, links, sections, pages, downloads)
};

extern template struct StructModel<ListPage>;

}  // namespace shirube
