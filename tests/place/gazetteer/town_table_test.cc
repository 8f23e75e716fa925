#include "place/gazetteer/town_table.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "place/faults.h"
#include "place/gazetteer/small_gazetteer.h"
#include "source/encoding.h"

namespace shirube {
namespace {

using namespace std::literals;

struct Read {
  explicit Read(const std::string& bytes) {
    const auto decoded = decode_text(bytes);
    REQUIRE(decoded);
    table = TownTable::read(test::source(decoded->text), sink);
  }
  const std::vector<TownRow>& rows() const { return table->rows(); }
  DiagnosticSink sink;
  std::optional<TownTable> table;
};

// Hand-written in the columns of japanese-addresses.
constexpr std::string_view japanese_addresses =
    "pref_code,city_code,pref,city,town,koaza,lat,lng\n"
    "14,14212,神奈川県,厚木市,中町三丁目,,35.441012,139.364653\n"
    "14,14212,神奈川県,厚木市,飯山,尼寺,35.4800,139.3100\n"
    "26,26102,京都府,京都市上京区,場所のない町,,,\n";

TEST_CASE("The columns of japanese-addresses are read, with and without BOM") {
  for (const std::string& bytes :
       {std::string(japanese_addresses), "\xEF\xBB\xBF" + std::string(japanese_addresses)}) {
    const Read read(bytes);
    REQUIRE(read.table);
    CHECK(test::faults_at(read.sink).empty());
    REQUIRE(read.rows().size() == 3);
    const TownRow& first = read.rows()[0];
    CHECK(first.prefecture == 14);
    CHECK(first.code == 14212);
    CHECK(first.municipality == "厚木市");
    CHECK(first.town == "中町三丁目");
    CHECK(first.koaza.empty());
    CHECK_FALSE(first.block);
    CHECK(first.point == Point{35'441'012, 139'364'653});
    CHECK(read.rows()[1].koaza == "尼寺");
    CHECK_FALSE(read.rows()[2].point);
  }
}

// 位置参照情報 of 大字・町丁目, with its names of columns and quotes, in CP932.
TEST_CASE("大字・町丁目 of 位置参照情報 are read from CP932") {
  // 都道府県コード,都道府県名,市区町村コード,市区町村名,大字町丁目コード,大字町丁目名,緯度,経度,
  // 原典資料コード,大字・字・丁目区分コード
  const Read read(
      "\"\x93\x73\x93\xB9\x95\x7B\x8C\xA7\x83\x52\x81\x5B\x83\x68\","
      "\"\x93\x73\x93\xB9\x95\x7B\x8C\xA7\x96\xBC\","
      "\"\x8E\x73\x8B\xE6\x92\xAC\x91\xBA\x83\x52\x81\x5B\x83\x68\","
      "\"\x8E\x73\x8B\xE6\x92\xAC\x91\xBA\x96\xBC\","
      "\"\x91\xE5\x8E\x9A\x92\xAC\x92\x9A\x96\xDA\x83\x52\x81\x5B\x83\x68\","
      "\"\x91\xE5\x8E\x9A\x92\xAC\x92\x9A\x96\xDA\x96\xBC\","
      "\"\x88\xDC\x93\x78\",\"\x8C\x6F\x93\x78\","
      "\"\x8C\xB4\x93\x54\x8E\x91\x97\xBF\x83\x52\x81\x5B\x83\x68\","
      "\"\x91\xE5\x8E\x9A\x81\x45\x8E\x9A\x81\x45\x92\x9A\x96\xDA\x8B\xE6\x95\xAA\x83\x52\x81\x5B"
      "\x83\x68\"\r\n"
      // 神奈川県, 厚木市, 飯山
      "\"14\",\"\x90\x5F\x93\xDE\x90\xEC\x8C\xA7\",\"14212\",\"\x8C\xFA\x96\xD8\x8E\x73\","
      "\"142120001000\",\"\x94\xD1\x8E\x52\",\"35.476111\",\"139.301111\",\"0\",\"1\"\r\n"s);
  REQUIRE(read.table);
  CHECK(test::faults_at(read.sink).empty());
  REQUIRE(read.rows().size() == 1);
  CHECK(read.rows()[0].prefecture == 14);
  CHECK(read.rows()[0].code == 14212);
  CHECK(read.rows()[0].municipality == "厚木市");
  CHECK(read.rows()[0].town == "飯山");
  CHECK(read.rows()[0].point == Point{35'476'111, 139'301'111});
  CHECK_FALSE(read.rows()[0].block);
}

std::string blocks(std::string_view name_of_town) {
  return "都道府県名,市区町村名," + std::string(name_of_town) +
         ",小字・通称名,街区符号・地番,座標系番号,Ｘ座標,Ｙ座標,緯度,経度,住居表示フラグ,"
         "代表フラグ,更新前履歴フラグ,更新後履歴フラグ\n"
         "神奈川県,厚木市,中町三丁目,,17,9,-62000.0,-40000.0,35.440500,139.364100,1,1,0,0\n"
         "神奈川県,厚木市,飯山,尼寺,172-3,9,-60000.0,-47000.0,35.476500,139.301500,0,1,0,0\n"
         "神奈川県,厚木市,中町三丁目,,17,9,-62000.0,-40000.0,35.499999,139.399999,1,0,0,0\n"
         "神奈川県,厚木市,飯山,,丙,9,-60000.0,-47000.0,35.476500,139.301500,0,1,0,0\n"
         "神奈川県,厚木市,飯山,,,9,-60000.0,-47000.0,35.476500,139.301500,0,1,0,0\n";
}

TEST_CASE("街区 of 位置参照情報 are read in both names of their columns") {
  for (const char* name : {"大字・丁目名", "大字・町丁目名"}) {
    const Read read(blocks(name));
    REQUIRE(read.table);
    INFO(name);
    CHECK(test::faults_at(read.sink).empty());
    REQUIRE(read.rows().size() == 2);  // what has no number is no block, 0 in 代表フラグ no point
    CHECK(read.rows()[0].town == "中町三丁目");
    CHECK(read.rows()[0].block == 17);
    CHECK(read.rows()[0].code == 0);
    CHECK(read.rows()[0].point == Point{35'440'500, 139'364'100});
    CHECK(read.rows()[1].block == 172);
    CHECK(read.rows()[1].koaza == "尼寺");
  }
}

TEST_CASE("A row without its names is passed over") {
  const Read read(
      "pref,city,town,lat,lng\n"
      "神奈川県,厚木市,,35.44,139.36\n"
      "神奈川県,,中町,35.44,139.36\n"
      ",厚木市,中町,35.44,139.36\n"
      "かながわ,厚木市,中町,35.44,139.36\n"
      "神奈川県,厚木市,中町,35.44,139.36\n");
  REQUIRE(read.table);
  CHECK(read.rows().size() == 1);
}

TEST_CASE("A town with an unusable point is kept without it, and the cell is named") {
  const Read read(
      "pref,city,town,lat,lng\n"
      "神奈川県,厚木市,一町,139.36,35.44\n"
      "神奈川県,厚木市,二町,0,0\n"
      "神奈川県,厚木市,三町,NaN,139.36\n"
      "神奈川県,厚木市,四町,35.44,\n"
      "神奈川県,厚木市,五町,51.5,0.1\n"
      "神奈川県,厚木市,六町,,\n"
      "神奈川県,厚木市,七町, 35.44 ,139.36\n");
  REQUIRE(read.table);
  REQUIRE(read.rows().size() == 7);
  CHECK(test::faults_at(read.sink) == "P013@2:13 P013@3:13 P013@4:13 P013@5:13 P013@6:13");
  for (int i = 0; i < 6; ++i) CHECK_FALSE(read.rows()[i].point);
  CHECK(read.rows()[6].point);
  CHECK(read.sink.sorted()[0].message(Language::ja).find("139.36, 35.44") != std::string::npos);
}

TEST_CASE("A table of another layout is refused, with the columns that are known") {
  for (const char* text : {"", "a,b\n1,2\n", "pref,city,town\n神奈川県,厚木市,中町\n",
                           "市区町村名,緯度,経度\n厚木市,35,139\n"}) {
    const Read read(text);
    INFO(text);
    CHECK_FALSE(read.table);
    CHECK(test::faults_at(read.sink) == "P012@1:1");
    CHECK(fault_info(PlaceFault::town_table_unknown).severity == Severity::error);
  }
}

TEST_CASE("A table of nothing but its header has no rows") {
  const Read read("pref,city,town,lat,lng\n");
  REQUIRE(read.table);
  CHECK(read.rows().empty());
}

}  // namespace
}  // namespace shirube
