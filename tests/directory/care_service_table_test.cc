#include "directory/care_service_table.h"

#include <iconv.h>

#include <catch2/catch.hpp>
#include <map>

#include "directory/small_project.h"
#include "directory/table_scope.h"
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
    {"法人番号", "8999999000001"},
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

/// What content knows: 厚木市, and 札幌市 with its wards.
RecordList<const Municipality> municipalities() {
  static const Records all = [] {
    std::vector<Municipality> two(2);
    two[0].id = "atsugi";
    two[0].name = "厚木市";
    two[0].prefecture = "神奈川県";
    two[0].code = {"142123"};
    two[1].id = "sapporo";
    two[1].name = "札幌市";
    two[1].prefecture = "北海道";
    two[1].code = {"011002"};
    return test::records_of(std::move(two));
  }();
  return all.all<Municipality>();
}

struct Read {
  CareServiceTable table;
  std::string faults;
  std::vector<Diagnostic> told;
};

Read read(const std::string& text, const std::string& path = "data/a_20260401.csv") {
  DiagnosticSink sink;
  Read read;
  const TableScope scope(municipalities(), {"1300000009-130"});
  read.table = read_care_service_table(std::make_shared<const SourceText>(path, text), scope,
                                       {2026, 5, 1}, sink);
  read.faults = test::faults(sink);
  read.told = sink.sorted();
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
  CHECK(read.municipality.id == "atsugi");
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

TEST_CASE("A point is told with both of its cells, whichever is to blame") {
  const Read result = read(header() + row({{"経度", "東"}}));
  CHECK(result.faults == "D022@2");
  CHECK(result.told.at(0).arguments ==
        std::vector<std::string>{"緯度・経度", "35.441000000000000, 東", "35.4410, 139.3650"});
  CHECK_FALSE(result.table.facilities.at(0).location.given);
  CHECK(facility({{"緯度", "0"}, {"経度", "0"}}).location.given);  // judged with the address
  CHECK(facility({{"緯度", "35.4"}}).location.coarse_metres == 0);
}

TEST_CASE("A row is of one service") {
  CHECK(read(header() + row({{"サービスの種類", "訪問看護、訪問介護"}}) + row()).faults ==
        "D021@2");
}

TEST_CASE("A number of an office is read in any width, and letters are none") {
  CHECK(facility({{"事業所番号", "１４００００００－０１"}}).office_number == "1400000001");
  CHECK(read(header() + row({{"事業所番号", "ABCDEFGHIJ"}}) + row()).faults == "D021@2");
}

TEST_CASE("How a table puts its remarks on hours is not told to editors") {
  CHECK(facility({{"利用可能曜日特記事項", "日曜日も開くことがあります"}}).hours.note ==
        "日曜日も開くことがあります");
}

TEST_CASE("A capacity that no house has is told and left out") {
  CHECK_FALSE(facility({{"定員", "20141219"}}, "D022@2").capacity.given());
  CHECK_FALSE(facility({{"定員", "3001"}}, "D022@2").capacity.given());
  CHECK(facility({{"定員", "３０"}}).capacity.number == 30);
}

TEST_CASE("Letters that an encoding lost are told where they stood in a reading") {
  CHECK(facility({{"事業所名カナ", "ミホン?ホーム"}}, "D046@2").kana == "みほんほーむ");
  // A name that asks does so in its reading too.
  const Facility asks = facility({{"事業所名", "げんき？"}, {"事業所名カナ", "ゲンキ？"}});
  CHECK(asks.kana == "げんき?");
}

TEST_CASE("A zero that a spreadsheet took is given back and told once for the table") {
  const Read result = read(header() +
                           row({{"都道府県コード又は市町村コード", "11002"},
                                {"都道府県名", "北海道"},
                                {"市区町村名", "札幌市"},
                                {"事業所番号", "170000001"}}) +
                           row({{"都道府県コード又は市町村コード", "11002"},
                                {"都道府県名", "北海道"},
                                {"市区町村名", "札幌市"},
                                {"事業所番号", "170000002"}}));
  CHECK(result.faults == "D019@2 D019@2");
  REQUIRE(result.table.facilities.size() == 2);
  CHECK(result.table.facilities[0].id == "0170000001-130");
  CHECK(result.table.facilities[1].municipality.id == "sapporo");
}

TEST_CASE("A code without its check digit names the municipality of the row's prefecture") {
  CHECK(facility({{"都道府県コード又は市町村コード", "14212"}}).municipality.id == "atsugi");
}

TEST_CASE("Rows of municipalities that content does not have are counted in one message") {
  const Read result = read(header() + row() +
                           row({{"都道府県コード又は市町村コード", "132047"},
                                {"都道府県名", "東京都"},
                                {"市区町村名", "三鷹市"},
                                {"電話番号", "なし"},
                                {"事業所番号", "1300000001"}}) +
                           row({{"都道府県コード又は市町村コード", "132047"},
                                {"都道府県名", "東京都"},
                                {"市区町村名", "三鷹市"},
                                {"サービスの種類", "占い"}}) +
                           row({{"都道府県コード又は市町村コード", "122033"},
                                {"都道府県名", "千葉県"},
                                {"市区町村名", "市川市"}}));
  CHECK(result.faults == "D039@1");
  CHECK(result.table.facilities.size() == 1);
  CHECK(result.told.at(0).message(Language::ja).find("3 行") != std::string::npos);
  CHECK(result.told.at(0).arguments.at(1) == "三鷹市 2行、市川市 1行");
}

TEST_CASE("A row of elsewhere over which a file lies is read, without a municipality") {
  const Read result = read(header() + row({{"都道府県コード又は市町村コード", "132047"},
                                           {"都道府県名", "東京都"},
                                           {"市区町村名", "三鷹市"},
                                           {"事業所番号", "1300000009"}}));
  CHECK(result.faults.empty());
  REQUIRE(result.table.facilities.size() == 1);
  CHECK(result.table.facilities[0].municipality.id.empty());
}

TEST_CASE("A row of a prefecture is named, and one of another prefecture only counted") {
  const Changes ours = {{"都道府県コード又は市町村コード", "140007"}, {"市区町村名", ""}};
  const Read result = read(header() + row() + row(ours) +
                           row({{"都道府県コード又は市町村コード", "130001"},
                                {"都道府県名", "東京都"},
                                {"市区町村名", ""}}));
  CHECK(result.faults == "D042@3 D039@1");
  CHECK(result.told.at(0).arguments == std::vector<std::string>{"見本事業所", "神奈川県"});
  CHECK(result.table.facilities.size() == 1);
}

TEST_CASE("A code that does not fit the name is told once, and the name counts") {
  // 142158 is 海老名市, which this content does not have.
  const Changes other = {{"都道府県コード又は市町村コード", "142158"},
                         {"事業所番号", "1400000003"}};
  const Read result =
      read(header() + row({{"都道府県コード又は市町村コード", "142158"}}) + row(other));
  CHECK(result.faults == "D037@2");
  REQUIRE(result.table.facilities.size() == 2);
  CHECK(result.table.facilities[1].municipality.id == "atsugi");
  CHECK(read(header() + row({{"都道府県コード又は市町村コード", "142124"}})).faults == "D036@2");
  CHECK(read(header() + row({{"市区町村名", "海老名市"}})).faults == "D037@2");
}

TEST_CASE("A table of a day after today is told, and its day is not believed") {
  const Read result = read(header() + row(), "data/a_20270401.csv");
  CHECK(result.faults == "D041@1");
  CHECK_FALSE(result.table.facilities.at(0).confirmed.given());
  CHECK(read(header() + row(), "data/a_20260501.csv").faults.empty());
}

TEST_CASE("Columns without a place in a record are told once, with how many cells they fill") {
  const Changes shared = {{"高齢者の方と障害者の方が同時一体的に利用できるサービス", "あり"}};
  Changes second = shared;
  second["事業所番号"] = "1400000002";
  const Read result = read(header() + row(shared) + row(second));
  CHECK(result.faults == "D040@1");
  CHECK(result.told.at(0).arguments.at(0) ==
        "高齢者の方と障害者の方が同時一体的に利用できるサービス（2件）");
}

TEST_CASE("A column goes by the other names of its field") {
  std::string other = header();
  const std::pair<std::string, std::string> names[] = {
      {"都道府県コード又は市町村コード", "全国地方公共団体コード"},
      {"事業所名カナ", "名称_カナ"},
      {"方書（ビル名等）", "建物名等(方書)"},
      {"FAX番号", "ファックス"},
      {"法人の名称", "団体名"},
      {"URL", "ホームページ"}};
  for (const auto& [name, written] : names) {
    other.replace(other.find(name), name.size(), written);
  }
  const Read result = read(other + row());
  CHECK(result.faults.empty());
  const Facility& facility = result.table.facilities.at(0);
  CHECK(facility.kana == "みほんじぎょうしょ");
  CHECK(facility.building == "見本ビル");
  CHECK(facility.fax.number == "046-000-0002");
  CHECK(facility.corporation == "見本法人");
  CHECK(facility.url.url == "https://www.example.jp/");
}

TEST_CASE("A column that is a part of its field goes by its own name alone") {
  std::string other = header();
  other.replace(other.find("緯度"), std::string("緯度").size(), "場所");
  CHECK(read(other + row()).faults.find("D020@1") != std::string::npos);
}

TEST_CASE("Services are read by the names that people use, and near ones are suggested") {
  CHECK(facility({{"サービスの種類", "看護小規模多機能型居宅介護"}}).id == "1400000001-770");
  CHECK(facility({{"サービスの種類", "ホームヘルプ"}}).id == "1400000001-110");
  const Read result = read(header() + row() + row({{"サービスの種類", "訪問看語"}}));
  CHECK(result.faults == "D021@3");
  CHECK(result.told.at(0).suggestion == "訪問看護");
}

TEST_CASE("Telephone numbers that are none are left out with a warning") {
  const Facility read = facility({{"電話番号", "内線3"}, {"FAX番号", ""}}, "D022@2");
  CHECK(read.phone.number.empty());
  CHECK(read.fax.number.empty());
}

TEST_CASE("A telephone number of a table keeps what stands beside it") {
  const Facility read =
      facility({{"電話番号", "046-000-0001（代表）内線12"}, {"FAX番号", "046 000 0002"}});
  CHECK(read.phone.shown() == "046-000-0001（代表、内線 12）");
  CHECK(read.extension.number == "12");
  CHECK(read.fax.number == "046-000-0002");
}

TEST_CASE("Why a telephone number of a table is left out is told") {
  CHECK(facility({{"電話番号", "090-0000-0001"}}, "D052@2").phone.number.empty());
  CHECK(facility({{"電話番号", "046-000-001"}}, "D062@2").phone.number.empty());
  CHECK(facility({{"電話番号", "460000001"}}, "D019@2").phone.number == "0460000001");
  CHECK(facility({{"電話番号", "090-0000-0001、046-000-0001"}}, "D052@2").phone.shown() ==
        "046-000-0001");
}

TEST_CASE("A reading of a table is hiragana, and a lost letter of it is told") {
  CHECK(facility({{"事業所名カナ", "ウ゛ィラ"}}).kana == "ゔぃら");
  CHECK(facility({{"事業所名カナ", "リアン?エビナ"}}, "D046@2").kana == "りあんえびな");
}

TEST_CASE("A corporate number of a table that is none is left out with a warning") {
  CHECK(facility({}).corporate_number == "8999999000001");
  CHECK(facility({{"法人番号", "7999999000001"}}, "D056@2").corporate_number.empty());
  CHECK(facility({{"法人番号", "8.99E+12"}}, "D022@2").corporate_number.empty());
}

TEST_CASE("Addresses with Japanese in them are kept, and slips of the scheme are mended") {
  CHECK(facility({{"URL", "https://www.example.jp/施設"}}).url.url ==
        "https://www.example.jp/%E6%96%BD%E8%A8%AD");
  CHECK(facility({{"URL", "htttps://www.example.jp/"}}, "D053@2").url.url ==
        "https://www.example.jp/");
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
    const Read result = read(header() + row(changes) + row());
    REQUIRE(result.told.size() == 1);
    CHECK(result.told[0].column == column);
    return result.told[0].arguments[0];
  };
  CHECK(told({{"事業所名", ""}}, 19) == "事業所名が空です");
  CHECK(told({{"サービスの種類", "占い"}}, 35) == "サービスの種類「占い」は読めません");
  CHECK(told({{"サービスの種類", ""}}, 35) == "サービスの種類が空です");
  CHECK(told({{"事業所番号", "12"}}, 138) == "事業所番号「12」は読めません");
  CHECK(told({{"都道府県コード又は市町村コード", "厚木"}, {"都道府県名", ""}, {"市区町村名", ""}},
             1) == "都道府県コード又は市町村コード「厚木」は読めません");
}

TEST_CASE("The coordinates of a row know their cell") {
  const Read result = read(header() + row());
  CHECK(result.table.facilities.at(0).location_where.line == 2);
  CHECK(result.table.facilities.at(0).location_where.column == 54);
}

TEST_CASE("The same service of the same office counts once") {
  const Read result = read(header() + row() + row({{"事業所名", "二つ目"}}));
  CHECK(result.faults == "D029@3");
  CHECK(result.told.at(0).arguments.at(1) == "二つ目");
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
  CHECK(nowhere.faults == "S035@1 D020@1 D021@2");
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
