#include "site/areas/map/locator.h"

#include <catch2/catch.hpp>

#include "site/areas/map/made_records.h"
#include "site/small_site.h"

namespace shirube {
namespace {

std::string locator_of(const test::SmallSite& site, const std::vector<MapRecord>& records) {
  return locator_svg(site.context, placed_along_curve(records)).markup;
}

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("The locator shows where there are how many, in whole numbers") {
  const test::SmallSite site(test::site_project(), Audience::residents);
  const std::string few = locator_of(site, map_records(site.context));
  CHECK(test::has(few, "施設と相談窓口1件"));
  CHECK(times(few, "<circle") == 1);
  CHECK(test::has(few, ">厚木市</text>"));
  CHECK_FALSE(test::has(few, "."));
  CHECK(locator_of(site, {}).empty());
}

TEST_CASE("The locator stays small, and the same for any order of records") {
  const test::SmallSite site(test::site_project(), Audience::residents);
  const test::MadeRecords made(20'000);
  const std::string many = locator_of(site, made.records);
  CHECK(many.size() < 12'000);
  CHECK(many == locator_of(site, made.turned()));
}

TEST_CASE("The locator draws the outlines of municipalities that have records") {
  const test::SmallSite site(test::site_project(), Audience::residents);
  const Municipality* atsugi = site.view.find<Municipality>("atsugi");
  Outlines outlines;
  const Outline::Ring ring = {{35'400'000, 139'300'000},
                              {35'500'000, 139'300'000},
                              {35'500'000, 139'400'000},
                              {35'400'000, 139'400'000}};
  outlines.add(atsugi->code.digits, {ring});
  outlines.add("99999", {ring});
  const SiteContext with{site.view,         site.places, site.context.today, site.context.asset,
                         site.context.sink, nullptr,     &outlines};
  const auto records = map_records(with);
  const std::string svg = locator_svg(with, placed_along_curve(records)).markup;
  CHECK(times(svg, "<path class=\"land\"") == 1);
}

}  // namespace shirube
