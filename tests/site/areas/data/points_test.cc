#include "site/areas/data/points.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "site/small_site.h"

namespace shirube {

TEST_CASE("The points are GeoJSON: longitude first, with how far to trust them") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const auto json = nlohmann::json::parse(points_geojson(site.context));
  CHECK(json["type"] == "FeatureCollection");
  REQUIRE(json["features"].size() == 1);
  const auto& feature = json["features"][0];
  CHECK(feature["geometry"]["coordinates"] == nlohmann::json::array({139.365, 35.441}));
  CHECK(feature["properties"]["id"] == "facility-aozora");
  CHECK(feature["properties"]["municipality"] == "厚木市");
  CHECK_FALSE(feature["properties"]["precision"].get<std::string>().empty());
}

TEST_CASE("What has closed and what is for others has no point") {
  test::SmallSite residents(test::site_project(), Audience::residents);
  const std::string points = points_geojson(residents.context);
  CHECK_FALSE(test::has(points, "kage"));
  CHECK_FALSE(test::has(points, "urakata"));
  test::SmallSite professionals(test::site_project(), Audience::professionals);
  CHECK(test::has(points_geojson(professionals.context), "うらかた見本病院"));
}

}  // namespace shirube
