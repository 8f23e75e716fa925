#include "place/locate.h"

#include <catch2/catch.hpp>

#include "place/faults.h"
#include "place/located.h"
#include "place/place_sources.h"

namespace shirube {
namespace {

using test::Located;

constexpr Point in_atsugi{35'433'152, 139'313'063};
constexpr Point office{35'443'100, 139'362'500};
constexpr Point in_nagano{36'038'130, 137'967'908};

MunicipalityFrame atsugi() {
  return {"厚木市",
          "142123",
          Bounds{{35'400'000, 139'200'000}, {35'520'000, 139'400'000}},
          office,
          "厚木市中町3-17-17",
          {},
          {}};
}

struct Fixture {
  MunicipalityFrame frame = atsugi();
  PlaceSources sources;
  DiagnosticSink sink;
  PlaceQuery query{{"厚木市小野763-1", "厚木市"}, &frame, {}, Origin::imported, {}, false};

  Fixture() { query.where = {test::source("a\nb\nc"), 2, 1, 1}; }

  Located answer() { return test::located(query, sources, sink); }
  void write(const std::string& address) {
    query.address = {address, query.municipality ? query.municipality->name : ""};
  }
  void forget_municipality() {
    query.municipality = nullptr;
    write(query.address.written());
  }
  Located at(Point point, Origin origin) {
    query.coordinates = {point, true};
    query.origin = origin;
    return answer();
  }
  void fill_cache(const std::string& text) {
    sources.cache = GeocodeCache::read(test::source(text), sink);
    REQUIRE(test::faults_at(sink).empty());
  }
  void draw_outline() {
    sources.outlines.add("14212", {{{35'430'000, 139'300'000},
                                    {35'430'000, 139'370'000},
                                    {35'450'000, 139'370'000},
                                    {35'450'000, 139'300'000}}});
  }
  std::string faults() { return test::faults_at(sink); }
};

TEST_CASE_METHOD(Fixture, "An editor's coordinates are the exact place") {
  const Located found = at(in_atsugi, Origin::written);
  CHECK(found.place == Place{in_atsugi, Precision::exact, "手入力", 0});
  CHECK(found.dropped.empty());
  CHECK(faults().empty());
}

TEST_CASE_METHOD(Fixture, "Coordinates of a table are about where the address is, and say so") {
  const Located found = at(in_atsugi, Origin::imported);
  CHECK(found.place == Place{in_atsugi, Precision::published, "公開データ", 450});
  CHECK(faults().empty());
}

TEST_CASE_METHOD(Fixture, "A row of Atsugi that lies in Nagano is dropped with its reason") {
  const Located found = at(in_nagano, Origin::imported);
  CHECK_FALSE(found.place.known());
  CHECK(found.dropped == "厚木市の外: 36.03813, 137.967908、長野県付近、約125km離れています");
  CHECK(faults() == "P006@2:1");
  CHECK(test::messages(sink) == "緯度・経度を使いませんでした（" + found.dropped + "）。\n");
}

TEST_CASE_METHOD(Fixture, "The same by hand is an error") {
  CHECK_FALSE(at(in_nagano, Origin::written).place.known());
  CHECK(faults() == "P005@2:1");
  CHECK(sink.has_errors());
  CHECK(test::messages(sink) ==
        "厚木市の外の場所になっています（36.03813, "
        "137.967908、長野県付近、約125km離れています）。\n");
}

TEST_CASE_METHOD(Fixture, "A point in the wrong prefecture is found by the outline as well") {
  draw_outline();
  CHECK(at(in_atsugi, Origin::imported).place.known());
  CHECK(at(in_nagano, Origin::imported).dropped.find("長野県付近") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "Of a table, 0,0 and swapped and foreign points are dropped") {
  CHECK(at({0, 0}, Origin::imported).dropped == "0,0 になっています");
  CHECK(at({139'313'063, 35'433'152}, Origin::imported).dropped ==
        "緯度と経度が逆です: 139.313063, 35.433152");
  CHECK(at({48'858'000, 2'294'000}, Origin::imported).dropped == "日本の外です: 48.858, 2.294");
  CHECK(faults() == "P006@2:1 P006@2:1 P006@2:1");
  CHECK_FALSE(sink.has_errors());
}

TEST_CASE_METHOD(Fixture, "By hand, each of these is an error of its own") {
  at({0, 0}, Origin::written);
  at({139'313'063, 35'433'152}, Origin::written);
  at({48'858'000, 2'294'000}, Origin::written);
  CHECK(faults() == "P002@2:1 P003@2:1 P004@2:1");
}

TEST_CASE_METHOD(Fixture, "A table's point is checked even when the municipality is not known") {
  forget_municipality();
  CHECK(at(in_nagano, Origin::imported).place.known());
  CHECK_FALSE(at({0, 0}, Origin::imported).place.known());
}

TEST_CASE_METHOD(Fixture, "A point on the edge of the bounds passes, one beyond does not") {
  CHECK(at({35'521'999, 139'300'000}, Origin::imported).place.known());
  const Located beyond = at({35'522'001, 139'300'000}, Origin::imported);
  CHECK_FALSE(beyond.place.known());
  CHECK(beyond.dropped == "厚木市の外: 35.522001, 139.3、約200m離れています");
}

TEST_CASE_METHOD(Fixture, "The outline goes before the bounds") {
  draw_outline();
  // In the bounds, and 111 m or 89 m from the outline.
  CHECK_FALSE(at({35'429'000, 139'310'000}, Origin::imported).place.known());
  CHECK(at({35'429'200, 139'310'000}, Origin::imported).place.known());
}

TEST_CASE_METHOD(Fixture, "Without outline and bounds the prefecture decides") {
  frame.bounds.reset();
  CHECK(at({35'200'000, 139'100'000}, Origin::written).place.known());
  CHECK(faults().empty());
  CHECK_FALSE(at(in_nagano, Origin::written).place.known());
  CHECK(faults() == "P009@2:1");
  CHECK(test::messages(sink).starts_with("神奈川県の外の場所になっています（36.03813"));
  CHECK(at(in_nagano, Origin::imported).dropped.starts_with("神奈川県の外: "));
}

TEST_CASE_METHOD(Fixture, "An unknown code checks nothing but Japan") {
  frame.bounds.reset();
  frame.code = "";
  CHECK(at(in_nagano, Origin::written).place.known());
}

TEST_CASE_METHOD(Fixture, "The office's point is no facility's place") {
  CHECK_FALSE(at(office, Origin::written).place.known());
  CHECK(faults() == "P010@2:1");
  const Point eight_metres_off{office.latitude + 72, office.longitude};
  CHECK(at(eight_metres_off, Origin::imported).dropped == "役所・役場と同じ位置です");
  const Point twelve_metres_off{office.latitude + 108, office.longitude};
  CHECK(at(twelve_metres_off, Origin::imported).place.known());
}

TEST_CASE_METHOD(Fixture, "A desk in the office may stand there") {
  for (const char* address :
       {"厚木市中町3-17-17", "神奈川県厚木市中町三丁目17番17号", "中町3-17-17 市役所2階"}) {
    INFO(address);
    write(address);
    CHECK(at(office, Origin::written).place.known());
  }
  write("厚木市中町3-17-171");
  CHECK_FALSE(at(office, Origin::written).place.known());
  write("厚木市中町3-17-17-2");
  CHECK_FALSE(at(office, Origin::written).place.known());
}

TEST_CASE_METHOD(Fixture, "Without an office's address nobody may stand at its point") {
  frame.office_address = "";
  write("");
  CHECK_FALSE(at(office, Origin::imported).place.known());
}

TEST_CASE_METHOD(Fixture, "Without coordinates the cache is asked") {
  fill_cache("厚木市小野763-1\t35.4331\t139.3130\ttown\tgazetteer\t2026-04-01\t\n");
  write("神奈川県厚木市小野７６３番地１");
  CHECK(answer().place == Place{{35'433'100, 139'313'000}, Precision::town, "gazetteer", 500});
  write("小野763-1");
  CHECK(answer().place.known());
  forget_municipality();
  CHECK_FALSE(answer().place.known());
  write("厚木市小野763-1");
  CHECK(answer().place.known());
}

TEST_CASE_METHOD(Fixture, "Coordinates go before the cache, which stands in for dropped ones") {
  fill_cache("厚木市小野763-1\t35.4331\t139.3130\ttown\tgazetteer\t2026-04-01\t\n");
  CHECK(at(in_atsugi, Origin::written).place.precision == Precision::exact);
  const Located found = at(in_nagano, Origin::imported);
  CHECK(found.place.precision == Precision::town);
  CHECK_FALSE(found.dropped.empty());
  CHECK_FALSE(at(in_nagano, Origin::written).place.known());
}

TEST_CASE_METHOD(Fixture, "A cached point is checked like any other, at its line") {
  fill_cache("# x\n厚木市小野763-1\t36.03813\t137.967908\ttown\tgsi\t2026-04-01\t\n");
  CHECK_FALSE(answer().place.known());
  CHECK(faults() == "P005@2:1");
  CHECK(sink.sorted()[0].path == "data/test");
}

TEST_CASE_METHOD(Fixture, "A cached point of the office is refused") {
  fill_cache("厚木市小野763-1\t35.443100\t139.362500\taddress\tgsi\t2026-04-01\t\n");
  CHECK_FALSE(answer().place.known());
  CHECK(faults() == "P010@1:1");
}

TEST_CASE_METHOD(Fixture, "A missing place is noted for what editors wrote, not for tables") {
  CHECK_FALSE(answer().place.known());
  CHECK(faults().empty());
  query.origin = Origin::written;
  CHECK_FALSE(answer().place.known());
  CHECK(faults() == "P008@2:1");
  CHECK_FALSE(sink.has_errors());
  CHECK(test::messages(sink) == "地図上の場所が分かりません（厚木市小野763-1）。\n");
}

TEST_CASE_METHOD(Fixture, "Words in place of an address have no place and no note") {
  fill_cache("厚木市内一円\t35.4331\t139.3130\ttown\tgsi\t2026-04-01\t\n");
  write("厚木市内一円");
  query.origin = Origin::written;
  CHECK_FALSE(answer().place.known());
  CHECK(faults().empty());
}

TEST_CASE_METHOD(Fixture, "What is not public stays off the map, coordinates or not") {
  write("非公開");
  CHECK_FALSE(at(in_atsugi, Origin::written).place.known());
  CHECK(faults() == "P011@2:1");
  CHECK(test::messages(sink) == "住所が「非公開」なのに、緯度・経度が書かれています。\n");
  CHECK(at(in_atsugi, Origin::imported).dropped == "住所が「非公開」です");
}

TEST_CASE_METHOD(Fixture, "Of a dropped point it is said that only the address is left") {
  at(in_nagano, Origin::imported);
  CHECK(sink.sorted()[0].remedy(Language::ja).starts_with("住所だけを載せます。"));
}

TEST_CASE_METHOD(Fixture, "Of a dropped point it is said what stands in for it") {
  fill_cache("厚木市小野763-1\t35.4331\t139.3130\toaza\tgazetteer\t2026-04-01\t\n");
  CHECK(at(in_nagano, Origin::imported).place.precision == Precision::oaza);
  CHECK(
      sink.sorted()[0].remedy(Language::ja).starts_with("代わりに大字の代表点を地図に出します。"));
}

TEST_CASE_METHOD(Fixture, "A point of one decimal is no place, by hand and in a table") {
  query.coordinates = {{35'400'000, 139'300'000}, true, coarse_metres("35.4, 139.3")};
  const Located imported = answer();
  CHECK_FALSE(imported.place.known());
  CHECK(imported.dropped == "小数が少なく、約10kmの違いが分かりません: 35.4, 139.3");
  CHECK(faults() == "P006@2:1");
  query.origin = Origin::written;
  CHECK_FALSE(answer().place.known());
  // Told where it was read, as P020.
  CHECK(faults() == "P006@2:1");
}

TEST_CASE_METHOD(Fixture, "A point of three decimals has a circle of a hundred metres") {
  query.coordinates = {in_atsugi, true, coarse_metres("35.433, 139.313")};
  query.origin = Origin::written;
  CHECK(answer().place == Place{in_atsugi, Precision::exact, "手入力", 100});
  query.origin = Origin::imported;
  CHECK(answer().place.radius_metres == 450);
  CHECK(faults() == "P020@2:1");
}

TEST_CASE_METHOD(Fixture, "A missing place is noted at the address") {
  query.origin = Origin::written;
  query.address_where = {query.where.source, 3, 1, 1};
  answer();
  CHECK(faults() == "P008@3:1");
}

TEST_CASE_METHOD(Fixture, "An address of another municipality is told without a gazetteer") {
  write("海老名市中央1-1");
  query.named_elsewhere = "海老名市";
  query.address_where = {query.where.source, 3, 1, 1};
  answer();
  CHECK(faults() == "P017@3:1");
  CHECK(test::messages(sink) == "住所（海老名市中央1-1）が、厚木市ではなく海老名市のものです。\n");
}

TEST_CASE("The names of the site's municipalities tell which one an address is of") {
  std::map<std::string, MunicipalityFrame> frames;
  for (const char* name : {"厚木市", "海老名市", "愛川町", "横浜市", "横浜市港北区"}) {
    frames[name].name = name;
    frames[name].code = "14";
  }
  const auto elsewhere = [&](const char* address, const char* own) {
    return named_elsewhere(RecordAddress(address, own), frames[own], frames);
  };
  CHECK(elsewhere("海老名市中央1-1", "厚木市") == "海老名市");
  CHECK(elsewhere("神奈川県愛甲郡愛川町角田1", "厚木市") == "愛川町");
  CHECK(elsewhere("東京都府中市本町1", "厚木市") == "東京都");
  CHECK(elsewhere("神奈川県厚木市中町1", "厚木市") == "");
  CHECK(elsewhere("愛甲郡愛川町角田1", "愛川町") == "");
  CHECK(elsewhere("中町1-1", "厚木市") == "");
  CHECK(elsewhere("横浜市港北区日吉1", "横浜市") == "");
  CHECK(elsewhere("横浜市日吉1", "横浜市港北区") == "");
}

TEST_CASE("A municipality's texts are read") {
  DiagnosticSink sink;
  const MunicipalityFrame frame = read_frame({"厚木市",
                                              "142123",
                                              "139.20, 35.40, 139.40, 35.52",
                                              "35.4431, 139.3625",
                                              "厚木市中町3-17-17",
                                              {},
                                              {}},
                                             {}, sink);
  CHECK(test::faults_at(sink).empty());
  CHECK(frame.bounds == atsugi().bounds);
  CHECK(frame.office_point == office);
  const MunicipalityFrame bare = read_frame({"厚木市", "142123", "", "", "", {}, {}}, {}, sink);
  CHECK(test::faults_at(sink).empty());
  CHECK_FALSE(bare.bounds);
  CHECK_FALSE(bare.office_point);
}

TEST_CASE("Bounds and an office that cannot be are reported") {
  const auto faults_of = [](std::string bounds, std::string office_point) {
    DiagnosticSink sink;
    read_frame({"厚木市", "142123", std::move(bounds), std::move(office_point), "", {}, {}}, {},
               sink);
    return test::faults_at(sink);
  };
  CHECK(faults_of("35.40, 139.20, 35.52, 139.40", "") == "D006@0:0");
  CHECK(faults_of("", "35.4431") == "P001@0:0");
  CHECK(faults_of("", "139.3625, 35.4431") == "P003@0:0");
  CHECK(faults_of("", "0, 0") == "P002@0:0");
  CHECK(faults_of("139.20, 35.40, 139.40, 35.52", "35.60, 139.30") == "P005@0:0");
  CHECK(faults_of("", "36.038, 137.968") == "P009@0:0");
  CHECK(faults_of("", "35.4431, 139.3625").empty());
}

}  // namespace
}  // namespace shirube
