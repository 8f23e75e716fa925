#include <catch2/catch.hpp>
#include <map>

#include "directory/facility.h"
#include "directory/small_project.h"
#include "source/table.h"

namespace shirube {
namespace {

const Description& facility = describe<Facility>();

std::size_t column(std::string_view heading) {
  const auto& columns = facility.columns();
  const auto found = std::find(columns.begin(), columns.end(), heading);
  REQUIRE(found != columns.end());
  return static_cast<std::size_t>(found - columns.begin());
}

struct Read {
  Facility facility;
  DiagnosticSink sink;
};

/// Reads the one row of a table whose columns are some of the facility's.
void read(const std::string& csv, Read& into) {
  const auto source = std::make_shared<const SourceText>("data/施設.csv", csv);
  const auto table = Table::read_csv(source, {}, into.sink);
  REQUIRE(table);
  std::vector<CellText> cells(facility.columns().size());
  for (std::size_t i = 0; i < table->names().size(); ++i) {
    cells[column(table->names()[i])] = {table->cell(0, i), table->where(0, i)};
  }
  Decoder decoder(into.sink);
  facility.read_cells(cells, {source, 2, 1, 1}, &into.facility, decoder);
}

/// Each fault with its line and column.
std::string faults(const DiagnosticSink& sink) {
  std::string all;
  for (const Diagnostic& fault : sink.sorted()) {
    all += (all.empty() ? "" : " ") + std::string(fault_info(fault.fault).code) + "@" +
           std::to_string(fault.line) + ":" + std::to_string(fault.column);
  }
  return all;
}

Facility facility_of(const std::string& text) {
  Facility made;
  DiagnosticSink sink;
  Decoder decoder(sink);
  facility.decode(test::yaml(text), &made, decoder);
  return made;
}

const std::string start = "名前,よみ,種類,市町村,住所,電話,担当,出典 名前,最終確認日";
const std::string row =
    "見本診療所,みほん,診療所,atsugi,厚木市中町1-1,046-000-0001,見本市,調査,2026-04-01";

}  // namespace

TEST_CASE("Headings are labels, and labels of parts behind them") {
  for (const char* heading :
       {"名前", "受付時間 月", "受付時間 祝", "連携の窓口 直通電話", "家でできること 訪問診療",
        "家でできること 医療処置 胃ろう・腸ろう", "家でできること 読む人", "出典 名前"}) {
    INFO(heading);
    column(heading);
  }
}

TEST_CASE("A record is written as its file has it, what is for professionals below") {
  const Facility clinic = facility_of(
      "name: 見本診療所\naccepts_new: いいえ\nhours: {open: [{days: 月, times: 9:00-12:00}]}\n"
      "professionals:\n  admission: 紹介状\n  home_care: {house_calls: できる}\n");
  const Node node = facility.write(&clinic);
  REQUIRE(node.entries.size() == 3);
  CHECK(node.entries[0].key == "name");
  CHECK(node.entries[1].key == "hours");
  CHECK(node.entries[2].key == "professionals");
  const std::vector<Entry>& block = node.entries[2].value.entries;
  REQUIRE(block.size() == 2);
  CHECK(block[0].key == "home_care");
  CHECK(block[0].value.entries.at(0).value.text == "できる");
  CHECK(block[1].value.text == "紹介状");
}

TEST_CASE("What differs from a new record is written, also a no") {
  Municipality outside;
  outside.member = false;
  CHECK(describe<Municipality>().write(&outside).find("member")->value.text == "いいえ");
  CHECK(describe<Municipality>().write(&outside).entries.size() == 1);
}

TEST_CASE("A row of a table becomes a record") {
  Read result;
  read(start + ",受付時間 月,連携の窓口 部署,家でできること 医療処置 酸素療法\n" + row +
           ",9:00〜12:00,地域連携室,できる\n",
       result);
  CHECK(faults(result.sink) == "");
  CHECK(result.facility.name == "見本診療所");
  CHECK(result.facility.source.title == "調査");
  CHECK(result.facility.hours.open.size() == 1);
  CHECK(result.facility.liaison.department == "地域連携室");
  CHECK(result.facility.home_care.treatments.of(Treatment::oxygen) == Answer::yes);
  CHECK(result.facility.home_care.readers == Readers::everyone);
}

TEST_CASE("Faults of a row stand at their cells, and what is missing at the row") {
  Read result;
  read(start + ",受付時間 火,連携の窓口 直通電話\n,みほん,病床,atsugi,a,0460,見本市,調査," +
           "2026-13-01,朝,電話\n",
       result);
  // Name (missing), kind, number, date, hours, and of the contact the department and the number.
  CHECK(faults(result.sink) ==
        "D002@2:1 D007@2:6 D016@2:18 D057@2:30 D006@2:41 D002@2:43 D016@2:43");
}

TEST_CASE("A cell says for whom an answer was written, and a slip in it publishes nothing") {
  const auto with_readers = [](const std::string& readers, Read& into) {
    read(start + ",家でできること 看取り,家でできること 読む人\n" + row + ",できる," + readers +
             "\n",
         into);
  };
  Read open, withheld, slip;
  with_readers("みんな", open);
  with_readers("専門職", withheld);
  with_readers("専問職", slip);
  CHECK(open.facility.home_care.readers == Readers::everyone);
  CHECK(withheld.facility.home_care.readers == Readers::professionals);
  CHECK(withheld.facility.home_care.end_of_life == Answer::yes);
  CHECK(facility.write_cells(&withheld.facility)[column("家でできること 読む人")] == "専門職");
  CHECK(test::faults(open.sink) + test::faults(withheld.sink) == "");
  CHECK(slip.facility.home_care.readers == Readers::professionals);
  CHECK(test::faults(slip.sink) == "D007@2");
}

}  // namespace shirube
