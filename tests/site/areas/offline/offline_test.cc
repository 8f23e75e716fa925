#include "site/areas/offline/offline.h"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/text.h"
#include "site/small_site.h"

namespace shirube {
namespace {

using test::file_of;
using test::has;
using Files = std::vector<OutputFile>;

Files files_of(const test::SmallProject& project, Audience audience = Audience::residents) {
  return test::SmallSite(project, audience).files();
}

test::SmallProject without_offline() {
  test::SmallProject project = test::site_project();
  project.files["site"] += "offline: いいえ\n";
  return project;
}

/// The files that sw.js keeps, with their revisions.
std::map<std::string, std::string> kept(const Files& files) {
  const std::string script = file_of(files, "sw.js");
  const std::size_t from = script.find('{');
  const auto data = nlohmann::json::parse(script.substr(from, script.find("};") + 1 - from));
  std::map<std::string, std::string> revisions;
  for (const auto& file : data.at("files")) revisions[file.at(0)] = file.at(1);
  return revisions;
}

TEST_CASE("The service worker keeps where to ask and the list, not every page") {
  const Files files = files_of(test::site_project());
  const auto revisions = kept(files);
  for (const char* path :
       {"index.html", "desks.html", "offline.html", "data/find/meta.js", "data/find/all.js"}) {
    INFO(path);
    CHECK(revisions.contains(path));
  }
  CHECK(!revisions.contains("facilities/aozora.html"));
  CHECK(!revisions.contains("map.html"));
  for (const auto& [path, revision] : revisions) {
    INFO(path);
    CHECK(content_hash(file_of(files, path)).starts_with(revision));
  }
}

TEST_CASE("The assets that kept pages load are kept, those of other pages are not") {
  const Files files = files_of(test::site_project());
  const auto revisions = kept(files);
  const auto keeps = [&](std::string_view start) {
    const auto found = revisions.lower_bound(std::string(start));
    return found != revisions.end() && found->first.starts_with(start);
  };
  CHECK(keeps("assets/site."));
  CHECK(keeps("assets/offline-page."));
  CHECK(!keeps("assets/map."));
  CHECK(!keeps("assets/worker."));
}

TEST_CASE("A change of a desk changes the revisions of the pages that show it and no other") {
  test::SmallProject project = test::site_project();
  const auto before = kept(files_of(project));
  std::string& desk = project.files["desks/atsugi-center"];
  desk = "hours: {open: [{days: 平日, times: 8:00-17:00}]}\n" +
         replace_all(desk, "hours: {open: [{days: 平日, times: 9:00-17:00}]}\n", "");
  const auto after = kept(files_of(project));
  std::string changed;
  for (const auto& [path, revision] : after) {
    if (before.at(path) != revision) changed += path + " ";
  }
  CHECK(changed == "desks.html situations/sudden-change.html ");
}

TEST_CASE("Each site's worker names its own site") {
  CHECK(has(file_of(files_of(test::site_project()), "sw.js"), "\"site\":\"residents\""));
  const Files work = files_of(test::site_project(), Audience::professionals);
  CHECK(has(file_of(work, "sw.js"), "\"site\":\"professionals\""));
}

TEST_CASE("Pages with tools register the worker, others have no script") {
  const Files files = files_of(test::site_project());
  CHECK(has(file_of(files, "map.html"), "assets/offline."));
  CHECK(!has(file_of(files, "desks.html"), "<script src"));
  CHECK(!has(file_of(files, "facilities/aozora.html"), "<script src"));
}

TEST_CASE("The offline page says its day, the numbers and the desks") {
  const std::string page = file_of(files_of(test::site_project()), "offline.html");
  CHECK(has(page, "2026年5月1日（金）時点"));
  CHECK(has(page, "119"));
  CHECK(has(page, "atsugi見本センター"));
  CHECK(!has(page, "れんけい見本ほっとライン"));
  CHECK(!has(file_of(files_of(test::site_project()), "sitemap.xml"), "offline.html"));
}

TEST_CASE("The kill switch: a site that does not want it publishes a worker that clears") {
  const Files files = files_of(without_offline());
  CHECK(file_of(files, "offline.html").empty());
  CHECK(kept(files).empty());
  const std::string worker = file_of(files, "sw.js");
  CHECK(has(worker, "assets/no-worker."));
  CHECK(!has(worker, "assets/worker."));
  CHECK(!has(file_of(files, "map.html"), "assets/offline."));
}

}  // namespace
}  // namespace shirube
