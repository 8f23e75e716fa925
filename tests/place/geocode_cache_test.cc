#include "place/geocode_cache.h"

#include <catch2/catch.hpp>

#include "place/address/address.h"
#include "place/faults.h"

namespace shirube {
namespace {

const char* const line = "厚木市中町3-17-17\t35.443100\t139.362500\ttown\tgazetteer\t2026-04-01\t";

struct Read {
  GeocodeCache cache;
  std::string faults;
  std::string messages;
};

Read read(std::string text) {
  DiagnosticSink sink;
  Read result;
  result.cache = GeocodeCache::read(test::source(std::move(text)), sink);
  result.faults = test::faults_at(sink);
  result.messages = test::messages(sink);
  return result;
}

/// The message for the line with cell `column` replaced.
std::string message_with(std::size_t column, const std::string& cell) {
  std::string text;
  std::string_view rest = line;
  for (std::size_t i = 0; i < 7; ++i) {
    const std::size_t tab = rest.find('\t');
    text += (i > 0 ? "\t" : "") + (i == column ? cell : std::string(rest.substr(0, tab)));
    rest.remove_prefix(tab == rest.npos ? rest.size() : tab + 1);
  }
  return read(text).messages;
}

TEST_CASE("A line gives an address its place") {
  const Read result = read(std::string("# comment\n\n") + line + "地域包括ケア推進課\n");
  CHECK(result.faults.empty());
  CHECK(result.cache.size() == 1);
  const GeocodeCache::Entry* entry = result.cache.find(address_key("厚木市中町3-17-17"));
  REQUIRE(entry);
  CHECK(entry->place == Place{{35'443'100, 139'362'500}, Precision::town, "gazetteer", 500});
  CHECK(entry->date == Date{2026, 4, 1});
  CHECK(entry->reviewer == "地域包括ケア推進課");
  CHECK(entry->where.line == 3);
}

TEST_CASE("Addresses are found by their canonical form") {
  const Read result = read("神奈川県厚木市中町三丁目17番17号" +
                           std::string(line).substr(std::string_view(line).find('\t')));
  CHECK(result.faults.empty());
  CHECK(result.cache.find(address_key("厚木市中町3-17-17")));
  CHECK(result.cache.find(address_key("厚木市中町3-17-18")) == nullptr);
  CHECK(result.cache.find(address_key("")) == nullptr);
}

TEST_CASE("A trimmed line has no reviewer") {
  std::string trimmed = line;
  trimmed.pop_back();
  CHECK(read(trimmed).faults.empty());
  CHECK(read(trimmed).cache.find(address_key("厚木市中町3-17-17"))->reviewer.empty());
  CHECK(read(std::string(line) + "\r\n").faults.empty());
}

TEST_CASE("A damaged line is reported with its place, the others go on") {
  const Read result = read(std::string("# x\nhalf a line\n") + line + "\na\tb\n");
  CHECK(result.faults == "P007@2:1 P007@4:1");
  CHECK(result.cache.size() == 1);
  CHECK(read("half a line").messages ==
        "場所の控えのこの行は読めません（列は7つですが、1 あります）。\n");
}

TEST_CASE("Each column has its check") {
  CHECK(message_with(0, "厚木市中町1-1").empty());
  CHECK(message_with(0, "").find("住所がありません") != std::string::npos);
  CHECK(message_with(1, "35.x").find("数ではありません") != std::string::npos);
  CHECK(message_with(2, "").find("数ではありません") != std::string::npos);
  CHECK(message_with(2, "1.0").find("日本の中にありません") != std::string::npos);
  CHECK(message_with(3, "").find("使えません") != std::string::npos);
  CHECK(message_with(4, "").find("調べた先") != std::string::npos);
  CHECK(message_with(5, "2026-02-30").find("日付ではありません") != std::string::npos);
  CHECK(message_with(5, "").find("日付ではありません") != std::string::npos);
}

TEST_CASE("Points of whole municipalities and prefectures are refused") {
  CHECK(message_with(3, "city") ==
        "場所の控えのこの行は読めません（「city」という細かさの位置は使えません）。\n");
  CHECK(message_with(3, "prefecture").find("使えません") != std::string::npos);
  CHECK(message_with(3, "none").find("使えません") != std::string::npos);
  for (const char* precision : {"oaza", "block", "address", "exact"}) {
    CHECK(message_with(3, precision).empty());
  }
}

TEST_CASE("An address that is given again is reported, the first one counts") {
  const Read result =
      read(std::string(line) + "\n厚木市中町3丁目17番17号\t35.5\t139.3\toaza\tgsi\t2026-04-01\t");
  CHECK(result.faults == "P007@2:1");
  CHECK(result.messages == "場所の控えのこの行は読めません（同じ住所が 1 行目にあります）。\n");
  CHECK(result.cache.find(address_key("厚木市中町3-17-17"))->place.precision == Precision::town);
}

TEST_CASE("An empty file is an empty cache") {
  CHECK(read("").cache.size() == 0);
  CHECK(read("").faults.empty());
  CHECK(read("\n# only a comment").cache.size() == 0);
}

}  // namespace
}  // namespace shirube
