// The model of statistic-page.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>

#include "directory/statistic.h"
#include "site/frame/chrome.h"
#include "site/frame/record_notes.h"
#include "site/parts/page_table.h"

namespace shirube {

struct StatisticPage {
  Chrome chrome;
  Seen<Statistic> statistic;
  std::string municipality;
  PageTable table;
  /// The same numbers as a bar chart, drawn at build.
  Html chart;
  Html body;
  Freshness freshness;

  static constexpr std::string_view type_name = "statistic_page";
  SHIRUBE_MODEL(StatisticPage, chrome, statistic, municipality, table, chart, body, freshness)
};

}  // namespace shirube
