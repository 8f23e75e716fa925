#include "place/postal_table.h"

#include <catch2/catch.hpp>

#include "place/faults.h"

namespace shirube {
namespace {

std::string row(const std::string& code, const std::string& kana, const std::string& town) {
  return "14212,\"243  \",\"" + code + "\",\"ｶﾅｶﾞﾜｹﾝ\",\"ｱﾂｷﾞｼ\",\"" + kana +
         "\",\"神奈川県\",\"厚木市\",\"" + town + "\",0,0,1,0,0,0\r\n";
}

struct Read {
  DiagnosticSink sink;
  PostalTable table;

  explicit Read(const std::string& text)
      : table(PostalTable::read(std::make_shared<const SourceText>("data/postal-codes.csv", text),
                                sink)) {}
  std::string towns() const {
    std::string all;
    for (const PostalTown& town : table.rows()) {
      all += (all.empty() ? "" : " ") + town.code + town.town + "/" + town.kana;
    }
    return all;
  }
};

}  // namespace

TEST_CASE("A row of the postal table is a code, a municipality, a town and its reading") {
  const Read read(row("2430018", "ﾅｶﾁｮｳ", "中町"));
  REQUIRE(read.table.rows().size() == 1);
  CHECK(read.table.rows()[0] == PostalTown{"2430018", 14212, "厚木市", "中町", "なかちょう"});
  CHECK(Read(row("2430018", "ナカチョウ", "中町")).table.rows() == read.table.rows());
}

TEST_CASE("Brackets of postal towns are left out, also those that go on in the next rows") {
  CHECK(Read(row("2430801", "ｶﾐｴﾁ(1-2ﾁｮｳﾒ)", "上依知（１〜２丁目）")).towns() ==
        "2430801上依知/かみえち");
  const std::string long_one = row("2430213", "ｲｲﾔﾏ(1-99､", "飯山（１〜９９、") +
                               row("2430213", "100-200､", "１００〜２００、") +
                               row("2430213", "300)", "３００）");
  CHECK(Read(long_one + row("2430018", "ﾅｶﾁｮｳ", "中町")).towns() ==
        "2430213飯山/いいやま 2430018中町/なかちょう");
}

TEST_CASE("A bracket that nobody closed ends with its code, and no later town is lost") {
  const std::string open_one = row("2430001", "ｺﾄﾌﾞｷﾁｮｳ", "寿町（一部");
  CHECK(
      Read(open_one + row("2430002", "ﾓﾄﾁｮｳ", "元町") + row("2430003", "ｶﾐｴﾁ", "上依知")).towns() ==
      "2430001寿町/ことぶきちょう 2430002元町/もとちょう 2430003上依知/かみえち");
}

TEST_CASE("What has no row of its own is a code without a town") {
  CHECK(Read(row("2430000", "ｲｶﾆｹｲｻｲｶﾞﾅｲﾊﾞｱｲ", "以下に掲載がない場合")).towns() == "2430000/");
  CHECK(Read(row("2430112", "ｷﾖｶﾜﾑﾗｲﾁｴﾝ", "清川村一円")).towns() == "2430112/");
  CHECK(Read(row("5220317", "ｲﾁｴﾝ", "一円")).towns() == "5220317一円/いちえん");
}

TEST_CASE("Towns that a row joins are each a town") {
  CHECK(Read(row("2430801", "ｶﾐｴﾁ､ﾅｶｴﾁ", "上依知、中依知")).towns() ==
        "2430801上依知/かみえち 2430801中依知/なかえち");
  CHECK(Read(row("0260001", "ｶﾏｲｼﾀﾞｲ15ﾁﾜﾘ､ﾀﾞｲ16ﾁﾜﾘ", "釜石第１５地割、第１６地割")).towns() ==
        "0260001釜石第15地割/かまいしだい15ちわり 0260001釜石第16地割/");
  CHECK(Read(row("0260001", "ｱｵｷ(1)､ｱｶｷﾞ(2)", "青木（１丁目）、赤木（２丁目）")).towns() ==
        "0260001青木/あおき 0260001赤木/あかぎ");
}

TEST_CASE("Each 地割 of a range is a town, and no name is cut in the middle") {
  CHECK(Read(row("0287900", "ﾀﾈｲﾁﾀﾞｲ1ﾁﾜﾘ-ﾀﾞｲ3ﾁﾜﾘ", "種市第１地割〜第３地割")).towns() ==
        "0287900種市第1地割/たねいちだい1ちわり 0287900種市第2地割/たねいちだい2ちわり "
        "0287900種市第3地割/たねいちだい3ちわり");
  CHECK(Read(row("0287900", "", "山口２地割～山口４地割")).towns() ==
        "0287900山口2地割/ 0287900山口3地割/ 0287900山口4地割/");
  // What cannot be counted keeps its ends.
  CHECK(Read(row("0287900", "ｱｵｷ-ｱｶｷﾞ", "青木〜赤木")).towns() == "0287900青木/ 0287900赤木/");
}

TEST_CASE("The floors of a building lead to the town it stands in") {
  const std::string town = row("2430018", "ﾅｶﾁｮｳ(ﾂｷﾞﾉﾋﾞﾙｦﾉｿﾞｸ)", "中町（次のビルを除く）");
  const std::string floors = row("2436001", "ﾅｶﾁｮｳﾐﾎﾝﾋﾞﾙ(1ｶｲ)", "中町見本ビル（１階）") +
                             row("2436090", "ﾅｶﾁｮｳﾐﾎﾝﾋﾞﾙ(ﾁｶｲ)", "中町見本ビル（地階・階層不明）");
  CHECK(Read(floors + town).towns() == "2436001中町/ 2436090中町/ 2430018中町/なかちょう");
  CHECK(Read(floors).towns() == "2436001/ 2436090/");
}

TEST_CASE("A postal table without a row is told") {
  const Read read("");
  REQUIRE(read.sink.sorted().size() == 1);
  CHECK(fault_info(read.sink.sorted()[0].fault).code == "S035");
}

TEST_CASE("A table of other columns is told once, a damaged row by itself") {
  const Read other("name,kana\n中町,なかちょう\n1,2\n");
  CHECK(other.table.rows().empty());
  CHECK(test::faults_at(other.sink) == "P026@1:1");
  const Read damaged(row("2430018", "ﾅｶﾁｮｳ", "中町") + "14212,243\n" +
                     row("2430014", "ｱｻﾋﾁｮｳ", "旭町"));
  CHECK(damaged.table.rows().size() == 2);
  CHECK(test::faults_at(damaged.sink) == "P027@2:1");
}

}  // namespace shirube
