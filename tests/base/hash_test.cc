#include "base/hash.h"

#include <catch2/catch.hpp>
#include <set>

namespace shirube {
namespace {

TEST_CASE("The fingerprint is that of XXH3-128") {
  CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
  CHECK(content_hash("abc") == "06b05ab6733a618578af5f94892f3950");
}

TEST_CASE("Fingerprints of different bytes differ, those of equal bytes do not") {
  std::set<std::string> hashes;
  for (int i = 0; i < 1000; ++i) hashes.insert(content_hash(std::string(i, 'x')));
  CHECK(hashes.size() == 1000);
  CHECK(content_hash(std::string("a\0b", 3)) != content_hash("a"));
  CHECK(content_hash("あ") == content_hash(std::string("あ")));
}

}  // namespace
}  // namespace shirube
