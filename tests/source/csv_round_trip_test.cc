// What we write as CSV, we read again: exports come back as imports.

#include <array>
#include <catch2/catch.hpp>

#include "base/csv_writer.h"
#include "base/diagnostic.h"
#include "source/encoding.h"
#include "source/shared_folder.h"
#include "source/table.h"

namespace shirube {
namespace {

using namespace std::literals;

std::vector<std::string> there_and_back(const std::vector<std::string>& texts) {
  CsvWriter csv;
  csv.row(std::array{"番号"s, "値"s});
  for (const std::string& text : texts) csv.row(std::array{"1"s, text});
  auto decoded = decode_text(csv.finish());
  REQUIRE(decoded);
  DiagnosticSink sink;
  const auto source = std::make_shared<const SourceText>("a.csv", std::move(decoded->text));
  const auto table = Table::read_csv(source, std::array{"番号"sv, "値"sv}, sink);
  CHECK(sink.sorted().empty());
  REQUIRE(table);
  std::vector<std::string> read;
  for (std::size_t row = 0; row < table->row_count(); ++row) read.emplace_back(table->cell(row, 1));
  return read;
}

TEST_CASE("Cells come back as they were written") {
  const std::vector<std::string> texts = {"",    "a",       "a,b",    "\"", "\"\"",      "a\nb",
                                          " a ", "a\"b\"c", "厚木市", "-1", "1,2\n\"3\""};
  CHECK(there_and_back(texts) == texts);
}

TEST_CASE("Naughty strings come back but for the apostrophe that tames formulas") {
  const auto file = shared_path("corpora/blns/blns.txt");
  if (!file) return;
  std::istringstream lines(file_bytes(*file));
  std::vector<std::string> texts;
  std::vector<std::string> expected;
  for (std::string line; std::getline(lines, line);) {
    std::string cell = csv_cell(line);
    const bool tame = cell.starts_with("'") || cell.starts_with("\"'");
    DiagnosticSink sink;
    const auto source = std::make_shared<const SourceText>("a.csv", "番号,値\n1," + cell + "\n");
    const auto table = Table::read_csv(source, std::array{"番号"sv, "値"sv}, sink);
    if (!sink.sorted().empty()) continue;  // hidden characters are read as spaces
    texts.push_back(line);
    expected.push_back(tame && !line.starts_with("'") ? "'" + line : line);
  }
  CHECK(texts.size() > 500);
  CHECK((there_and_back(texts) == expected));
}

}  // namespace
}  // namespace shirube
