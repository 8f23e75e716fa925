// The page of an event.
#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

std::string page_with(const std::string& more) {
  auto project = test::site_project();
  std::string& event = project.files["events/kouza"];
  event = more + event;
  test::SmallSite site(project, Audience::residents);
  return test::file_of(site.files(), "events/kouza.html");
}

}  // namespace

TEST_CASE("An event for the people of a city is not said to be for everyone as well") {
  CHECK(test::has(page_with(""), "<dt>対象</dt><dd>どなたでも</dd>"));
  CHECK(test::has(page_with("for_whom: 見本市に住んでいる方\n"),
                  "<dt>対象</dt><dd>見本市に住んでいる方</dd>"));
}

}  // namespace shirube
