#include "site/areas/map/print_maps.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {

TEST_CASE("Who is at rest is marked on paper, too") {
  auto project = test::site_project();
  test::SmallSite open(project, Audience::residents);
  CHECK_FALSE(test::has(test::file_of(open.files(), "print-map/atsugi.html"), "休止中"));
  project.files["facilities/aozora"] += "status: 休止中\n";
  test::SmallSite at_rest(project, Audience::residents);
  CHECK(test::has(test::file_of(at_rest.files(), "print-map/atsugi.html"),
                  "<strong class=\"mark\">休止中</strong>"));
}

}  // namespace shirube
