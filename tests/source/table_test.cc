#include "source/table.h"

#include <array>
#include <catch2/catch.hpp>
#include <chrono>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "source/encoding.h"
#include "source/shared_folder.h"

namespace shirube {
namespace {

using namespace std::literals;

constexpr std::array required = {"番号"sv, "名称"sv};

struct Reading {
  std::optional<Table> table;
  std::vector<Diagnostic> faults;
};

Reading read(std::string text, std::span<const std::string_view> names = required) {
  DiagnosticSink sink;
  auto source = std::make_shared<const SourceText>("data/a.csv", std::move(text));
  auto table = Table::read_csv(source, names, sink);
  return {std::move(table), sink.sorted()};
}

Table good(std::string text) {
  Reading reading = read(std::move(text));
  for (const Diagnostic& fault : reading.faults) FAIL_CHECK(fault.message(Language::ja));
  REQUIRE(reading.table);
  return std::move(*reading.table);
}

std::string place(const Location& where) {
  return std::to_string(where.line) + ":" + std::to_string(where.column) + "+" +
         std::to_string(where.length);
}

TEST_CASE("Cells are found by the name of their column") {
  const Table table = good("番号,名称,電話\n1,あおぞら薬局,046-000-0001\n2,みどり,\n");
  REQUIRE(table.row_count() == 2);
  CHECK(table.names() == std::vector<std::string>{"番号", "名称", "電話"});
  CHECK(table.cell(0, *table.column("名称")) == "あおぞら薬局");
  CHECK(table.cell(1, *table.column("電話")).empty());
  CHECK_FALSE(table.column("住所"));
}

TEST_CASE("Names of columns are compared in NFKC and without spaces") {
  const Table table = good("番 号,\"名\n称\",ＦＡＸ番号\n1,a,2\n");
  CHECK(table.column("番号") == 0u);
  CHECK(table.column("名称") == 1u);
  CHECK(table.column("FAX番号") == 2u);
  CHECK(table.column("FAX 番号") == 2u);
  CHECK(column_key("　ｻｰﾋﾞｽの種類 ") == "サービスの種類");
}

TEST_CASE("The header may stand below up to four title rows") {
  const Table table = good("事業所一覧,,\n令和8年4月1日現在,,\n\n,,\n番号,名称,\n1,a,\n");
  REQUIRE(table.row_count() == 1);
  CHECK(table.names().size() == 2);
  CHECK(table.cell(0, 1) == "a");
}

TEST_CASE("A header that is too far down or lacks names is told with what is missing") {
  const Reading late = read("a\nb\nc\nd\ne\n番号,名称\n1,2\n");
  CHECK_FALSE(late.table);
  REQUIRE(late.faults.size() == 1);
  CHECK(late.faults[0].fault == SourceFault::csv_header_missing);
  CHECK(late.faults[0].arguments == std::vector<std::string>{"番号、名称", "5", "a"});
  CHECK(read("番号,名前\n1,a\n").faults.at(0).arguments[0] == "名称");
  CHECK(read("").faults.at(0).fault == SourceFault::table_without_records);
}

TEST_CASE("A table of another kind is named with the columns that were found") {
  const Reading reading = read("題\n番号,イベント名,開始日\n1,a,b\n");
  CHECK_FALSE(reading.table);
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].fault == SourceFault::csv_other_table);
  CHECK(reading.faults[0].line == 2);
  CHECK(reading.faults[0].arguments.at(0) == "推奨データセットのイベント一覧");
  CHECK(reading.faults[0].arguments.at(1) == "番号、イベント名、開始日");
}

TEST_CASE("A heading that lacks a column is shown, as it is there") {
  const Reading reading = read("番号,名まえ\n1,a\n");
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].fault == SourceFault::csv_header_missing);
  CHECK(reading.faults[0].line == 1);
  CHECK(reading.faults[0].arguments.at(2) == "番号、名まえ");
  CHECK(read("").faults.at(0).arguments.at(0) == "中身が空です");
}

TEST_CASE("Characters without a shape are told at their place") {
  const Reading reading = read("番号,名称\n1,\uE000医院\n2,渡\u200B辺\n");
  REQUIRE(reading.table);
  REQUIRE(reading.faults.size() == 2);
  CHECK(reading.faults[0].fault == SourceFault::shapeless_character);
  CHECK(reading.faults[0].line == 2);
  CHECK(reading.faults[1].line == 3);
  CHECK(reading.faults[1].column == 4);
}

TEST_CASE("Quoted cells hold commas, line ends and quotes") {
  const Table table = good("番号,名称\r\n1,\"a,b\r\nc \"\"d\"\"\"\r\n\"2\",\"\"\r\n");
  REQUIRE(table.row_count() == 2);
  CHECK(table.cell(0, 1) == "a,b\nc \"d\"");
  CHECK(table.cell(1, 0) == "2");
  CHECK(table.cell(1, 1).empty());
}

TEST_CASE("Places count lines of the file and columns in characters, also after quoted line ends") {
  const Table table = good("番号,名称,x\nあ,\"一\n二\",三\n,四,\"五\"\n");
  CHECK(place(table.where(0, 0)) == "2:1+1");
  CHECK(place(table.where(0, 1)) == "2:3+3");
  CHECK(place(table.where(0, 2)) == "3:4+1");
  CHECK(place(table.where(1, 0)) == "4:1+1");
  CHECK(place(table.where(1, 2)) == "4:4+3");
  CHECK(table.where(0, 0).source->path() == "data/a.csv");
}

