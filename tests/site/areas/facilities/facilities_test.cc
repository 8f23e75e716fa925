// A facility's own page.
#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

std::string page_with(const std::string& service_area) {
  auto project = test::site_project();
  std::string& facility = project.files["facilities/aozora"];
  facility = "service_area: " + service_area + "\n" + facility;
  test::SmallSite site(project, Audience::residents);
  return test::file_of(site.files(), "facilities/aozora.html");
}

}  // namespace

TEST_CASE("Where a facility goes is said once: the names, unless the words name them all") {
  CHECK(test::has(page_with("半径8km 以内"), "<dd>海老名市。半径8km 以内</dd>"));
  CHECK(test::has(page_with("海老名市の全域"), "<dd>海老名市の全域</dd>"));
}

}  // namespace shirube
