// The reports of municipalities, and the table of municipality and task.
#include <catch2/catch.hpp>

#include "base/text.h"
#include "site/small_site.h"

namespace shirube {
namespace {

using test::file_of;
using test::has;

void add_report(test::SmallProject& project, const std::string& id, const std::string& year,
                const std::string& tasks, const std::string& more = "") {
  project.add("initiatives/" + id, "municipality: ebina\nfiscal_year: " + year + "\ntitle: 報告 " +
                                       id + "\nsummary: 報告です。\ntasks: [" + tasks + "]\n" +
                                       more);
}

constexpr const char* today_edition = "edition: 平成27年度から\n";

std::string page(const test::SmallProject& project, const std::string& route) {
  test::SmallSite site(project, Audience::professionals);
  const std::string html = file_of(site.files(), route);
  INFO(test::faults(site.sink));
  REQUIRE_FALSE(html.empty());
  return html;
}

}  // namespace

TEST_CASE("A report of the older edition has the older names, also in the table") {
  auto project = test::small_project();
  add_report(project, "old", "平成25年度", "{task: ウ, done: [置いた]}, {task: オ, done: [開いた]}",
             "edition: 平成26年度まで\n");
  const std::string report = page(project, "initiatives/ebina.html");
  CHECK(has(report, "<h3>ウ 在宅医療・介護連携支援センター（仮称）の運営等</h3>"));
  CHECK(has(report, "<h3>オ 在宅医療・介護関係者の研修</h3>"));
  CHECK_FALSE(has(report, "切れ目のない"));
  const std::string table = page(project, "initiatives.html");
  CHECK(has(table, "平成26年度までの8つの取組"));
  CHECK(has(table, "二次医療圏内・関係市区町村の連携"));
}

TEST_CASE("The table has the newest rating of each task, with its year where it is older") {
  auto project = test::small_project();
  add_report(project, "r6", "令和6年度",
             "{task: ア, done: [a], rating: ◎}, {task: カ, done: [a], rating: △}", today_edition);
  add_report(project, "r7", "令和7年度", "{task: カ, done: [a], rating: 〇}, {task: ア, done: [a]}",
             today_edition);
  const std::string table = page(project, "initiatives.html");
  CHECK(has(table, "href=\"initiatives/ebina.html#r6-a\">◎ 令和6年度<"));
  CHECK(has(table, "href=\"initiatives/ebina.html#r7-ka\">〇<"));
  CHECK_FALSE(has(table, "△ 令和6年度"));
}

TEST_CASE("A row of another region names it, unless its city has the same name") {
  auto project = test::small_project();
  std::string& ebina = project.files["municipalities/ebina"];
  ebina = replace_all(ebina, "region: 県央", "region: 海老名") + "member: いいえ\n";
  add_report(project, "r7", "令和7年度", "{task: ア, done: [a]}", today_edition);
  CHECK(has(page(project, "initiatives.html"), "<small>令和7年度（2025年度）</small>"));
  ebina = replace_all(ebina, "region: 海老名", "region: 県西");
  CHECK(has(page(project, "initiatives.html"), "<small>県西　令和7年度（2025年度）</small>"));
}

TEST_CASE("What a city runs itself is not commissioned to it") {
  const auto run_by = [](const std::string& name) {
    auto project = test::small_project();
    add_report(project, "r7", "令和7年度", "{task: ア, done: [a]}",
               std::string(today_edition) + "operator: " + name + "\n");
    return page(project, "initiatives/ebina.html");
  };
  CHECK(has(run_by("見本医師会"), "<span>委託先：見本医師会</span>"));
  CHECK(has(run_by("海老名市（直営）"), "<span>運営：海老名市（直営）</span>"));
  CHECK(has(run_by("海老名市"), "<span>運営：海老名市（直営）</span>"));
  CHECK(has(run_by("直営"), "<span>運営：海老名市（直営）</span>"));
}

TEST_CASE("A report for more than its municipality stands under its own name") {
  auto project = test::small_project();
  add_report(project, "r6", "令和6年度", "{task: ア, done: [a], rating: ◎}", today_edition);
  add_report(project, "area", "令和6年度", "{task: ア, done: [a], rating: △}",
             std::string(today_edition) + "scope: 見本圏域（2市8町）\n");
  const std::string table = page(project, "initiatives.html");
  CHECK(has(table, ">海老名市</a>"));
  CHECK(has(table, ">見本圏域（2市8町）</a>"));
  CHECK(has(page(project, "initiatives/ebina.html"), "<h1>海老名市の取組</h1>"));
  project.files.erase("initiatives/r6");
  CHECK(has(page(project, "initiatives/ebina.html"), "<h1>見本圏域（2市8町）の取組</h1>"));
  CHECK_FALSE(has(page(project, "initiatives.html"), ">海老名市</a>"));
}

}  // namespace shirube
