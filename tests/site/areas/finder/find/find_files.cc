// Writes the finder's data of a project, and nothing else, so that tests of its script need not
// build whole sites:
//
//   find_files PROJECT OUTPUT [UNSHARDED ALL OTHERS]
//
// The numbers are the FindLimits. Prints the version.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/parallel.h"
#include "directory/load.h"
#include "place/place_sources.h"
#include "site/areas/finder/find/find_data.h"
#include "site/frame/locate_records.h"
#include "site/frame/site_plan.h"
#include "site/plan.h"
#include "source/folder.h"
#include "source/read_content.h"

int main(int count, char** words) {
  using namespace shirube;
  if (count != 3 && count != 6) return 2;
  DiagnosticSink sink;
  const unsigned threads = default_thread_count();
  const std::optional<ProjectFolder> project = ProjectFolder::open(words[1], sink);
  if (!project) return 3;
  const Date today{2026, 11, 20};
  LoadInput input;
  input.documents = read_content(*project, threads, sink).documents;
  input.today = today;
  input.threads = threads;
  const Directory directory = load_directory(input, sink);
  if (sink.has_errors()) return 1;
  View view = see(directory, Audience::residents);
  const Places places = locate_records(view, PlaceSources(), threads, sink);
  const SiteContext context{view, places, today, [](std::string_view) { return std::string(); },
                            sink};
  const auto number = [&](int word) { return std::strtoull(words[word], nullptr, 10); };
  FindLimits limits;
  if (count == 6) limits = {number(3), number(4), number(5)};
  // With its pages, as records without one are not found.
  SitePlan plan = plan_site(context);
  const std::size_t planned = plan.files().size();
  const std::string version = plan_find_data(plan, limits);
  for (const PlannedFile& file : std::span(plan.files()).subspan(planned)) {
    const std::filesystem::path path = std::filesystem::path(words[2]) / file.route;
    std::filesystem::create_directories(path.parent_path());
    if (write_file(path.string(), file.bytes()) != 0) return 3;
  }
  std::puts(version.c_str());
}
