#include "publish/page_checks/writing.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("Single letters with spaces between are a spread word") {
  CHECK(spread_word("日　時") == "日　時");
  CHECK(spread_word("■ 会　　場：市役所") == "会　　場");
  CHECK(spread_word("参 加 費 無料") == "参 加 費");
  for (const char* good :
       {"日時", "山田　太郎", "土 第1・第3", "マイク で", "人々 と", "月　火　水", "厚木 市",
        "第 3 回", "あ", "", "A　B", "電話　FAX", "月 日"}) {
    INFO(good);
    CHECK(spread_word(good).empty());
  }
}

TEST_CASE("Letters of one square are found") {
  for (const char* bad : {"①", "⑳", "㈱見本", "㎡", "㍻", "℡", "№3", "Ⓐ"}) {
    INFO(bad);
    CHECK_FALSE(squared_letter(bad).empty());
  }
  CHECK(squared_letter("第①回") == "①");
  for (const char* good : {"1", "株式会社", "Ⅱ", "→", "〒", "髙橋", "", "あ"}) {
    INFO(good);
    CHECK(squared_letter(good).empty());
  }
}

TEST_CASE("Dates of digits and marks are found, fractions and addresses are not dates") {
  CHECK(numeric_date("4/1（水）から") == "4/1");
  CHECK(numeric_date("締切2026/4/1です") == "2026/4/1");
  CHECK(numeric_date("R8.4.1 現在") == "R8.4.1");
  CHECK(numeric_date("12/31") == "12/31");
  for (const char* good : {"費用の1/3", "1/2", "2/3", "3/10", "24/7", "120/80",
                           "https://example.jp/4/1", "a/4/1", "4/1/", "v1.4.1", "13/1", "4/32",
                           "3.5", "10.4.1", "1800/4/1", "046-000-0001", "2026年4月1日", ""}) {
    INFO(good);
    CHECK(numeric_date(good).empty());
  }
}

}  // namespace shirube
