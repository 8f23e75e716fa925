// What municipalities did: the table of municipality × task, and each municipality's reports.
#include <algorithm>
#include <map>

#include "site/areas/work/initiative_page.h"
#include "site/areas/work/work.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/listing.h"
#include "site/parts/table_page.h"

namespace shirube {
namespace {

std::string initiative_route(const std::string& municipality) {
  return "initiatives/" + municipality + ".html";
}

using Reports = std::vector<const Initiative*>;

/// The reports of each municipality, newest first.
std::map<std::string, Reports> reports_by_municipality(const View& view) {
  std::map<std::string, Reports> reports;
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

std::string years_of(const Initiative& report) {
  const std::string first = fiscal_year_name(report.fiscal_year);
  return report.until.given() ? first + "から" + fiscal_year_name(report.until) : first;
}

/// 「令和6年度」, for cells.
std::string era_of(const FiscalYear& year) {
  const std::string name = fiscal_year_name(year);
  return name.substr(0, name.find("（"));
}

std::string short_years_of(const Initiative& report) {
  const std::string first = era_of(report.fiscal_year);
  return report.until.given() ? first + "〜" + era_of(report.until) : first;
}

/// Whose reports stand in one row: a municipality, or something larger that it reported for.
std::string reporter(const Initiative& report, const Municipality& municipality) {
  return report.scope.empty() ? municipality.name : report.scope;
}

std::string task_title(const Word& task, TaskEdition edition) {
  return std::string(task.label) + " " + std::string(task_name(task, edition));
}

const TaskReport* entry_of(const Initiative& report, const Word& task) {
  for (const TaskReport& entry : report.tasks) {
    if (static_cast<int>(entry.task) == task.value) return &entry;
  }
  return nullptr;
}

std::string task_anchor(const Initiative& report, const Word& task) {
  return report.id + "-" + std::string(task.code);
}

/// The newest report that rates the task; if none does, the newest one that names it.
const Initiative* report_on(const Reports& reports, const Word& task) {
  const Initiative* named = nullptr;
  for (const Initiative* report : reports) {
    const TaskReport* entry = entry_of(*report, task);
    if (!entry) continue;
    if (entry->rating != Rating::none) return report;
    if (!named) named = report;
  }
  return named;
}

/// With its year where that is not the row's.
TableCell task_cell(const PageContext& page, const Reports& reports, const Word& task) {
  const TaskEdition edition = reports.front()->edition;
  const Initiative* report = report_on(reports, task);
  if (!report) return {"", {}, "none", task_title(task, edition) + " 記載なし"};
  const TaskReport& entry = *entry_of(*report, task);
  const bool rated = entry.rating != Rating::none;
  std::string text =
      rated ? std::string(word_of(entry.rating).label) : std::to_string(entry.done.size()) + "件";
  if (years_of(*report) != years_of(*reports.front())) text += " " + short_years_of(*report);
  const std::string route = initiative_route(report->municipality.id);
  return {text, page.to(route + "#" + task_anchor(*report, task)),
          rated ? std::string(word_of(entry.rating).code) : "some",
          task_title(task, edition) + " " + short_years_of(*report)};
}

TableRow task_row(const PageContext& page, const Municipality& municipality,
                  const Reports& reports) {
  TableRow row;
  const std::string who = reporter(*reports.front(), municipality);
  // 「三鷹市」 needs no 「三鷹」 beside it.
  const bool told = municipality.member || who.starts_with(municipality.region);
  const std::string region = told ? "" : municipality.region + "　";
  row.head = {who, page.to(initiative_route(municipality.id)), "",
              region + years_of(*reports.front())};
  for (const Word& task : vocabulary<Task>().words) {
    row.cells.push_back(task_cell(page, reports, task));
  }
  return row;
}

enum class Reporters { members, others };

/// One table for one edition: the same letter is another task in the other one.
PageTable task_table(const PageContext& page, std::string caption, Reporters reporters,
                     TaskEdition edition) {
  PageTable table{std::move(caption), "市町村", {}, {}};
  for (const Word& task : vocabulary<Task>().words) {
    table.columns.push_back(
        {std::string(task.label), {}, "", std::string(task_name(task, edition))});
  }
  const auto all = reports_by_municipality(page.view());
  for (const Municipality* municipality : all_municipalities(page.view())) {
    const auto found = all.find(municipality->id);
    if (municipality->member != (reporters == Reporters::members) || found == all.end()) continue;
    // A scope of its own is a row of its own.
    std::map<std::string, Reports> rows;
    for (const Initiative* report : found->second) {
      if (report->edition == edition) rows[report->scope].push_back(report);
    }
    for (const auto& [scope, reports] : rows) {
      table.rows.push_back(task_row(page, *municipality, reports));
    }
  }
  return table;
}

Section task_section(std::string id, std::string title, TaskEdition edition) {
  Section tasks{std::move(id), std::move(title), "", {}, ""};
  for (const Word& task : vocabulary<Task>().words) {
    Card card;
    card.id = tasks.id + "-" + std::string(task.code);
    card.title = std::string(task.label) + "　" + std::string(task_name(task, edition));
    tasks.cards.push_back(std::move(card));
  }
  return tasks;
}

TablePage initiative_table(const PageContext& page) {
  TablePage model;
  model.chrome =
      page.chrome("initiatives", "取組の一覧",
                  "在宅医療・介護連携推進事業の8つの取組を、市町村ごとに一覧にしています。");
  model.lead =
      "在宅医療・介護連携推進事業の8つの取組（ア〜ク）について、取組ごとにいちばん新しい達成度を"
      "まとめています。";
  model.legend =
      "◎〇△× は報告に書かれた達成度、「件」は書かれた取組の数、空欄は記載なし。"
      "市町村の名前に添えた年度より前の報告のものには、その年度を添えています。";
  const std::string ours = page.view().site().region + "の取組", others = "ほかの地域の例";
  const auto add = [&](const std::string& caption, Reporters reporters, TaskEdition edition) {
    PageTable table = task_table(page, caption, reporters, edition);
    if (table.rows.empty()) return false;
    model.tables.push_back(std::move(table));
    return true;
  };
  const std::string before = "（平成26年度までの8つの取組）";
  add(ours, Reporters::members, TaskEdition::since_2015);
  bool old = add(ours + before, Reporters::members, TaskEdition::before_2015);
  add(others, Reporters::others, TaskEdition::since_2015);
  old = add(others + before, Reporters::others, TaskEdition::before_2015) || old;
  model.sections.push_back(task_section("tasks", "8つの取組", TaskEdition::since_2015));
  if (old) {
    model.sections.push_back(
        task_section("tasks-before-2015", "平成26年度までの8つの取組", TaskEdition::before_2015));
  }
  return model;
}

/// 「委託先：厚木医師会」. What a municipality runs itself is not commissioned to it.
std::string run_by(const Initiative& report, const Municipality& municipality) {
  constexpr std::string_view itself = "直営";
  const std::string& name = report.operator_name;
  if (name.empty()) return {};
  if (name == itself || name == municipality.name) return "運営：" + municipality.name + "（直営）";
  if (name.find(itself) != std::string::npos) return "運営：" + name;
  return "委託先：" + name;
}

InitiativeReport report_model(const PageContext& page, const Initiative& report,
                              const Municipality& municipality) {
  InitiativeReport model{report.id,
                         {&report},
                         run_by(report, municipality),
                         {},
                         page.prose(report.body),
                         page.freshness(report)};
  for (const TaskReport& entry : report.tasks) {
    const Word& task = word_of(entry.task);
    model.tasks.push_back({task_anchor(report, task), task_title(task, report.edition), {&entry}});
  }
  return model;
}

InitiativePage initiative_page(const PageContext& page, const Municipality& municipality,
                               const Reports& reports) {
  InitiativePage model;
  const bool one = std::all_of(reports.begin(), reports.end(), [&](const Initiative* report) {
    return report->scope == reports.front()->scope;
  });
  const std::string who = one ? reporter(*reports.front(), municipality) : municipality.name;
  model.chrome =
      page.chrome("initiative", who + "の取組", who + "の在宅医療・介護連携の取組と課題です。",
                  {{"取組の一覧", page.to("initiatives.html"), "", false}});
  for (const Initiative* report : reports) {
    model.reports.push_back(report_model(page, *report, municipality));
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
