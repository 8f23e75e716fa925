#include "command/place_review.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

SurveyedPlace surveyed(std::string name, std::string owner, Precision precision,
                       std::vector<std::string> doubts = {}) {
  SurveyedPlace made;
  made.name = std::move(name);
  made.owner = std::move(owner);
  made.query.address = {"厚木市中町3-17", "厚木市"};
  made.place = {{35'441'000, 139'365'000}, precision, "town-table", 500};
  if (precision == Precision::none) made.place = {};
  made.doubts = std::move(doubts);
  return made;
}

const std::vector<SurveyedPlace> places = {
    surveyed("確かな所", "甲課", Precision::exact),
    surveyed("大字の<所>", "甲課", Precision::oaza),
    surveyed("遠い所", "乙課", Precision::town, {"町から約3km離れています。"}),
    surveyed("分からない所", "乙課", Precision::none),
};

}  // namespace

TEST_CASE("The sums name each precision that there is") {
  CHECK(place_counts(places) ==
        "住所 4件、施設の位置（確認済み） 1件、町丁目の代表点 1件、大字の代表点 1件、"
        "地図上の位置は未確認です（住所のみ） 1件\n");
}

TEST_CASE("The table holds what wants a look, by owner") {
  const std::string table = review_table(places);
  CHECK(table.find("確かな所") == table.npos);
  CHECK(table.find("担当: 甲課\n  大字の<所>") != table.npos);
  CHECK(table.find("町から約3km離れています。") != table.npos);
  CHECK(table.find("分からない所") != table.npos);
}

TEST_CASE("The page is a page, with every text escaped and no script") {
  const std::string page = review_page(places, Outlines());
  CHECK(page.starts_with("<!doctype html>\n<html lang=\"ja\">"));
  CHECK(page.find("大字の&lt;所&gt;") != page.npos);
  CHECK(page.find("<script") == page.npos);
  CHECK(page.find("https://maps.gsi.go.jp/#17/35.441/139.365/") != page.npos);
  CHECK(page.find("担当: 乙課") != page.npos);
}

TEST_CASE("Places at one point share a label") {
  CHECK(review_page(places, Outlines()).find(">1・2</text>") != std::string::npos);
}

TEST_CASE("A page of nothing says so") {
  CHECK(review_page({}, Outlines()).find("確かめていただきたい場所はありません。") !=
        std::string::npos);
}

}  // namespace shirube
