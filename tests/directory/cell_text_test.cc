#include "directory/cell_text.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"

namespace shirube {
namespace {

std::string items(std::string_view cell, CellItems kind = CellItems::any_sign) {
  std::string all;
  for (const CellItem& item : split_items(cell, kind)) {
    all += "[" + item.text + "]" + (item.quoted ? "q" : "");
  }
  return all;
}

std::string joined(const std::vector<std::string>& texts, CellItems kind = CellItems::any_sign) {
  return join_items(texts, kind);
}

const std::vector<std::string> columns = {"市町村", "町字"};

Node cells_as_node(std::span<const CellText> cells) {
  Node node;
  for (const CellText& cell : cells) {
    if (!cell.blank()) node.entries.push_back({"", cell.where, text_node(cell.text)});
  }
  return node;
}

std::string parts(std::string_view item) {
  std::string all;
  for (const Entry& entry : record_of_item(item, {}, columns, cells_as_node).entries) {
    all += entry.key + "[" + entry.value.text + "]";
  }
  return all;
}

}  // namespace

TEST_CASE("Items stand between semicolons of any width and line breaks") {
  CHECK(items("車;舟；馬\n牛") == "[車][舟][馬][牛]");
  CHECK(items(" 車 ;; 舟;\n") == "[車][舟]");
  CHECK(items("　") == "");
  CHECK(items("a;b\r\nc", CellItems::lines) == "[a;b][c]");
}

TEST_CASE("Quotes keep signs, blanks and nothing; elsewhere they are letters") {
  CHECK(items(R"("a;b";"c""d" ; " e ";"")") == R"([a;b]q[c"d]q[ e ]q[]q)");
  CHECK(items(R"(15" の画面;"あ"い)") == R"([15" の画面]["あ"い])");
  CHECK(items(R"("a;b)") == R"(["a][b])");
}

TEST_CASE("What is joined stands in quotes only where it has to") {
  CHECK(joined({"車", "舟、馬"}) == "車;舟、馬");
  CHECK(joined({"a;b", "c\nd", "\"e", "f\"g", ""}) == "\"a;b\";\"c\nd\";\"\"\"e\";f\"g;\"\"");
  CHECK(joined({"a;b", "c"}, CellItems::lines) == "a;b\nc");
  CHECK(joined({}) == "");
}

TEST_CASE("A record in an item names its parts; the first needs no name") {
  const std::vector<std::string> texts = {"atsugi", "中町;旭町"}, with_comma = {"", "中町,旭町"};
  CHECK(record_item(columns, texts) == "市町村=atsugi,町字=中町;旭町");
  CHECK(record_item(columns, with_comma) == R"(町字="中町,旭町")");
  CHECK(parts("市町村=atsugi,町字=中町;旭町") == "[atsugi][中町;旭町]");
  CHECK(parts(R"(atsugi， 町字 ＝ "中町,旭町")") == "[atsugi][中町,旭町]");
  CHECK(parts("町字=a=b") == "[a=b]");
}

TEST_CASE("A part that has no column, or whose column is taken, is kept for decoding to report") {
  CHECK(parts("市町村=atsugi,丁目=1") == "[atsugi]丁目[1]");
  CHECK(parts("市町村=atsugi,市町村=ebina") == "[atsugi]市町村[ebina]");
  CHECK(parts("atsugi,ebina") == "[atsugi]ebina[ebina]");
}

}  // namespace shirube
