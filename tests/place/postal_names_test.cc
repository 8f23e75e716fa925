#include "place/postal_names.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

using Names = std::vector<PostalName>;

TEST_CASE("A name that is one town stays as it is written") {
  CHECK(postal_names("中町", "なかちょう") == Names{{"中町", "なかちょう"}});
  CHECK(postal_names("鳶尾１丁目", "とびお1ちょうめ") == Names{{"鳶尾１丁目", "とびお1ちょうめ"}});
  CHECK(postal_names("", "") == Names{{"", ""}});
}

TEST_CASE("Readings that are not as many as the names belong to none of them") {
  CHECK(postal_names("青木、赤木", "あおきほか") == Names{{"青木", ""}, {"赤木", ""}});
}

TEST_CASE("A range may name its town twice, or its counter once") {
  CHECK(postal_names("川辺６４地割〜川辺６５地割", "") ==
        Names{{"川辺64地割", ""}, {"川辺65地割", ""}});
  CHECK(postal_names("川辺１〜２丁目", "かわべ1-2ちょうめ") ==
        Names{{"川辺1丁目", "かわべ1ちょうめ"}, {"川辺2丁目", "かわべ2ちょうめ"}});
}

TEST_CASE("A range that runs backwards or without end is its two ends") {
  CHECK(postal_names("川辺３丁目〜１丁目", "").size() == 2);
  CHECK(postal_names("川辺１丁目〜９９９９丁目", "").size() == 2);
  CHECK(postal_names("川辺１丁目〜山辺３丁目", "").size() == 2);
}

TEST_CASE("A floor is known by its bracket alone") {
  CHECK(names_floor("中町見本ビル（１階）"));
  CHECK(names_floor("中町見本ビル（地階・階層不明）"));
  CHECK_FALSE(names_floor("中町（次のビルを除く）"));
  CHECK_FALSE(names_floor("階上町"));
}

TEST_CASE("The reading before a number is that of the whole town") {
  CHECK(kana_before_number("とびお1ちょうめ") == "とびお");
  CHECK(kana_before_number("たねいちだい1ちわり") == "たねいち");
  CHECK(kana_before_number("とびお") == "");
}

}  // namespace
}  // namespace shirube
