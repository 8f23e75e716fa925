#include "site/areas/ask/kana_row.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("Readings stand in the rows of a telephone book") {
  CHECK(kana_row("あいこう").letter == "あ");
  CHECK(kana_row("がくえん").letter == "か");
  CHECK(kana_row("ぽぷら").letter == "は");
  CHECK(kana_row("んだ").letter == "わ");
  CHECK(kana_row("あいこう").id == "a");
  CHECK(kana_row("").id == "others");
  CHECK(kana_row("中町").id == "others");
  CHECK(kana_row("中町").letter.empty());
}

}  // namespace shirube
