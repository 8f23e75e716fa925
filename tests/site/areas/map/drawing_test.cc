#include <catch2/catch.hpp>

#include "site/areas/map/drawing_frame.h"
#include "site/areas/map/label_places.h"

namespace shirube {

TEST_CASE("A frame shows its box as large as it can, in the middle") {
  const DrawingFrame frame({{10'000, 20'000}, {30'000, 24'000}}, {400, 300}, 20);
  CHECK(frame.on_picture({10'000, 22'000}) == PicturePoint{20, 150});
  CHECK(frame.on_picture({30'000, 22'000}) == PicturePoint{380, 150});
  CHECK(frame.on_picture({20'000, 20'000}) == PicturePoint{200, 114});
  CHECK(frame.length(2'000) == 36);
}

TEST_CASE("A single point is shown with what is around it") {
  const DrawingFrame frame({{10'000, 20'000}, {10'000, 20'000}}, {400, 400}, 0);
  CHECK(frame.on_picture({10'000, 20'000}) == PicturePoint{200, 200});
  CHECK(frame.length(2'000) == 400);
}

TEST_CASE("A line keeps its corners and loses what lies along it") {
  const std::vector<PicturePoint> ring = {{0, 0}, {50, 1}, {100, 0}, {100, 60}, {0, 60}, {0, 0}};
  const std::vector<PicturePoint> corners = {{0, 0}, {100, 0}, {100, 60}, {0, 60}};
  CHECK(simplified(ring, 2) == corners);
  CHECK(simplified(ring, 1).size() == 5);
}

TEST_CASE("An outline is a path of whole numbers; what is too small is left out") {
  const Point south_west{35'400'000, 139'300'000};
  const DrawingFrame frame(
      {world_pixel({35'500'000, 139'300'000}), world_pixel({35'400'000, 139'400'000})}, {400, 400},
      0);
  Outline outline;
  outline.add({{south_west, {35'500'000, 139'300'000}, {35'500'000, 139'400'000}}});
  const std::string path = outline_path(outline, frame, 1);
  CHECK(path.starts_with("M"));
  CHECK(path.ends_with("z"));
  CHECK(path.find('.') == std::string::npos);
  Outline speck;
  speck.add({{south_west, {35'400'010, 139'300'000}, {35'400'010, 139'300'010}}});
  CHECK(outline_path(speck, frame, 1).empty());
}

TEST_CASE("A label goes beside what is already there, or is left out") {
  LabelPlaces places({200, 100});
  places.keep_free({100, 50}, 20, 20);
  const auto beside = places.place({100, 50}, 30, 8);
  REQUIRE(beside);
  CHECK(std::abs(beside->y - 50) >= 28);
  const auto another = places.place({100, 50}, 30, 8);
  REQUIRE(another);
  CHECK_FALSE(*another == *beside);
  places.keep_free({100, 50}, 100, 50);
  CHECK_FALSE(places.place({100, 50}, 30, 8));
}

}  // namespace shirube
