#include "place/gazetteer/byte_stream.h"

#include <catch2/catch.hpp>
#include <memory>
#include <vector>

namespace shirube {
namespace {

struct Pair {
  std::uint32_t first;
  std::uint32_t second;
};

std::string sample() {
  ByteWriter writer;
  writer.array<std::uint32_t>(std::vector<std::uint32_t>{1, 2, 3});
  writer.text("厚木");
  writer.array<std::uint64_t>({});
  writer.array<Pair>(std::vector<Pair>{{4, 5}});
  return writer.bytes();
}

/// How many of the sample's four arrays come out whole before the reader fails.
int arrays_read(std::string_view bytes) {
  ByteReader reader(bytes);
  int whole = 0;
  const auto numbers = reader.array<std::uint32_t>();
  whole += !reader.failed() && numbers.size() == 3 && numbers[2] == 3;
  whole += reader.text() == "厚木" && !reader.failed();
  whole += reader.array<std::uint64_t>().empty() && !reader.failed();
  const auto pairs = reader.array<Pair>();
  whole += !reader.failed() && pairs.size() == 1 && pairs[0].second == 5;
  return whole;
}

TEST_CASE("What was written is read, in order and in place") {
  const std::string bytes = sample();
  CHECK(bytes.size() % array_alignment == 0);
  CHECK(arrays_read(bytes) == 4);
  ByteReader reader(bytes);
  CHECK(reinterpret_cast<const char*>(reader.array<std::uint32_t>().data()) == bytes.data() + 8);
}

// Each length in memory of its own, so that AddressSanitizer sees a read beyond the end.
TEST_CASE("Bytes cut off anywhere are seen, and nothing behind them is read") {
  const std::string whole = sample();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto bytes = std::make_unique<char[]>(size);
    std::copy_n(whole.data(), size, bytes.get());
    INFO(size);
    CHECK(arrays_read({bytes.get(), size}) < 4);
  }
}

TEST_CASE("A count that no memory could hold is refused") {
  for (std::uint64_t count : {std::uint64_t{3}, std::uint64_t{1} << 32, std::uint64_t{1} << 61,
                              (std::uint64_t{1} << 62) + 1, ~std::uint64_t{0}}) {
    std::string bytes(24, '\0');
    std::memcpy(bytes.data(), &count, sizeof count);
    ByteReader reader(bytes);
    INFO(count);
    CHECK(reader.array<std::uint64_t>().empty());
    CHECK(reader.failed());
  }
}

TEST_CASE("A reader that failed stays so") {
  const std::string bytes = sample();
  ByteReader reader(bytes);
  reader.fail();
  CHECK(reader.array<std::uint32_t>().empty());
  CHECK(reader.text().empty());
  CHECK(reader.failed());
}

TEST_CASE("An array needs no padding behind it at the very end") {
  std::string bytes(12, '\0');
  bytes[0] = 1;
  ByteReader reader(bytes);
  CHECK(reader.array<std::uint32_t>().size() == 1);
  CHECK_FALSE(reader.failed());
}

}  // namespace
}  // namespace shirube
