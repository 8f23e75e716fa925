#include "directory/table_layout.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "directory/care_service_columns.h"
#include "directory/desk.h"
#include "directory/facility.h"
#include "directory/small_project.h"
#include "source/table.h"

namespace shirube {
namespace {

/// A table that no code of ours knows: a city's list of its desks.
constexpr LayoutColumn desk_layout[] = {
    {"窓口名", describe<Desk>, "name", CellReading::one_line, Needed::yes},
    {"区分", describe<Desk>, "kind"},
    {"代表電話", describe<Desk>, "phone"},
    {"月曜", describe<Desk>, "hours", CellReading::as_written, Needed::no, "月"},
    {"火曜", describe<Desk>, "hours", CellReading::as_written, Needed::no, "火"},
    {"受付の注意", describe<Desk>, "hours", CellReading::lines, Needed::no, "補足"},
    {"言語", describe<Desk>, "languages"},
    {"メモ", describe<Desk>, "summary", CellReading::own},
};
constexpr std::size_t name_column = 0, memo_column = 7;

struct Read {
  Desk desk;
  bool good = false;
  std::string faults;
  std::vector<Diagnostic> told;
};

Read read(const std::string& row,
          const std::string& heading = "窓口名,区分,代表電話,月曜,火曜,受付の注意,言語,メモ") {
  DiagnosticSink sink;
  const std::string_view required[] = {"窓口名"};
  const auto source =
      std::make_shared<const SourceText>("data/madoguchi.csv", heading + "\n" + row + "\n");
  const auto table = Table::read_csv(source, required, sink);
  REQUIRE(table);
  LayoutReader reader(*table, describe<Desk>(), desk_layout, sink);
  reader.go_to(0);
  Read read;
  read.good = reader.read_needed(&read.desk);
  if (read.good) reader.read_others(&read.desk);
  read.faults = test::faults(sink);
  read.told = sink.sorted();
  return read;
}

void check_layout(std::span<const LayoutColumn> layout) {
  for (const LayoutColumn& column : layout) {
    INFO(column.heading);
    const Field* field = column.record().find(column.field);
    REQUIRE(field);
    const std::vector<std::string>& parts = field->kind->columns();
    const bool known = std::find(parts.begin(), parts.end(), column.part) != parts.end();
    CHECK((column.part.empty() || known));
  }
}

}  // namespace

TEST_CASE("Every column of a layout is a field, or a part of one") {
  check_layout(care_service_columns);
  check_layout(desk_layout);
}

TEST_CASE("A layout is all that a new table needs to be read") {
  const Read result = read(
      "見本（改行）窓口,地域包括支援センター,046-000-0001（代表）,9:00〜12:00,休み,"
      "予約制（改行）要相談,英語、中国語,覚え書き");
  CHECK(result.faults == "");
  CHECK(result.desk.name == "見本窓口");
  CHECK(result.desk.kind == DeskKind::community_support_center);
  CHECK(result.desk.phone.shown() == "046-000-0001（代表）");
  REQUIRE(result.desk.hours.open.size() == 1);
  CHECK(result.desk.hours.open[0].days.has(0));
  CHECK(result.desk.hours.note == "予約制\n要相談");
  CHECK(result.desk.languages == std::vector<Name>{"英語", "中国語"});
  // Its own code would have to ask for that one.
  CHECK(result.desk.summary == "");
}

TEST_CASE("A cell that is wrong is left out alone, with a warning at it") {
  const Read result = read("見本窓口,喫茶店,046-000-0001,9時ごろ,10:00-12:00,予約制,,");
  CHECK(result.good);
  CHECK(result.faults == "D022@2 D022@2");
  CHECK(result.told[0].arguments[0] == "区分");
  CHECK(result.told[1].arguments ==
        std::vector<std::string>{"月曜", "9時ごろ",
                                 std::string(describe<Desk>().find("hours")->text.example)});
  CHECK(result.told[1].column == 23);
  CHECK(result.desk.kind == DeskKind::none);
  REQUIRE(result.desk.hours.open.size() == 1);
  CHECK(result.desk.hours.open[0].days.has(1));
  CHECK(result.desk.hours.note == "予約制");
}

TEST_CASE("No cell of a table is an error, whatever stands in it") {
  const std::string odd[] = {"喫茶店", "[",    "{a: b}",        "-",    "24:99", "\"=1+1\"",
                             "第9 月", "；；", "090-0000-0001", "あ=い"};
  for (const std::string& text : odd) {
    std::string row = "見本窓口";
    for (int i = 0; i < 7; ++i) row += "," + text;
    for (const Diagnostic& fault : read(row).told) {
      INFO(text << " " << fault.message(Language::ja));
      CHECK(fault_info(fault.fault).severity != Severity::error);
    }
  }
}

TEST_CASE("A row without what it needs is of no use") {
  const Read result = read(",地域包括支援センター,なし,,,,,");
  CHECK_FALSE(result.good);
  CHECK(result.faults == "D021@2");
  CHECK(result.told[0].arguments[0] == "窓口名が空です");
}

TEST_CASE("A column goes by the names of its field where it is the whole of it") {
  const Read result = read("見本窓口,046-000-0001,9:00-12:00", "窓口名,電話番号,月曜");
  CHECK(result.desk.phone.number == "046-000-0001");
  CHECK(result.desk.hours.known());
  DiagnosticSink sink;
  const std::string_view required[] = {"窓口名"};
  const auto source = std::make_shared<const SourceText>("data/a.csv", "窓口名,TEL,受付時間\n");
  const auto table = Table::read_csv(source, required, sink);
  const LayoutReader reader(*table, describe<Desk>(), desk_layout, sink);
  // 受付時間 is all of the hours, and no day of them.
  CHECK(reader.missing() == "区分、月曜、火曜、受付の注意、言語、メモ");
  CHECK(reader.known() == std::vector<std::string_view>{"窓口名", "TEL"});
  CHECK(reader.where(name_column).line == 1);
  CHECK(reader.cell(memo_column) == "");
}

TEST_CASE("A zero that a spreadsheet took is told once a column") {
  DiagnosticSink sink;
  const std::string_view required[] = {"窓口名"};
  const auto source = std::make_shared<const SourceText>(
      "data/a.csv", "窓口名,代表電話\n一,460000001\n二,460000002\n");
  const auto table = Table::read_csv(source, required, sink);
  LayoutReader reader(*table, describe<Desk>(), desk_layout, sink);
  std::vector<Desk> desks(2);
  for (std::size_t row = 0; row < 2; ++row) {
    reader.go_to(row);
    REQUIRE(reader.read_needed(&desks[row]));
    reader.read_others(&desks[row]);
  }
  CHECK(test::faults(sink) == "D019@2");
  CHECK(desks[1].phone.number == "0460000002");
}

}  // namespace shirube
