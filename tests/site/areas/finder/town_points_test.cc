#include "site/areas/finder/town_points.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {

TEST_CASE("Distances can count from the towns that have a point, in the order of the list") {
  test::SmallSite site(test::site_project(), Audience::residents);
  TownLists towns;
  towns["atsugi"] = {{"旭町", "", {}, Point{35'440'100, 139'361'000}},
                     {"飯山", "", {}, {}},
                     {"中町", "", {}, Point{35'441'000, 139'365'000}}};
  towns["ebina"] = {{"中央", "", {}, {}}};
  SiteContext context = site.context;
  context.towns = &towns;

  CHECK(has_town_points(context, "atsugi"));
  CHECK(town_points_script(context, "atsugi") ==
        "shirubeData(\"find/towns/atsugi\",[[\"旭町\",\"35.4401 139.361\"],"
        "[\"中町\",\"35.441 139.365\"]]);\n");
  CHECK_FALSE(has_town_points(context, "ebina"));
  CHECK_FALSE(has_town_points(context, "kiyokawa"));
  context.towns = nullptr;
  CHECK_FALSE(has_town_points(context, "atsugi"));
}

TEST_CASE("The finder offers the towns of a municipality only where it is known where they lie") {
  test::SmallSite site(test::site_project(), Audience::residents);
  TownLists towns;
  towns["atsugi"] = {{"旭町", "", {}, Point{35'440'100, 139'361'000}}};
  SiteContext context = site.context;
  context.towns = &towns;
  const SitePlan plan = plan_site(context);
  const std::vector<OutputFile> files = site.files_of(plan);
  CHECK(test::file_of(files, "data/find/towns/atsugi.js") != "");
  CHECK(test::file_of(files, "data/find/towns/ebina.js") == "");
  CHECK(test::has(test::file_of(files, "find.html"), "data-towns=\"data/find/towns/atsugi.js\""));
  CHECK_FALSE(test::has(test::file_of(files, "find.html"), "towns/ebina.js"));
}

}  // namespace shirube
