// The model of pages that are tables. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
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
  SHIRUBE_MODEL(TablePage, chrome, lead, legend, links, tables, sections, beyond_title, beyond)
};

extern template struct StructModel<TablePage>;

}  // namespace shirube
