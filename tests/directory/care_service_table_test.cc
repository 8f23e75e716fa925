#include "directory/care_service_table.h"

#include <iconv.h>

#include <catch2/catch.hpp>
#include <map>

#include "directory/small_project.h"
#include "source/encoding.h"

namespace shirube {
namespace {

// The 24 columns of 介護サービス情報公表システム, with a good value for each.
const std::vector<std::pair<std::string, std::string>> columns = {
    {"都道府県コード又は市町村コード", "142123"},
    {"No", "1"},
    {"都道府県名", "神奈川県"},
    {"市区町村名", "厚木市"},
    {"事業所名", "見本事業所"},
    {"事業所名カナ", "ミホンジギョウショ"},
    {"サービスの種類", "訪問看護"},
    {"住所", "厚木市見本1-1"},
    {"方書（ビル名等）", "見本ビル"},
    {"緯度", "35.441000000000000"},
    {"経度", "139.365000000000000"},
    {"電話番号", "046-000-0001"},
    {"FAX番号", "046-000-0002"},
    {"法人番号", "1234567890123"},
    {"法人の名称", "見本法人"},
    {"事業所番号", "1400000001"},
    {"利用可能曜日", "\"平日,土曜日\""},
    {"利用可能曜日特記事項", "年末年始は休み（改行）祝日は要相談"},
    {"定員", "29"},
    {"URL", "https://www.example.jp/"},
    {"高齢者の方と障害者の方が同時一体的に利用できるサービス", ""},
    {"介護保険の通常の指定基準を満たしている", ""},
    {"障害福祉の通常の指定基準を満たしている", ""},
    {"備考", "見本です"},
};

using Changes = std::map<std::string, std::string>;

std::string header() {
  std::string line;
  for (const auto& [name, value] : columns) line += (line.empty() ? "" : ",") + name;
  return line + "\n";
}

std::string row(const Changes& changes = {}) {
  std::string line;
  for (const auto& [name, value] : columns) {
    const auto change = changes.find(name);
    if (&name != &columns.front().first) line += ",";
    line += change == changes.end() ? value : change->second;
  }
  return line + "\n";
}

struct Read {
  CareServiceTable table;
  std::string faults;
};

Read read(const std::string& text, const std::string& path = "data/a_20260401.csv") {
  DiagnosticSink sink;
  Read read;
  read.table = read_care_service_table(std::make_shared<const SourceText>(path, text), sink);
  read.faults = test::faults(sink);
  return read;
}

Facility facility(const Changes& changes, const std::string& faults = "") {
  Read result = read(header() + row(changes));
  CHECK(result.faults == faults);
  REQUIRE(result.table.facilities.size() == 1);
  return std::move(result.table.facilities[0]);
}

std::string converted(std::string text, const char* from, const char* to) {
  const iconv_t converter = iconv_open(to, from);
  REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
  std::string result(text.size() * 4, '\0');
  char* in = text.data();
  char* out = result.data();
  std::size_t in_left = text.size(), out_left = result.size();
  REQUIRE(iconv(converter, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1));
  iconv_close(converter);
  result.resize(result.size() - out_left);
  return result;
}

}  // namespace

TEST_CASE("A row of the 24 columns is a facility with all that the table says") {
  REQUIRE(columns.size() == 24);
  const Facility read = facility({});
  CHECK(read.id == "1400000001-130");
  CHECK(read.name == "見本事業所");
  CHECK(read.kana == "みほんじぎょうしょ");
  CHECK(read.kind == FacilityKind::visiting_nursing);
  CHECK(read.municipality.id == "142123");
  CHECK(read.building == "見本ビル");
  CHECK(read.location.point == Point{35'441'000, 139'365'000});
  CHECK(read.phone.number == "046-000-0001");
  CHECK(read.capacity.number == 29);
  CHECK(read.confirmed == Date{2026, 4, 1});
  CHECK(read.hours.open.size() == 1);
  CHECK(read.where.line == 2);
}

TEST_CASE("A line break that the table wrote as a word is a line break") {
  CHECK(facility({}).hours.note == "年末年始は休み\n祝日は要相談");
  CHECK(facility({{"備考", "一（改行）二（改行）三"}}).note == "一\n二\n三");
}

TEST_CASE("A capacity of 0 is not given, and what is no number is left out") {
  CHECK_FALSE(facility({{"定員", "0"}}).capacity.given());
  CHECK_FALSE(facility({{"定員", ""}}).capacity.given());
  CHECK_FALSE(facility({{"定員", "約30"}}, "D022@2").capacity.given());
}

TEST_CASE("A web address without its scheme is mended with a warning") {
  CHECK(facility({{"URL", "www.example.jp/a"}}, "D017@2").url.url == "https://www.example.jp/a");
  CHECK(facility({{"URL", "info@example.jp"}}, "D018@2").url.url.empty());
  CHECK(facility({{"URL", "javascript:alert(1)"}}, "D018@2").url.url.empty());
  CHECK(facility({{"URL", "ｈｔｔｐｓ：//www.example.jp/"}}).url.url == "https://www.example.jp/");
}

TEST_CASE("A zero that a spreadsheet took is given back and told once for the table") {
  const Read result = read(
      header() + row({{"都道府県コード又は市町村コード", "11002"}, {"事業所番号", "170000001"}}) +
      row({{"都道府県コード又は市町村コード", "11002"}, {"事業所番号", "170000002"}}));
  CHECK(result.faults == "D019@2 D019@2");
  REQUIRE(result.table.facilities.size() == 2);
  CHECK(result.table.facilities[0].id == "0170000001-130");
  CHECK(result.table.facilities[1].municipality.id == "011002");
  REQUIRE(result.table.municipalities.size() == 1);
  CHECK(result.table.municipalities[0].code.digits == "011002");
}

TEST_CASE("Telephone numbers that are none are left out with a warning") {
  const Facility read = facility({{"電話番号", "内線3"}, {"FAX番号", ""}}, "D022@2");
  CHECK(read.phone.number.empty());
  CHECK(read.fax.number.empty());
}

TEST_CASE("A row without a name, a number or a known service is passed over") {
  CHECK(read(header() + row({{"事業所名", ""}}) + row()).faults == "D021@2");
  CHECK(read(header() + row({{"サービスの種類", "占い"}}) + row()).faults == "D021@2");
  CHECK(read(header() + row({{"事業所番号", "12"}}) + row()).faults == "D021@2");
  CHECK(read(header() + row({{"事業所番号", "12"}})).table.facilities.empty());
}

TEST_CASE("A table that gives no facility at all is an error") {
  CHECK(read(header()).faults == "S035@1");
  CHECK(read(header() + row({{"事業所番号", "12"}})).faults == "S035@1 D021@2");
}

TEST_CASE("A row that cannot be used is told at the cell that is to blame") {
  const auto told = [](const Changes& changes, std::uint32_t column) {
    DiagnosticSink sink;
    read_care_service_table(
        std::make_shared<const SourceText>("data/a_20260331.csv", header() + row(changes) + row()),
        sink);
    REQUIRE(sink.sorted().size() == 1);
    CHECK(sink.sorted()[0].column == column);
    return sink.sorted()[0].arguments[0];
  };
  CHECK(told({{"事業所名", ""}}, 19) == "事業所名が空です");
  CHECK(told({{"サービスの種類", "占い"}}, 35) == "サービスの種類「占い」は読めません");
  CHECK(told({{"サービスの種類", ""}}, 35) == "サービスの種類が空です");
  CHECK(told({{"事業所番号", "12"}}, 138) == "事業所番号「12」は読めません");
  CHECK(told({{"都道府県コード又は市町村コード", "厚木"}}, 1) ==
        "都道府県コード又は市町村コード「厚木」は読めません");
}

TEST_CASE("The coordinates of a row know their cell") {
  const Read result = read(header() + row());
  CHECK(result.table.facilities.at(0).location_where.line == 2);
  CHECK(result.table.facilities.at(0).location_where.column == 54);
}

TEST_CASE("The same service of the same office counts once") {
  const Read result = read(header() + row() + row({{"事業所名", "二つ目"}}));
  CHECK(result.faults == "D029@3");
  REQUIRE(result.table.facilities.size() == 1);
  CHECK(result.table.facilities[0].name == "見本事業所");
  const Read two = read(header() + row() + row({{"サービスの種類", "訪問介護"}}));
  CHECK(two.table.facilities.size() == 2);
}

TEST_CASE("A table without a date in its name, or with fewer columns, is told as such") {
  CHECK(read(header() + row(), "data/a.csv").faults == "D028@1");
  const Read few = read(
      "都道府県コード又は市町村コード,事業所名,サービスの種類,住所,事業所番号\n"
      "142123,見本,訪問看護,厚木市,1400000001\n");
  CHECK(few.faults == "D020@1");
  CHECK(few.table.facilities.size() == 1);
  // Without a municipality there is no list to put the row into.
  const Read nowhere =
      read("事業所名,サービスの種類,住所,事業所番号\n見本,訪問看護,厚木市,1400000001\n");
  CHECK(nowhere.faults == "D020@1 S035@1 D021@2");
  CHECK(nowhere.table.facilities.empty());
  CHECK(read("名前,住所\n見本,厚木市\n").faults == "S017@1");
}

TEST_CASE("The same table with a BOM and in CP932 gives the same facilities") {
  const std::string plain = header() + row() + row({{"事業所番号", "1400000002"}});
  const auto from_bom = decode_text("\xEF\xBB\xBF" + plain);
  const auto from_cp932 = decode_text(converted(plain, "UTF-8", "CP932"));
  REQUIRE(from_bom);
  REQUIRE(from_cp932);
  CHECK(from_cp932->encoding == Encoding::cp932);
  CHECK(from_bom->text == plain);
  CHECK(from_cp932->text == plain);
  const Read a = read(from_bom->text), b = read(from_cp932->text);
  CHECK(a.faults == b.faults);
  REQUIRE(a.table.facilities.size() == 2);
  REQUIRE(b.table.facilities.size() == 2);
  const Description& description = describe<Facility>();
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(description.value(&a.table.facilities[i], Audience::professionals) ==
          description.value(&b.table.facilities[i], Audience::professionals));
  }
}

}  // namespace shirube
