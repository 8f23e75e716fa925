#include "site/areas/finder/find/find_boxes.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {

TEST_CASE("A municipality's box holds all its places, in hundredths of a degree") {
  auto project = test::site_project();
  project.add("facilities/hill",
              "name: 丘\nkana: おか\nkind: 診療所\nmunicipality: atsugi\n"
              "address: 厚木市飯山1\nphone: 046-000-0012\nlocation: 35.4699, 139.2801\n");
  test::SmallSite site(project, Audience::residents);
  const FindList list(site.context);
  const auto boxes = find_boxes(list);
  const auto atsugi = boxes[list.number_of.at("atsugi")];
  REQUIRE(atsugi);
  CHECK(atsugi->south == 3544);
  CHECK(atsugi->west == 13928);
  CHECK(atsugi->north == 3547);
  CHECK(atsugi->east == 13937);
  // Residents have no facility there that is open.
  CHECK_FALSE(boxes[list.number_of.at("ebina")]);
}

TEST_CASE("Steps are ten-thousandths of a degree from the corner, to the nearest") {
  const FindBox box{3544, 13928, 3547, 13937};
  Place place;
  place.point = {35'441'049, 139'365'051};
  const FindSteps steps = find_steps(box, place);
  CHECK(steps.north == 10);
  CHECK(steps.east == 851);
}

}  // namespace shirube
