// The model of pages that are tables. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "site/frame/chrome.h"
#include "site/parts/page_table.h"
#include "site/parts/section.h"

namespace shirube {

/// Any page that is a table: municipality × kind, facility × procedure, municipality × task.
struct TablePage {
  Chrome chrome;
  std::string lead;
  std::string legend;
  std::vector<Link> links;
  std::vector<PageTable> tables;
  /// Entries that belong to the tables but not into them.
  std::vector<Section> sections;
  /// To lists that no table counts.
  std::string beyond_title;
  std::vector<Link> beyond;

  static constexpr std::string_view type_name = "table_page";
  static auto members() {
    return std::tuple{member("chrome", &TablePage::chrome),
                      member("lead", &TablePage::lead),
                      member("legend", &TablePage::legend),
                      member("links", &TablePage::links),
                      member("tables", &TablePage::tables),
                      member("sections", &TablePage::sections),
                      member("beyond_title", &TablePage::beyond_title),
                      member("beyond", &TablePage::beyond)};
  }
};

}  // namespace shirube
