#include "place/towns/town_names.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("Writings of one town have one key") {
  CHECK(TownNames("中町二丁目").key == TownNames("中町2丁目").key);
  CHECK(TownNames("緑ヶ丘").key == TownNames("緑が丘").key);
  CHECK(TownNames("大字煤ケ谷").key == TownNames("煤ヶ谷").key);
  CHECK(TownNames("三田").key != TownNames("三田南").key);
  CHECK(TownNames("").key.empty());
}

TEST_CASE("A 丁目 belongs to its town") {
  const TownNames chome("中町二丁目");
  CHECK(chome.is_chome());
  CHECK(chome.whole_name == "中町");
  CHECK(chome.whole_key == TownNames("中町").key);
  CHECK_FALSE(TownNames("中町").is_chome());
  CHECK(TownNames("三田").whole_name == "三田");
  // Numbers in names are no 丁目, and a 丁目 alone is a name.
  CHECK_FALSE(TownNames("六会").is_chome());
  CHECK(TownNames("十二丁目").whole_name == "十二丁目");
}

TEST_CASE("A 地割 belongs to its town, with and without its 第") {
  const TownNames chiwari("種市第1地割");
  CHECK(chiwari.is_chome());
  CHECK(chiwari.whole_name == "種市");
  CHECK(chiwari.whole_key == TownNames("種市").key);
  CHECK(chiwari.key == TownNames("種市一地割").key);
}

}  // namespace shirube
