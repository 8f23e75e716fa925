// What municipalities did: the table of municipality × task, and each municipality's reports.
#include <algorithm>
#include <map>

#include "site/areas.h"
#include "site/cards.h"
#include "site/listing.h"
#include "site/pages.h"
#include "site/plan.h"

namespace shirube {
namespace {

std::string initiative_route(const std::string& municipality) {
  return "initiatives/" + municipality + ".html";
}

/// The reports of each municipality, newest first.
std::map<std::string, std::vector<const Initiative*>> reports_by_municipality(const View& view) {
  std::map<std::string, std::vector<const Initiative*>> reports;
  for (const Initiative& initiative : view.all<Initiative>()) {
    reports[initiative.municipality.id].push_back(&initiative);
  }
  for (auto& [municipality, list] : reports) {
    std::stable_sort(list.begin(), list.end(), [](const Initiative* a, const Initiative* b) {
      return b->fiscal_year < a->fiscal_year;
    });
  }
  return reports;
}

TableCell task_cell(const PageContext& page, const Initiative& report, const Word& task) {
  for (const TaskReport& entry : report.tasks) {
    if (static_cast<int>(entry.task) != task.value) continue;
    const bool rated = entry.rating != Rating::none;
    const std::string text =
        rated ? std::string(word_of(entry.rating).label) : std::to_string(entry.done.size()) + "件";
    const std::string anchor = report.id + "-" + std::string(task.code);
    return {text, page.to(initiative_route(report.municipality.id) + "#" + anchor),
            rated ? std::string(word_of(entry.rating).code) : "some",
            std::string(task.label) + " " + std::string(task.note)};
  }
  return {"", {}, "none", std::string(task.label) + " 記載なし"};
}

PageTable task_table(const PageContext& page, std::string caption, bool member) {
  PageTable table{std::move(caption), "市町村", {}, {}};
  for (const Word& task : vocabulary<Task>().words) {
    table.columns.push_back({std::string(task.label), {}, "", std::string(task.note)});
  }
  const auto reports = reports_by_municipality(page.view());
  for (const Municipality* municipality : all_municipalities(page.view())) {
    const auto found = reports.find(municipality->id);
    if (municipality->member != member || found == reports.end()) continue;
    const Initiative& latest = *found->second.front();
    TableRow row;
    // Another region's example may be of the region as a whole.
    const std::string region = member ? "" : municipality->region + "　";
    row.head = {municipality->name, page.to(initiative_route(municipality->id)), "",
                region + fiscal_year_name(latest.fiscal_year)};
    for (const Word& task : vocabulary<Task>().words) {
      row.cells.push_back(task_cell(page, latest, task));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

TablePage initiative_table(const PageContext& page) {
  TablePage model;
  model.chrome =
      page.chrome("initiatives", "取組の一覧",
                  "在宅医療・介護連携推進事業の8つの取組を、市町村ごとに一覧にしています。");
  model.lead = "在宅医療・介護連携推進事業の8つの取組（ア〜ク）の、いちばん新しい報告です。";
  model.legend = "◎〇△× は報告に書かれた達成度、「件」は書かれた取組の数、空欄は記載なし";
  model.tables.push_back(task_table(page, page.view().site().region + "の取組", true));
  PageTable others = task_table(page, "ほかの地域の例", false);
  if (!others.rows.empty()) model.tables.push_back(std::move(others));
  Section tasks{"tasks", "8つの取組", "", {}, ""};
  for (const Word& task : vocabulary<Task>().words) {
    Card card;
    card.id = "task-" + std::string(task.code);
    card.title = std::string(task.label) + "　" + std::string(task.note);
    tasks.cards.push_back(std::move(card));
  }
  model.sections.push_back(std::move(tasks));
  return model;
}

InitiativePage initiative_page(const PageContext& page, const Municipality& municipality,
                               const std::vector<const Initiative*>& reports) {
  InitiativePage model;
  model.chrome = page.chrome("initiative", municipality.name + "の取組",
                             municipality.name + "の在宅医療・介護連携の取組と課題です。",
                             {{"取組の一覧", page.to("initiatives.html"), "", false}});
  for (const Initiative* report : reports) {
    model.reports.push_back(
        {report->id, {report}, page.prose(report->body), page.freshness(*report)});
  }
  return model;
}

}  // namespace

void plan_initiatives(SitePlan& plan) {
  plan.add_page("initiatives.html", "table-page.html", initiative_table);
  for (const auto& [id, reports] : reports_by_municipality(plan.context().view)) {
    const Municipality* municipality = plan.context().view.find<Municipality>(id);
    if (!municipality) continue;
    plan.add_page(initiative_route(id), "initiative-page.html",
                  [municipality, reports = reports](const PageContext& page) {
                    return initiative_page(page, *municipality, reports);
                  });
  }
}

}  // namespace shirube
