#include <catch2/catch.hpp>

#include "place/towns/towns.h"
#include "site/parts/situation.h"
#include "site/small_site.h"

namespace shirube {

TEST_CASE("Every situation ends at desks that can be called, for both audiences") {
  for (const Audience audience : {Audience::residents, Audience::professionals}) {
    test::SmallSite site(test::project_with_towns(), audience);
    const std::vector<OutputFile> files = site.files();
    const std::string all = test::file_of(files, "situations.html");
    for (const Situation& situation : situations()) {
      INFO(situation.code);
      const std::string page = test::file_of(files, situation_route(situation));
      CHECK(test::has(page, (SituationsWords(Language::ja).*situation.title)() + "の相談</h1>"));
      CHECK(test::has(page, "href=\"tel:"));
      CHECK(test::has(all, situation_route(situation)));
    }
  }
}

TEST_CASE("Emergency contacts come before all else where it is urgent, and only there") {
  test::SmallSite site(test::project_with_towns(), Audience::residents);
  const std::vector<OutputFile> files = site.files();
  const std::string urgent = test::file_of(files, "situations/sudden-change.html");
  REQUIRE(test::has(urgent, "class=\"urgent\""));
  CHECK(urgent.find("tel:119") < urgent.find("<h1>"));
  CHECK_FALSE(test::has(test::file_of(files, "situations/money.html"), "class=\"urgent\""));
}

TEST_CASE("A situation leads to the desks that take it, and to the towns where these differ") {
  auto project = test::project_with_towns();
  test::add_desk(project, "kusuri", "{municipality: atsugi}",
                 "kind: 医師会などの窓口\ntopics: [薬]\n");
  test::SmallSite site(project, Audience::residents);
  const std::vector<OutputFile> files = site.files();
  const std::string daily = test::file_of(files, "situations/daily-care.html");
  CHECK(test::has(daily, "desks/kusuri.html"));
  CHECK(test::has(daily, "ask/atsugi.html"));
  const std::string care = test::file_of(files, "situations/care.html");
  CHECK_FALSE(test::has(care, "desks/kusuri.html"));
  CHECK(test::has(care, "desks/office.html"));
}

TEST_CASE("The first page leads to the towns and to the situations") {
  test::SmallSite site(test::project_with_towns(), Audience::residents);
  const std::string home = test::file_of(site.files(), "index.html");
  CHECK(test::has(home, "href=\"ask/atsugi.html\""));
  CHECK(test::has(home, "href=\"situations/dementia.html\""));
}

}  // namespace shirube
