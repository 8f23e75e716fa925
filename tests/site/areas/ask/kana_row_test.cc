#include "site/areas/ask/kana_row.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("Readings stand in the rows of a telephone book") {
  CHECK(kana_row("あいこう").label == "あ行");
  CHECK(kana_row("がくえん").label == "か行");
  CHECK(kana_row("ぽぷら").label == "は行");
  CHECK(kana_row("んだ").label == "わ行");
  CHECK(kana_row("").id == "others");
  CHECK(kana_row("中町").id == "others");
}

}  // namespace shirube
