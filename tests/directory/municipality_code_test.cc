#include "directory/municipality_code.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

std::string code(std::string_view text, std::string_view prefecture = {}) {
  const CodeReading reading = read_municipality_code(text, prefecture);
  return reading.fault == CodeFault::none ? reading.code.digits : "-";
}

std::string faults_with_code(const std::string& written) {
  auto project = test::small_project();
  project.files["municipalities/atsugi"] =
      replace_all(project.files["municipalities/atsugi"], "142123", written);
  DiagnosticSink sink;
  project.load(sink);
  return test::faults(sink);
}

}  // namespace

TEST_CASE("A municipality's code is six digits of any width with their check digit") {
  CHECK(code("142123") == "142123");
  CHECK(code(" １４２１２３ ") == "142123");
  CHECK(code("271004") == "271004");
  for (const char* text : {"", "abcdef", "1421", "1421234", "14-212", "14212x", "+14212"}) {
    INFO(text);
    CHECK(read_municipality_code(text).fault == CodeFault::no_digits);
  }
}

TEST_CASE("Five digits get their check digit, or the zero that a spreadsheet took") {
  CHECK(code("14212") == "142123");
  CHECK(code("11002") == "011002");
  CHECK(code("01100") == "011002");
  // 千葉市緑区 without its check digit, or 岩見沢市 without its zero: the prefecture decides.
  CHECK(code("12106", "千葉県") == "121061");
  CHECK(code("12106", "北海道") == "012106");
  CHECK(code("14212", "北海道") == "-");
  CHECK(code("14212", "見本県") == "142123");
}

TEST_CASE("A wrong check digit, a prefecture and no prefecture are told apart") {
  CHECK(read_municipality_code("142124").fault == CodeFault::check_digit);
  CHECK(said_of(read_municipality_code("142124")) == "最後の数字は3のはずです");
  CHECK(read_municipality_code("140007").fault == CodeFault::of_a_prefecture);
  CHECK(said_of(read_municipality_code("140007")) == "市町村ではなく、神奈川県のコードです");
  CHECK(read_municipality_code("992127").fault == CodeFault::no_prefecture);
  CHECK(read_municipality_code("14000").fault == CodeFault::of_a_prefecture);
}

TEST_CASE("Codes with and without their check digit name one municipality") {
  CHECK(same_municipality("142123", "14212"));
  CHECK_FALSE(same_municipality("142123", "142131"));
  CHECK(five_digits({"142123"}) == 14212u);
  CHECK(five_digits({"01100"}) == 1100u);
  CHECK_FALSE(five_digits({}));
  CHECK(prefecture_of_code("470007") == "沖縄県");
  CHECK(prefecture_of_code("480002").empty());
}

TEST_CASE("In content a code that cannot be is told at its line") {
  CHECK(faults_with_code("abcdef").find("D006@3") != std::string::npos);
  CHECK(faults_with_code("142124") == "D036@3");
  CHECK(faults_with_code("140007") == "D036@3");
  // 三鷹市 of 東京都.
  CHECK(faults_with_code("132047") == "D037@3");
  CHECK(faults_with_code("14212") == "");
}

}  // namespace shirube
