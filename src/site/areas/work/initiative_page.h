// The model of initiative-page.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/initiative.h"
#include "site/frame/chrome.h"
#include "site/frame/record_notes.h"

namespace shirube {

/// One task of a report, under the name that it had in the report's edition.
struct ReportedTask {
  /// The table of all tasks leads here: "atsugi-2025-a".
  std::string id;
  std::string title;
  Seen<TaskReport> report;

  static constexpr std::string_view type_name = "reported_task";
  SHIRUBE_MODEL(ReportedTask, id, title, report)
};

struct InitiativeReport {
  std::string id;
  Seen<Initiative> initiative;
  /// 「委託先：厚木医師会」「運営：綾瀬市（直営）」; may be empty.
  std::string run_by;
  std::vector<ReportedTask> tasks;
  Html body;
  Freshness freshness;

  static constexpr std::string_view type_name = "initiative_report";
  SHIRUBE_MODEL(InitiativeReport, id, initiative, run_by, tasks, body, freshness)
};

/// One municipality's reports, newest first.
struct InitiativePage {
  Chrome chrome;
  std::vector<InitiativeReport> reports;

  static constexpr std::string_view type_name = "initiative_page";
  SHIRUBE_MODEL(InitiativePage, chrome, reports)
};

}  // namespace shirube
