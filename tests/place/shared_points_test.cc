#include "place/shared_points.h"

#include <catch2/catch.hpp>

#include "place/faults.h"

namespace shirube {
namespace {

constexpr Point here{35'441'000, 139'365'000};
constexpr Point there{35'442'000, 139'365'000};

PointClaim claim(std::string name, std::string town, Point point, std::uint32_t line) {
  static const auto source = test::source("1\n2\n3\n4\n");
  return {std::move(name), std::move(town), point, {source, line, 1, 1}};
}

std::string faults(const std::vector<PointClaim>& claims) {
  DiagnosticSink sink;
  check_shared_points(claims, sink);
  return test::faults(sink);
}

}  // namespace

TEST_CASE("One point for two towns is told at the later record") {
  CHECK(faults({claim("甲", "厚木市中町", here, 1), claim("乙", "厚木市旭町", here, 2)}) ==
        "P019@2:1");
}

TEST_CASE("One point for one town is a building with two offices") {
  CHECK(faults({claim("甲", "厚木市中町", here, 1), claim("乙", "厚木市中町", here, 2)}) == "");
  CHECK(faults({claim("甲", "厚木市中町", here, 1), claim("乙", "厚木市旭町", there, 2)}) == "");
}

TEST_CASE("One town in two writings is one") {
  CHECK(faults({claim("甲", "厚木市髙坪", here, 1), claim("乙", "厚木市高坪", here, 2)}) == "");
}

TEST_CASE("A record without an address says nothing of a town") {
  CHECK(faults({claim("甲", "", here, 1), claim("乙", "厚木市旭町", here, 2)}) == "");
}

TEST_CASE("The town of an address is what stands before its numbers") {
  CHECK(town_of_address("神奈川県厚木市中町三丁目17-17", "厚木市") == "厚木市中町");
  CHECK(town_of_address("中町3-17", "厚木市") == "厚木市中町");
  CHECK(town_of_address("厚木市飯山", "厚木市") == "厚木市飯山");
  CHECK(town_of_address("厚木市", "厚木市") == "");
}

}  // namespace shirube
