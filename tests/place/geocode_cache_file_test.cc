#include "place/geocode_cache_file.h"

#include <catch2/catch.hpp>

#include "place/address/address.h"
#include "place/faults.h"
#include "place/geocode_cache.h"

namespace shirube {
namespace {

const Place town{{35'441'012, 139'364'653}, Precision::town, "town-table", 500};
const Date today{2026, 11, 21};

}  // namespace

TEST_CASE("A new cache explains itself, and is read as it was written") {
  GeocodeCacheFile file("");
  file.put("厚木市中町2", town, today);
  CHECK(file.text().starts_with("# 住所から場所への控え。"));
  DiagnosticSink sink;
  const GeocodeCache cache = GeocodeCache::read(test::source(file.text()), sink);
  CHECK(test::faults_at(sink) == "");
  REQUIRE(cache.find(address_key("厚木市中町2")));
  CHECK(cache.find(address_key("厚木市中町2"))->place == town);
  CHECK(cache.find(address_key("厚木市中町2"))->date == today);
}

TEST_CASE("Remarks and the lines of people stay, and lines are in order") {
  const std::string before =
      "# 控え\n"
      "海老名市上郷1\t35.450000\t139.390000\texact\t手入力\t2026-01-01\t山田\n"
      "厚木市中町2\t35.441012\t139.364653\ttown\ttown-table\t2026-11-20\t\n";
  GeocodeCacheFile file(before);
  file.put("座間市入谷東2", town, today);
  CHECK(file.text() ==
        "# 控え\n"
        "厚木市中町2\t35.441012\t139.364653\ttown\ttown-table\t2026-11-20\t\n"
        "座間市入谷東2\t35.441012\t139.364653\ttown\ttown-table\t2026-11-21\t\n"
        "海老名市上郷1\t35.450000\t139.390000\texact\t手入力\t2026-01-01\t山田\n");
}

TEST_CASE("Another writing of an address takes the place of its line") {
  GeocodeCacheFile file("# 控え\n厚木市髙坪1\t35.4\t139.3\toaza\ttown-table\t2026-01-01\t\n");
  file.put("厚木市高坪1", town, today);
  CHECK(file.text() ==
        "# 控え\n厚木市高坪1\t35.441012\t139.364653\ttown\ttown-table\t2026-11-21\t\n");
}

TEST_CASE("The tables that lines come from are credited once") {
  GeocodeCacheFile file("# 控え\n");
  for (int i = 0; i < 2; ++i) file.credit("位置参照情報（国土交通省）");
  file.credit("");
  CHECK(file.text() == "# 控え\n# 出典: 位置参照情報（国土交通省）\n");
}

TEST_CASE("The text of a file without a change is the file") {
  const std::string text = "# 控え\n厚木市中町2\t35.4\t139.3\ttown\tx\t2026-11-20\t\n";
  CHECK(GeocodeCacheFile(text).text() == text);
  CHECK(GeocodeCacheFile("# 控え\r\n厚木市中町2\t35.4\t139.3\ttown\tx\t2026-11-20\t\r\n\r\n")
            .text() == text);
}

}  // namespace shirube
