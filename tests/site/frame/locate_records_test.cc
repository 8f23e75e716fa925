#include "site/frame/locate_records.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

test::SmallProject with_location(const std::string& location) {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("見本", location));
  return project;
}

}  // namespace

TEST_CASE("A place that an editor wrote is exact and says so") {
  test::SmallSite site(with_location("location: 35.4410, 139.3650\n"), Audience::residents);
  const Place* place = site.places.facility("a");
  REQUIRE(place);
  CHECK(place->point == Point{35'441'000, 139'365'000});
  CHECK(place->precision == Precision::exact);
  CHECK(test::faults(site.sink) == "");
}

TEST_CASE("A record without a known place has none, and is noted") {
  test::SmallSite site(with_location(""), Audience::residents);
  CHECK(site.places.facility("a") == nullptr);
  CHECK(test::faults(site.sink) == "P008@5");
}

TEST_CASE("A place that cannot be right is an error and is not used") {
  test::SmallSite site(with_location("location: 0, 0\n"), Audience::residents);
  CHECK(site.places.facility("a") == nullptr);
  CHECK(test::faults(site.sink) == "P002@7");
}

TEST_CASE("Coordinates that cannot be read are told once, empty ones are none") {
  const auto faults_with = [](const std::string& location) {
    return test::faults(test::SmallSite(with_location(location), Audience::residents).sink);
  };
  CHECK(faults_with("location: 139.3650, 35.4410\n") == "P003@7");
  CHECK(faults_with("location: 駅前\n") == "P001@7");
  CHECK(faults_with("location: 1.0, 2.0\n") == "P004@7");
  CHECK(faults_with("location:\n") == "P008@5");
}

TEST_CASE("The places of residents hold no record that they may not read") {
  test::SmallSite residents(test::site_project(), Audience::residents);
  CHECK(residents.places.facility("aozora") != nullptr);
  CHECK(residents.places.facility("urakata") == nullptr);
  test::SmallSite professionals(test::site_project(), Audience::professionals);
  CHECK(professionals.places.facility("urakata") != nullptr);
}

TEST_CASE("Desks have places of their own") {
  auto project = test::small_project();
  std::string& center = project.files["desks/atsugi-center"];
  center = "address: 厚木市中町1-2\nlocation: 35.4420, 139.3660\n" + center;
  test::SmallSite site(project, Audience::residents);
  REQUIRE(site.places.desk("atsugi-center"));
  CHECK(site.places.facility("atsugi-center") == nullptr);
  CHECK(site.places.desk("ebina-center") == nullptr);
}

TEST_CASE("Coordinates that were not used are no longer in the view") {
  const auto location_of = [](const std::string& location) {
    test::SmallSite site(with_location(location), Audience::residents);
    return site.view.find<Facility>("a")->location.given;
  };
  CHECK(location_of("location: 35.4410, 139.3650\n"));
  // Nagano, and a point of ten kilometres.
  CHECK_FALSE(location_of("location: 36.0380, 137.9680\n"));
  CHECK_FALSE(location_of("location: 35.4, 139.3\n"));
}

TEST_CASE("Two records of one address that lie apart are told") {
  auto project = with_location("location: 35.4410, 139.3650\n");
  project.add("facilities/b", test::facility_fields("見本二", "location: 35.4510, 139.3650\n"));
  CHECK(test::faults(test::SmallSite(project, Audience::residents).sink) == "P029@7");
}

}  // namespace shirube
