#include "directory/list_kind.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"
#include "directory/desk.h"

namespace shirube {
namespace {

using Texts = std::vector<std::string>;
using Names = std::vector<Name>;
using Areas = std::vector<ServedArea>;

template <class T>
test::Decoded<T> from_cell(std::string_view text) {
  const CellText cell{text, test::scalar_node(std::string(text)).where};
  return test::decode<T>(Kind<T>::node_of({&cell, 1}));
}

template <class T>
std::string cell_of(const T& items) {
  return Kind<T>::write_cells(items).front();
}

}  // namespace

TEST_CASE("A list takes one cell") {
  CHECK(cell_of<Texts>({"車", "舟"}) == "車;舟");
  CHECK(cell_of<Texts>({}) == "");
  CHECK(from_cell<Texts>("車；舟").value == Texts{"車", "舟"});
  CHECK(from_cell<Texts>("大雨、大雪の日").value == Texts{"大雨、大雪の日"});
}

TEST_CASE("Names that are written in a cell as in a file are cut as there") {
  CHECK(from_cell<Names>("英語、中国語").value == Names{"英語", "中国語"});
  CHECK(from_cell<Names>("英語、中国語;韓国語").value == Names{"英語、中国語", "韓国語"});
  CHECK(cell_of<Names>({"英語、中国語"}) == "\"英語、中国語\"");
  CHECK(from_cell<Names>("\"英語、中国語\"").value == Names{"英語、中国語"});
}

TEST_CASE("Records of a list stand on lines of their cell") {
  Areas areas(2);
  areas[0].municipality.id = "atsugi";
  areas[0].towns = {"中町", "旭町"};
  areas[1].municipality.id = "ebina";
  CHECK(cell_of(areas) == "市町村=atsugi,町字=中町;旭町\n市町村=ebina");
  CHECK(from_cell<Areas>("市町村=atsugi,町字=中町、旭町\nebina").value == areas);
}

TEST_CASE("What is wrong in a cell of a list is told for each item, at the cell") {
  CHECK(from_cell<std::vector<Count>>("1;多;少").faults == "D006 D006");
  const auto unknown = from_cell<Areas>("市町村=atsugi,丁目=1\n町字=中町");
  CHECK(unknown.faults == "D001 D002");
}

}  // namespace shirube
