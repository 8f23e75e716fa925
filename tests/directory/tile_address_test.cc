#include "directory/tile_address.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("A tile address names its host and where the numbers of a tile stand") {
  const auto address = read_tile_address("https://tiles.example.jp:8443/pale/{z}/{x}/{y}.png?v=2");
  REQUIRE(address);
  CHECK(origin_of(*address) == "https://tiles.example.jp:8443");
}

TEST_CASE("What would say more than a host to a content security policy is no tile address") {
  for (const char* text :
       {"", "http://x.jp/{z}/{x}/{y}.png", "//x.jp/{z}/{x}/{y}.png", "https:///{z}/{x}/{y}.png",
        "https://x.jp/{z}/{x}.png", "https://{z}/{x}/{y}.png", "https://x.jp {z}/{x}/{y}",
        "https://x.jp; script-src-elem *; report-uri //y/{z}/{x}/{y}.png",
        "https://*/{z}/{x}/{y}.png", "https://x.jp/{z}/{x}/{y}.png\" onerror=\"",
        "https://user@x.jp/{z}/{x}/{y}.png", "javascript:alert(1)//{z}{x}{y}"}) {
    INFO(text);
    CHECK_FALSE(read_tile_address(text));
  }
}

}  // namespace shirube
