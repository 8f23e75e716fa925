#include "site/plan.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/text.h"
#include "site/small_site.h"

namespace shirube {
namespace {

std::string names_of(const std::vector<Entrance>& entrances) {
  return join(entrances, " ", [](const Entrance& entrance) { return entrance.name; });
}

std::set<std::string> routes_of(const SitePlan& plan) {
  std::set<std::string> routes;
  for (const PlannedPage& page : plan.pages()) routes.insert(page.route);
  return routes;
}

}  // namespace

TEST_CASE("The links on all pages of residents stand in the order of the areas") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const Navigation navigation = plan_site(site.context).navigation();
  CHECK(names_of(navigation.above) == "相談する 施設をさがす 地図 知る・備える 催し");
  CHECK(names_of(navigation.below) ==
        "お知らせ オープンデータ このサイトについて アクセシビリティ方針");
}

TEST_CASE("Professionals have links of their own, what all may read below them") {
  test::SmallSite site(test::site_project(), Audience::professionals);
  const Navigation navigation = plan_site(site.context).navigation();
  CHECK(names_of(navigation.above) == "施設 医療処置 相談窓口 研修 様式 事業 取組 統計 地図");
  CHECK(names_of(navigation.below) ==
        "お知らせ 資料・読みもの 催し 確認が必要な記録 このサイトについて アクセシビリティ方針");
}

TEST_CASE("All pages have these links, and each leads to a page that there is") {
  for (const Audience audience : audiences) {
    test::SmallSite site(test::site_project(), audience);
    const SitePlan plan = plan_site(site.context);
    const std::set<std::string> routes = routes_of(plan);
    for (const auto& entrances : {plan.navigation().above, plan.navigation().below}) {
      for (const Entrance& entrance : entrances) CHECK(routes.contains(entrance.route));
    }
    const std::string desk = test::file_of(site.files(), "desks/atsugi-center.html");
    CHECK(test::has(desk, "<a href=\"../map.html\">地図</a>"));
  }
}

TEST_CASE("Search engines are told of the pages of all areas, of the finder as well") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const std::string map = test::file_of(site.files(), "sitemap.xml");
  for (const char* page : {"/find.html<", "/desks.html<", "/about.html<", "/events/kouza.html<"}) {
    CHECK(test::has(map, page));
  }
  CHECK_FALSE(test::has(map, "/offline.html<"));
}

TEST_CASE("What only professionals work with is not planned for residents") {
  test::SmallSite residents(test::site_project(), Audience::residents);
  test::SmallSite professionals(test::site_project(), Audience::professionals);
  const std::set<std::string> open = routes_of(plan_site(residents.context));
  const std::set<std::string> work = routes_of(plan_site(professionals.context));
  for (const std::string route :
       {"trainings.html", "forms.html", "statistics.html", "initiatives.html", "confirm.html"}) {
    CHECK_FALSE(open.contains(route));
    CHECK(work.contains(route));
  }
  CHECK(open.contains("data.html"));
  CHECK_FALSE(work.contains("data.html"));
}

}  // namespace shirube
