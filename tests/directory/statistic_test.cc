#include "directory/statistic.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

Statistic read(const std::string& rows, DiagnosticSink& sink) {
  Statistic statistic;
  Decoder decoder(sink);
  describe<Statistic>().decode(
      test::yaml("title: 相談件数\nsummary: 多い。\nmunicipality: ebina\nfrom: 2025-04-01\n"
                 "until: 2025-09-30\nunit: 件\nrow_label: 相談者\ncolumns: [前期, 後期]\n" +
                 rows + std::string(test::provenance)),
      &statistic, decoder);
  return statistic;
}

}  // namespace

TEST_CASE("A statistic is a table of counts") {
  DiagnosticSink sink;
  const Statistic statistic = read(
      "rows: [{label: 病院, counts: [12, 3]}, {label: 家族, group: 住民, counts: [0, 1]}]\n", sink);
  CHECK(test::faults(sink) == "");
  REQUIRE(statistic.rows.size() == 2);
  CHECK(statistic.rows[1].group == "住民");
  CHECK(statistic.rows[1].counts[0].given());
}

TEST_CASE("A row with fewer or more counts than columns is told by its heading") {
  DiagnosticSink sink;
  read("rows: [{label: 病院, counts: [12]}, {label: 家族, counts: [1, 2, 3]}]\n", sink);
  const auto faults = sink.sorted();
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].line == 9);
  CHECK(faults[0].column == 28);
  CHECK(faults[1].column == 55);
  const std::string message = test::message(sink, "D005");
  CHECK(message.find("数は、列と同じ 2 個にします") != std::string::npos);
}

TEST_CASE("A statistic that ends before it begins is told at its end") {
  DiagnosticSink sink;
  Statistic statistic;
  Decoder decoder(sink);
  describe<Statistic>().decode(test::yaml("title: 相談件数\nfrom: 2025-04-01\nuntil: 2025-03-31\n"),
                               &statistic, decoder);
  CHECK(test::message(sink, "D013") ==
        "はじめ（2025年4月1日（火））がおわり（2025年3月31日（月））より後になっています。");
  CHECK(test::faults(sink).find("D013@3") != std::string::npos);
}

}  // namespace shirube