TEST_CASE("A BOM, a missing last line end and blank rows change nothing") {
  const Table table = good("\xEF\xBB\xBF番号,名称\n\n1,a\n,\n2,b");
  REQUIRE(table.row_count() == 2);
  CHECK(table.cell(1, 1) == "b");
  CHECK(place(table.where(1, 1)) == "5:3+1");
}

TEST_CASE("Rows that are wider or narrower than the header are read and told") {
  const Reading reading = read("番号,名称\n1\n2,b,c\n3,d,,,\n");
  REQUIRE(reading.table);
  CHECK(reading.table->row_count() == 3);
  CHECK(reading.table->cell(0, 1).empty());
  CHECK(reading.table->cell(1, 1) == "b");
  REQUIRE(reading.faults.size() == 2);
  CHECK(reading.faults[0].fault == SourceFault::csv_row_width);
  CHECK(reading.faults[0].line == 2);
  CHECK(reading.faults[0].arguments == std::vector<std::string>{"2", "1"});
  CHECK(reading.faults[1].line == 3);
  CHECK(reading.faults[1].arguments == std::vector<std::string>{"2", "3"});
}

TEST_CASE("A quote that is never closed is told where it opens") {
  const Reading reading = read("番号,名称\n1,\"a\n2,b\n");
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].fault == SourceFault::csv_open_quote);
  CHECK(reading.faults[0].line == 2);
  CHECK(reading.faults[0].column == 3);
  CHECK(reading.table->row_count() == 0);
  CHECK(reading.table->cut_off());
}

TEST_CASE("Text after a quoted cell is kept and told, a quote within a plain cell is text") {
  const Reading reading = read("番号,名称\n1,\"a\"b\n2,c\"d\"\n");
  REQUIRE(reading.table);
  CHECK(reading.table->cell(0, 1) == "ab");
  CHECK(reading.table->cell(1, 1) == "c\"d\"");
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].fault == SourceFault::csv_after_quote);
  CHECK(reading.faults[0].column == 6);
}

TEST_CASE("Hidden characters are told and read as spaces") {
  const Reading reading = read("番号,名称\n1,a\u2028b\n2,\"c\x0B\u202E\"\n3,d\re\n");
  REQUIRE(reading.table);
  CHECK(reading.table->cell(0, 1) == "a b");
  CHECK(reading.table->cell(1, 1) == "c  ");
  CHECK(reading.table->cell(2, 1) == "d e");
  REQUIRE(reading.faults.size() == 4);
  for (const Diagnostic& fault : reading.faults) {
    CHECK(fault.fault == SourceFault::csv_hidden_character);
  }
  CHECK(reading.faults[0].arguments[0] == "U+2028");
  CHECK(reading.faults[3].line == 4);
}

TEST_CASE("A hidden character at the very end of the file is told") {
  CHECK(read("番号,名称\n1,a\x01").faults.size() == 1);
  CHECK(read("番号,名称\n1,a\u2028").table->cell(0, 1) == "a ");
}

TEST_CASE("Bytes that are not UTF-8 end the reading") {
  const Reading reading = read("番号,名称\n1,\x82\xA0\n");
  CHECK_FALSE(reading.table);
  REQUIRE(reading.faults.size() == 1);  // and not that the table is empty
  CHECK(reading.faults[0].fault == SourceFault::not_utf8);
}

TEST_CASE("A table that was moved keeps its rewritten cells") {
  Table first = good("番号,名称\n1,\"a\"\"b\"\n");
  const Table second = std::move(first);
  CHECK(second.cell(0, 1) == "a\"b");
}

TEST_CASE("The real rows of the region are read alike in both encodings") {
  const auto folder = shared_path("data/region");
  if (!folder) return;
  constexpr std::array names = {"事業所番号"sv, "サービスの種類"sv};
  const auto load = [&](const char* name) {
    auto decoded = decode_text(file_bytes(*folder / name));
    REQUIRE(decoded);
    Reading reading = read(std::move(decoded->text), names);
    CHECK(reading.faults.empty());
    return std::move(reading.table).value();
  };
  const Table utf8 = load("kaigo_kanagawa-kenou-kensei_mitaka.utf8bom.csv");
  const Table cp932 = load("kaigo_kanagawa-kenou-kensei_mitaka.DERIVED.cp932.csv");
  CHECK(utf8.row_count() == 456);
  CHECK(utf8.names().size() == 24);
  REQUIRE(cp932.row_count() == utf8.row_count());
  std::size_t different = 0;
  for (std::size_t row = 0; row < utf8.row_count(); ++row) {
    different += utf8.cell(row, 9) == cp932.cell(row, 9) ? 0 : 1;
  }
  CHECK(different == 0);
}

TEST_CASE("A table of the size of a nation is read in little time") {
  std::string text = "番号,名称,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12\n";
  for (int i = 0; i < 20000; ++i) {
    text += std::to_string(i) + ",\"平日,土曜日\",神奈川県厚木市,a,b,,,35.4,139.3,,,046-000-0001\n";
  }
  const auto start = std::chrono::steady_clock::now();
  const Table table = good(text);
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  CHECK(table.row_count() == 20000);
  CHECK(time.count() < 1.0);  // a debug build on a busy machine; the release build needs 15 ms
}

}  // namespace
}  // namespace shirube
