#include <catch2/catch.hpp>

#include "place/faults.h"
#include "place/gazetteer/small_gazetteer.h"
#include "place/locate.h"
#include "place/located.h"
#include "place/place_sources.h"

namespace shirube {
namespace {

using test::Located;
using test::spot;

std::vector<TownRow> rows() {
  std::vector<TownRow> rows = {test::town(test::kanagawa, "厚木市", "中町三丁目", spot(0, 0)),
                               test::town(test::kanagawa, "厚木市", "飯山", spot(-4000, 2000)),
                               test::town(test::kanagawa, "厚木市", "栄", spot(900, 0)),
                               test::town(test::kanagawa, "厚木市", "大字栄", spot(6000, 6000)),
                               test::town(test::kanagawa, "海老名市", "上郷", spot(3000, 1000))};
  rows[0].code = 14212;
  return rows;
}

/// Places of 厚木市 by a gazetteer and nothing else.
struct Fixture {
  std::string bytes = write_gazetteer(rows(), "見本");
  PlaceSources sources;
  MunicipalityFrame frame;
  DiagnosticSink sink;

  Fixture() {
    sources.use(std::get<Gazetteer>(Gazetteer::from_bytes(bytes)));
    frame = read_frame({"厚木市", "142123", "", "", "", {}, {}}, sources, sink);
  }

  PlaceQuery query(const std::string& address) {
    return {{address, frame.name},           &frame, {}, Origin::written,
            {test::source("a\nb"), 2, 1, 1}, false};
  }
  Located at(const std::string& address, Point point, Origin origin = Origin::written) {
    PlaceQuery asked = query(address);
    asked.coordinates = {point, true};
    asked.origin = origin;
    return test::located(asked, sources, sink);
  }
  std::string faults() { return test::faults_at(sink); }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "An address has the point of its town, and the point says so") {
  const Place place = locate(query("厚木市中町3-17-17"), sources, sink);
  CHECK(place.point == spot(0, 0));
  CHECK(place.precision == Precision::town);
  CHECK(place.source == "town-table");
  CHECK(place.radius_metres >= 500);
  CHECK(faults() == "");
}

TEST_CASE_METHOD(Fixture, "The cache goes before the gazetteer") {
  sources.cache = GeocodeCache::read(
      test::source("厚木市中町3-17-17\t35.4431\t139.3625\taddress\tgsi\t2026-04-01\t\n"), sink);
  CHECK(locate(query("厚木市中町3-17-17"), sources, sink).precision == Precision::address);
}

TEST_CASE_METHOD(Fixture, "A municipality is no place, and neither is one of two towns of a name") {
  CHECK_FALSE(locate(query("厚木市"), sources, sink).known());
  CHECK_FALSE(locate(query("厚木市栄1"), sources, sink).known());
  CHECK_FALSE(locate(query("厚木市山の上1"), sources, sink).known());
  CHECK(faults() == "P008@2:1 P008@2:1 P008@2:1");
}

TEST_CASE_METHOD(Fixture, "An address of another municipality has no place and is told") {
  CHECK_FALSE(locate(query("海老名市上郷1"), sources, sink).known());
  CHECK(faults() == "P017@2:1 P008@2:1");
}

TEST_CASE_METHOD(Fixture, "A point more than two kilometres from its 丁目 is doubtful") {
  at("厚木市中町3-17", spot(0, 1900));
  CHECK(faults() == "");
  const Located far = at("厚木市中町3-17", spot(0, 2200));
  CHECK(faults() == "P018@2:1");
  // The town stands in for it.
  CHECK(far.place.point == spot(0, 0));
  CHECK(far.place.precision == Precision::town);
}

TEST_CASE_METHOD(Fixture, "What somebody has reviewed is believed, however far from the town") {
  sources.cache = GeocodeCache::read(
      test::source("厚木市中町3-17\t35.4598\t139.36\texact\t現地\t2026-04-01\t厚木 課\n"), sink);
  const Point reviewed{35'459'800, 139'360'000};
  CHECK(at("厚木市中町3-17", reviewed).place == Place{reviewed, Precision::exact, "手入力", 0});
  CHECK(at("厚木市中町3-17", reviewed, Origin::imported).place.point == reviewed);
  CHECK(locate(query("厚木市中町3-17"), sources, sink).point == reviewed);
  CHECK(faults() == "");
  CHECK(at("厚木市中町3-17", spot(0, 2600)).place.point == reviewed);
  CHECK(faults() == "P018@2:1");
}

TEST_CASE_METHOD(Fixture, "A cached point far from the town that nobody reviewed is no place") {
  sources.cache = GeocodeCache::read(
      test::source("厚木市中町3-17\t35.4598\t139.36\taddress\tgsi\t2026-04-01\t\n"), sink);
  CHECK(locate(query("厚木市中町3-17"), sources, sink).point == spot(0, 0));
  CHECK(faults() == "P018@2:1");
}

TEST_CASE_METHOD(Fixture, "Where the address names no known town, all towns are compared") {
  CHECK(at("厚木市山の上1", spot(500, 500)).place.precision == Precision::exact);
  CHECK(faults() == "");
  CHECK_FALSE(at("厚木市山の上1", spot(-30'000, -30'000)).place.known());
  CHECK(faults() == "P028@2:1");
  CHECK(at("厚木市山の上1", spot(-30'000, -30'000), Origin::imported)
            .dropped.starts_with("厚木市のどの町からも約4"));
}

TEST_CASE_METHOD(Fixture,
                 "A point is compared with the town of its address in another municipality") {
  CHECK(at("海老名市上郷1", spot(3000, 1200)).place.precision == Precision::exact);
  CHECK(faults() == "P017@2:1");
  CHECK_FALSE(at("海老名市上郷1", spot(-9000, -9000)).place.known());
  CHECK(faults() == "P017@2:1 P018@2:1");
}

TEST_CASE_METHOD(Fixture, "An 大字 is wide, but not without end") {
  at("厚木市飯山100", spot(-4000, 5000), Origin::imported);
  CHECK(faults() == "");
  const Located far = at("厚木市飯山100", spot(-4000, 25'000), Origin::imported);
  CHECK(faults() == "P006@2:1");
  CHECK(far.place.precision == Precision::oaza);
  CHECK(far.dropped.starts_with("住所の町「飯山」から約23km離れています"));
}

TEST_CASE_METHOD(Fixture, "A municipality that the gazetteer does not know is not judged") {
  frame.gazetteer_municipalities.clear();
  at("海老名市上郷1", spot(0, 9000));
  CHECK_FALSE(locate(query("厚木市中町3-17"), sources, sink).known());
  CHECK(faults() == "P008@2:1");
}

TEST_CASE("A point in another municipality is told with that municipality's name") {
  PlaceSources sources;
  const std::string bytes = write_gazetteer(rows(), "見本");
  sources.use(std::get<Gazetteer>(Gazetteer::from_bytes(bytes)));
  const auto square = [](int east) {
    return Outline::Polygon{
        {spot(east, -1000), spot(east + 2000, -1000), spot(east + 2000, 1000), spot(east, 1000)}};
  };
  sources.outlines.add("14212", square(0));
  sources.outlines.add("14999", square(-9000));
  DiagnosticSink sink;
  const MunicipalityFrame frame =
      read_frame({"よその市", "149993", "", "", "", {}, {}}, sources, sink);
  PlaceQuery query{
      {"よその市中町1", frame.name}, &frame, {spot(1000, 0), true}, Origin::imported, {}, false};
  CHECK(test::located(query, sources, sink).dropped.find("厚木市") != std::string::npos);
}

}  // namespace shirube
