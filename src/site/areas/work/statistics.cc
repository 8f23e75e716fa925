// Counts of consultations: the list of tables, and each as a table and a chart of the same numbers.
#include "directory/statistic.h"
#include "site/areas/work/bar_chart.h"
#include "site/areas/work/statistic_page.h"
#include "site/areas/work/work.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/list_page.h"
#include "words/frame.h"
#include "words/parts.h"
#include "words/work.h"

namespace shirube {
namespace {

ListPage statistic_list(const PageContext& page) {
  ListPage list;
  const WorkWords words(page.language());
  list.chrome =
      page.chrome(PageKind::list_of<Statistic>(), FrameWords(page.language()).page_statistics(),
                  words.description_of_statistics());
  list.lead = words.lead_of_statistics();
  Section section{
      "statistics", words.all_statistics(), "", {}, PartsWords(page.language()).none_yet()};
  for (const Statistic& statistic : page.view().all<Statistic>()) {
    section.cards.push_back(record_card(page, statistic));
  }
  list.sections.push_back(std::move(section));
  return list;
}

PageTable count_table(const WorkWords& words, const Statistic& statistic) {
  PageTable table{
      words.caption_with_unit(statistic.title, statistic.unit), statistic.row_label, {}, {}};
  for (const std::string& column : statistic.columns) table.columns.push_back({column, {}, "", ""});
  for (const StatisticRow& row : statistic.rows) {
    TableRow cells;
    cells.head = {row.label, {}, "", row.group};
    for (const Count& count : row.counts) {
      cells.cells.push_back({Kind<Count>::written(count), {}, "number", ""});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

StatisticPage statistic_page(const PageContext& page, const Statistic& statistic) {
  StatisticPage model;
  const WorkWords words(page.language());
  model.chrome = page.chrome(
      "statistic", statistic.title, statistic.summary,
      {{FrameWords(page.language()).page_statistics(), page.to("statistics.html"), "", false}});
  model.statistic = {&statistic};
  model.municipality = page.site().municipality_name(statistic.municipality);
  if (!statistic.rows.empty()) {
    model.table = count_table(words, statistic);
    model.chart = bar_chart_svg(statistic, page.language());
  }
  model.body = page.prose(statistic.body);
  model.freshness = page.freshness(statistic);
  return model;
}

}  // namespace

void plan_statistics(SitePlan& plan) {
  plan.add_entrance({Stands::nowhere, Stands::above},
                    FrameWords(plan.context().language).page_statistics(), "statistics.html");
  plan.add_page("statistics.html", "list.html", statistic_list);
  for (const Statistic& statistic : plan.context().view.all<Statistic>()) {
    plan.add_page(
        record_route(statistic), "statistic-page.html",
        [&statistic](const PageContext& page) { return statistic_page(page, statistic); });
  }
}

}  // namespace shirube
