#include "place/shared_points.h"

#include <catch2/catch.hpp>

#include "place/address/record_address.h"
#include "place/faults.h"

namespace shirube {
namespace {

constexpr Point here{35'441'000, 139'365'000};
constexpr Point there{35'442'000, 139'365'000};

PointClaim claim(std::string name, std::string town, Point point, std::uint32_t line) {
  static const auto source = test::source("1\n2\n3\n4\n");
  return {std::move(name), std::move(town), {}, point, {source, line, 1, 1}};
}

std::string faults(const std::vector<PointClaim>& claims) {
  DiagnosticSink sink;
  check_shared_points(claims, sink);
  return test::faults_at(sink);
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

/// Claims of these addresses, a line each, that lie so many metres north.
std::string faults_of_houses(std::initializer_list<std::pair<const char*, int>> houses) {
  static const auto source = test::source("1\n2\n3\n4\n");
  std::vector<PointClaim> claims;
  std::uint32_t line = 0;
  for (const auto& [address, north] : houses) {
    const Point point{here.latitude + north * 9, here.longitude};
    claims.push_back(
        {"甲", "", RecordAddress(address, "厚木市").house_key(), point, {source, ++line, 1, 1}});
  }
  DiagnosticSink sink;
  check_shared_addresses(claims, sink);
  return test::faults_at(sink);
}

TEST_CASE("One address in two writings that has two points is told once for a pair") {
  const char* one = "厚木市中町2丁目1-1";
  const char* other = "神奈川県厚木市中町二丁目１番１号";
  CHECK(faults_of_houses({{one, 0}, {other, 3000}}) == "P029@2:1");
  CHECK(faults_of_houses({{one, 0}, {other, 290}}) == "");
  CHECK(faults_of_houses({{one, 0}, {"中町2-1-1 見本ビル3階", 310}}) == "P029@2:1");
  // The third agrees with the second.
  CHECK(faults_of_houses({{one, 0}, {other, 3000}, {one, 3010}}) == "P029@2:1");
  CHECK(faults_of_houses({{one, 0}, {"厚木市中町2-1-2", 3000}}) == "");
}

TEST_CASE("An address without a house may be anywhere in its town") {
  CHECK(faults_of_houses({{"厚木市中町2丁目", 0}, {"厚木市中町2", 900}}) == "");
}

}  // namespace shirube
