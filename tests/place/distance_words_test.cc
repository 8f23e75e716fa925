#include "place/distance_words.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

namespace shirube {

TEST_CASE("A distance is told in the words of the finder's script, no finer than it is known") {
  const auto cases = nlohmann::json::parse(std::ifstream(SHIRUBE_TESTS "/place/distances.json"));
  REQUIRE(cases.size() > 10);
  for (const auto& each : cases) {
    CHECK(distance_in_words(each[0].get<double>()) == each[1].get<std::string>());
  }
}

}  // namespace shirube
