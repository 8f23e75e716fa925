#include "directory/table_scope.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

Municipality municipality(std::string name, std::string prefecture, std::string code,
                          bool member = true) {
  Municipality municipality;
  municipality.name = std::move(name);
  municipality.prefecture = std::move(prefecture);
  municipality.code = {std::move(code)};
  municipality.member = member;
  return municipality;
}

RecordList<const Municipality> municipalities() {
  static const Records all = test::records_of<Municipality>(
      {municipality("厚木市", "神奈川県", "142123"), municipality("愛川町", "神奈川県", "144011"),
       municipality("府中市", "東京都", "132063"), municipality("龍ケ崎市", "茨城県", "082082"),
       municipality("横浜市", "神奈川県", "141003"),
       municipality("大阪市", "大阪府", "271004", false)});
  return all.all<Municipality>();
}

/// The name of the municipality, with 「?」 behind it where name and code differ; "-" for
/// elsewhere.
std::string place(std::string_view code, std::string_view prefecture, std::string_view name) {
  const TableScope scope(municipalities(), {});
  const RowPlace place = scope.place_of({code, prefecture, name});
  if (!place.municipality) return "-";
  return place.municipality->name + (place.name_and_code_differ ? "?" : "");
}

}  // namespace

TEST_CASE("A row belongs to the municipality with its code") {
  CHECK(place("142123", "神奈川県", "厚木市") == "厚木市");
  CHECK(place("14212", "神奈川県", "厚木市") == "厚木市");
  CHECK(place("142123", "", "") == "厚木市");
  CHECK(place("132047", "東京都", "三鷹市") == "-");
}

TEST_CASE("Counties, widths and the small ヶ make no other name") {
  CHECK(place("144011", "神奈川県", "愛甲郡愛川町") == "愛川町");
  CHECK(place("082082", "茨城県", "龍ヶ崎市") == "龍ケ崎市");
  CHECK(place("142123", "神奈川県", "厚木市　") == "厚木市");
}

TEST_CASE("Wards belong to their city where it is one of the site's own area") {
  CHECK(place("141011", "神奈川県", "横浜市鶴見区") == "横浜市");
  CHECK(place("141003", "神奈川県", "横浜市鶴見区") == "横浜市");
  CHECK(place("271021", "大阪府", "大阪市都島区") == "-");
  CHECK(place("271004", "大阪府", "大阪市") == "大阪市");
}

TEST_CASE("Where name and code differ the name counts, and that is known") {
  CHECK(place("144011", "神奈川県", "厚木市") == "厚木市?");
  CHECK(place("142123", "神奈川県", "秦野市") == "厚木市?");
  CHECK(place("342084", "広島県", "府中市") == "-");
  CHECK(place("abc", "神奈川県", "厚木市") == "厚木市");
}

TEST_CASE("A code that content gives twice is no fault of the table") {
  const Records twice =
      test::records_of<Municipality>({municipality("厚木市", "神奈川県", "142123"),
                                      municipality("海老名市", "神奈川県", "142123")});
  const RowPlace place =
      TableScope(twice.all<Municipality>(), {}).place_of({"142158", "神奈川県", "海老名市"});
  REQUIRE(place.municipality);
  CHECK(place.municipality->name == "海老名市");
  CHECK_FALSE(place.name_and_code_differ);
}

TEST_CASE("Rows of elsewhere are told once, the commonest names first") {
  RowsElsewhere rows;
  DiagnosticSink none;
  rows.report({}, none);
  CHECK(none.sorted().empty());
  for (const char* name : {"い市", "あ市", "う市", "い市", "え市", "お市", "か市"}) {
    rows.add({"", "見本県", name});
  }
  rows.add({"", "見本県", ""});
  DiagnosticSink sink;
  rows.report({}, sink);
  REQUIRE(sink.sorted().size() == 1);
  CHECK(sink.sorted()[0].arguments ==
        std::vector<std::string>{
            "8", "い市 2行、あ市 1行、う市 1行、え市 1行、お市 1行、ほか 2 市町村"});
}

}  // namespace shirube
