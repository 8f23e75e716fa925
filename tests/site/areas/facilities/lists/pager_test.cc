#include "site/areas/facilities/lists/pager.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

std::string rows(std::size_t count, std::size_t number) {
  const PageOfList page{count, number};
  return std::to_string(page.first()) + "-" + std::to_string(page.last()) + " of " +
         std::to_string(page.count());
}

}  // namespace

TEST_CASE("A list is parted into pages of fifty, and no row is left out or shown twice") {
  CHECK(rows(0, 1) == "0-0 of 1");
  CHECK(rows(50, 1) == "0-50 of 1");
  CHECK(rows(51, 1) == "0-50 of 2");
  CHECK(rows(51, 2) == "50-51 of 2");
  CHECK(rows(151, 4) == "150-151 of 4");
}

TEST_CASE("The first page keeps the address of the list, the others are numbered") {
  CHECK(page_route("kinds/clinic.html", 1) == "kinds/clinic.html");
  CHECK(page_route("kinds/clinic.html", 3) == "kinds/clinic-3.html");
  test::SmallSite site(test::small_project(), Audience::residents);
  const PageContext page(site.context, "kinds/clinic.html");
  CHECK(title_suffix(page, {99, 1}) == "");
  CHECK(title_suffix(page, {99, 2}) == "（2ページ目）");
}

TEST_CASE("Links to the pages say with which letters they begin and end") {
  test::SmallSite site(test::small_project(), Audience::residents);
  const PageContext page(site.context, "kinds/clinic-2.html");
  const auto letter = [](std::size_t row) { return first_letter(row < 60 ? "あおい" : "わかば"); };
  const auto links = pager(page, "kinds/clinic.html", {110, 2}, letter);
  REQUIRE(links.size() == 3);
  CHECK(links[0].label == "1ページ目（あ）");
  CHECK(links[0].url.text == "clinic.html");
  CHECK(links[1].label == "2ページ目（あ〜わ）");
  CHECK(links[1].current);
  CHECK_FALSE(links[2].current);
  CHECK(links[2].url.text == "clinic-3.html");
  CHECK(pager(page, "kinds/clinic.html", {50, 1}, letter).empty());
  CHECK(first_letter("") == "");
}

}  // namespace shirube
