#include "base/program_fingerprint.h"

#include <catch2/catch.hpp>

#include "base/file.h"
#include "base/hash.h"

namespace shirube {

TEST_CASE("The running program has a fingerprint, always the same, and more than its own file's") {
  const std::string fingerprint = program_fingerprint();
  CHECK(fingerprint.size() == 32);
  CHECK(program_fingerprint() == fingerprint);
  const FileBytes program = read_file("/proc/self/exe");
  REQUIRE(program);
  CHECK(fingerprint != content_hash(program.bytes));
}

}  // namespace shirube
