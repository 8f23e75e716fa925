// What municipalities did: the table of municipality × task, and each municipality's reports.
#include <algorithm>
#include <map>

#include "directory/initiative.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "site/areas/work/initiative_page.h"
#include "site/areas/work/work.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/listing.h"
#include "site/parts/table_page.h"
#include "words/frame.h"
#include "words/parts.h"
#include "words/work.h"

namespace shirube {
namespace {

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

std::string years_of(const WorkWords& words, const Initiative& report) {
  const std::string first = fiscal_year_name(report.fiscal_year);
  return report.until.given() ? words.years(first, fiscal_year_name(report.until)) : first;
}

/// 「令和6年度」, for cells.
std::string era_of(const FiscalYear& year) {
  const std::string name = fiscal_year_name(year);
  return name.substr(0, name.find("（"));
}

std::string short_years_of(const WorkWords& words, const Initiative& report) {
  const std::string first = era_of(report.fiscal_year);
  return report.until.given() ? words.years_in_short(first, era_of(report.until)) : first;
}

/// Whose reports stand in one row: a municipality, or something larger that it reported for.
std::string reporter(const Initiative& report, const Municipality& municipality) {
  return report.scope.empty() ? municipality.name : report.scope;
}

std::string task_title(const WorkWords& words, const Word& task, TaskEdition edition) {
  return words.task_named(task.label, task_name(task, edition));
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
  const WorkWords words(page.language());
  const std::string title = task_title(words, task, reports.front()->edition);
  const Initiative* report = report_on(reports, task);
  if (!report) return {"", {}, "none", words.cell_unreported(title)};
  const TaskReport& entry = *entry_of(*report, task);
  const bool rated = entry.rating != Rating::none;
  const std::string years = short_years_of(words, *report);
  std::string text =
      rated ? std::string(word_of(entry.rating).label) : words.cell_of_done(entry.done.size());
  if (years_of(words, *report) != years_of(words, *reports.front())) {
    text = words.cell_with_years(text, years);
  }
  const std::string route = initiative_route(report->municipality.id);
  return {text, page.to(route + "#" + task_anchor(*report, task)),
          rated ? std::string(word_of(entry.rating).code) : "some",
          words.cell_reported(title, years)};
}

TableRow task_row(const PageContext& page, const Municipality& municipality,
                  const Reports& reports) {
  const WorkWords words(page.language());
  TableRow row;
  const std::string who = reporter(*reports.front(), municipality);
  // 「三鷹市」 needs no 「三鷹」 beside it.
  const bool told = municipality.member || who.starts_with(municipality.region);
  const std::string years = years_of(words, *reports.front());
  row.head = {who, page.to(initiative_route(municipality.id)), "",
              told ? years : words.region_and_years(municipality.region, years)};
  for (const Word& task : vocabulary<Task>().words) {
    row.cells.push_back(task_cell(page, reports, task));
  }
  return row;
}

enum class Reporters { members, others };

/// One table for one edition: the same letter is another task in the other one.
PageTable task_table(const PageContext& page, std::string caption, Reporters reporters,
                     TaskEdition edition) {
  PageTable table{std::move(caption), PartsWords(page.language()).head_municipality(), {}, {}};
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

Section task_section(const WorkWords& words, std::string id, std::string title,
                     TaskEdition edition) {
  Section tasks{std::move(id), std::move(title), "", {}, ""};
  for (const Word& task : vocabulary<Task>().words) {
    Card card;
    card.id = tasks.id + "-" + std::string(task.code);
    card.title = words.task_listed(task.label, task_name(task, edition));
    tasks.cards.push_back(std::move(card));
  }
  return tasks;
}

TablePage initiative_table(const PageContext& page) {
  TablePage model;
  const WorkWords words(page.language());
  model.chrome =
      page.chrome("initiatives", words.initiatives(), words.description_of_initiatives());
  model.lead = words.lead_of_initiatives();
  model.legend = words.legend_of_initiatives();
  const std::string& region = page.view().site().region;
  const auto add = [&](const std::string& caption, Reporters reporters, TaskEdition edition) {
    PageTable table = task_table(page, caption, reporters, edition);
    if (table.rows.empty()) return false;
    model.tables.push_back(std::move(table));
    return true;
  };
  const TaskEdition now = TaskEdition::since_2015, before = TaskEdition::before_2015;
  add(words.caption_of_area(region), Reporters::members, now);
  bool old = add(words.caption_of_area_before_2015(region), Reporters::members, before);
  add(words.caption_of_others(), Reporters::others, now);
  old = add(words.caption_of_others_before_2015(), Reporters::others, before) || old;
  model.sections.push_back(task_section(words, "tasks", words.tasks(), now));
  if (old) {
    model.sections.push_back(
        task_section(words, "tasks-before-2015", words.tasks_before_2015(), before));
  }
  return model;
}

/// 「委託先：厚木医師会」. What a municipality runs itself is not commissioned to it.
std::string run_by(const WorkWords& words, const Initiative& report,
                   const Municipality& municipality) {
  const std::string& name = report.operator_name;
  if (name.empty()) return {};
  const bool by_itself = name == "直営" || name == municipality.name;
  if (by_itself) return words.run_by_itself(municipality.name);
  return name.find("直営") == std::string::npos ? words.commissioned_to(name) : words.run_by(name);
}

InitiativeReport report_model(const PageContext& page, const Initiative& report,
                              const Municipality& municipality) {
  const WorkWords words(page.language());
  InitiativeReport model{report.id,
                         {&report},
                         run_by(words, report, municipality),
                         {},
                         page.prose(report.body),
                         page.freshness(report)};
  for (const TaskReport& entry : report.tasks) {
    const Word& task = word_of(entry.task);
    model.tasks.push_back(
        {task_anchor(report, task), task_title(words, task, report.edition), {&entry}});
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
  const WorkWords words(page.language());
  model.chrome =
      page.chrome("initiative", words.initiative_of(who), words.description_of_initiative(who),
                  {{words.initiatives(), page.to("initiatives.html"), "", false}});
  for (const Initiative* report : reports) {
    model.reports.push_back(report_model(page, *report, municipality));
  }
  return model;
}

}  // namespace

void plan_initiatives(SitePlan& plan) {
  plan.add_entrance({Stands::nowhere, Stands::above},
                    FrameWords(plan.context().language).page_initiatives(), "initiatives.html");
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
