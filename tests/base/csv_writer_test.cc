#include "base/csv_writer.h"

#include <catch2/catch.hpp>
#include <vector>

namespace shirube {
namespace {

using Row = std::vector<std::string>;

TEST_CASE("Cells are quoted only where they must be") {
  CHECK(csv_cell("厚木市") == "厚木市");
  CHECK(csv_cell("a,b") == "\"a,b\"");
  CHECK(csv_cell("a \"b\"") == "\"a \"\"b\"\"\"");
  CHECK(csv_cell("a\nb") == "\"a\nb\"");
  CHECK(csv_cell("a\r\nb") == "\"a\nb\"");
  CHECK(csv_cell(" a") == "\" a\"");
  CHECK(csv_cell("") == "");
}

TEST_CASE("No cell becomes a formula") {
  CHECK(csv_cell("=1+1") == "'=1+1");
  CHECK(csv_cell("=HYPERLINK(\"x\",\"y\")") == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  CHECK(csv_cell("+cmd|' /C calc'!A0") == "'+cmd|' /C calc'!A0");
  CHECK(csv_cell("-2+3") == "'-2+3");
  CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_cell("\t=1") == "'\t=1");
  CHECK(csv_cell("＝1") == "'＝1");
  CHECK(csv_cell("\r=1") == "\"'\r=1\"");
}

TEST_CASE("Numbers and telephone numbers stay as they are") {
  CHECK(csv_cell("-12.5") == "-12.5");
  CHECK(csv_cell("+81-46-000-0001") == "+81-46-000-0001");
  CHECK(csv_cell("046-000-0001") == "046-000-0001");
  CHECK(csv_cell("-") == "-");
}

TEST_CASE("Rows end with CRLF and the file begins with a BOM for spreadsheets") {
  CsvWriter csv;
  csv.row(Row{"番号", "名称"});
  csv.row(Row{"1", "a,b"});
  csv.row(Row{});
  CHECK(csv.finish() == "\xEF\xBB\xBF番号,名称\r\n1,\"a,b\"\r\n\r\n");
  CsvWriter plain(CsvWriter::ByteOrderMark::none);
  plain.row(Row{"x"});
  CHECK(plain.finish() == "x\r\n");
}

}  // namespace
}  // namespace shirube
