// The model of initiative-page.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
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
  static auto members() {
    return std::tuple{member("id", &ReportedTask::id), member("title", &ReportedTask::title),
                      member("report", &ReportedTask::report)};
  }
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
  static auto members() {
    return std::tuple{member("id", &InitiativeReport::id),
                      member("initiative", &InitiativeReport::initiative),
                      member("run_by", &InitiativeReport::run_by),
                      member("tasks", &InitiativeReport::tasks),
                      member("body", &InitiativeReport::body),
                      member("freshness", &InitiativeReport::freshness)};
  }
};

/// One municipality's reports, newest first.
struct InitiativePage {
  Chrome chrome;
  std::vector<InitiativeReport> reports;

  static constexpr std::string_view type_name = "initiative_page";
  static auto members() {
    return std::tuple{member("chrome", &InitiativePage::chrome),
                      member("reports", &InitiativePage::reports)};
  }
};

}  // namespace shirube
