#include "place/geocode_stream.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <thread>

#include "base/text.h"
#include "place/gazetteer/small_gazetteer.h"
#include "place/online/memory_meter.h"

namespace shirube {
namespace {

using namespace test;

constexpr std::string_view header =
    "input,prefecture,municipality,town,rest,precision,lat,lon,source\n";

const AddressMatcher& matcher() {
  static const SmallGazetteer gazetteer(
      std::vector<TownRow>{town(kanagawa, "厚木市", "中町三丁目", {35'441'012, 139'364'653}),
                           town(kanagawa, "厚木市", "飯山", {35'000'007, 139'000'000}),
                           town(kanagawa, "厚木市", "旭\n\"町", {35'436'000, 139'362'000})});
  static const AddressMatcher matcher(*gazetteer);
  return matcher;
}

struct File {
  explicit File(std::string_view bytes = "") : file(std::tmpfile()) {
    REQUIRE(file);
    REQUIRE(std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
    std::rewind(file);
  }
  ~File() { std::fclose(file); }
  File(const File&) = delete;
  std::string bytes() const {
    std::string all(static_cast<std::size_t>(std::ftell(file)), '\0');
    std::rewind(file);
    all.resize(std::fread(all.data(), 1, all.size(), file));
    return all;
  }
  std::FILE* file;
};

/// The rows for these lines, without the header.
std::string rows(std::string_view lines) {
  const File input(lines);
  const File output;
  REQUIRE(GeocodeStream(matcher()).run(input.file, output.file) == 0);
  const std::string all = output.bytes();
  REQUIRE(all.starts_with(header));
  return all.substr(header.size());
}

constexpr std::string_view nakacho =
    "神奈川県,厚木市,中町三丁目,17,town,35.441012,139.364653,gazetteer\n";

TEST_CASE("A line is a row, in order") {
  CHECK(rows("厚木市中町3-17\n山の中\n厚木市中町3-17\n") ==
        "厚木市中町3-17," + std::string(nakacho) + "山の中,,,,山の中,none,,,\n" +
            "厚木市中町3-17," + std::string(nakacho));
  CHECK(rows("厚木市\n") == "厚木市,神奈川県,厚木市,,,none,,,\n");
}

TEST_CASE("Degrees have six decimals, with their zeros") {
  CHECK(rows("厚木市飯山1") ==
        "厚木市飯山1,神奈川県,厚木市,飯山,1,oaza,35.000007,139.000000,gazetteer\n");
}

TEST_CASE("Ends of lines are LF or CRLF, and the last needs none") {
  const std::string row = "厚木市中町3-17," + std::string(nakacho);
  CHECK(rows("厚木市中町3-17\r\n厚木市中町3-17\r\n") == row + row);
  CHECK(rows("厚木市中町3-17\n厚木市中町3-17") == row + row);
  CHECK(rows("厚木市中町3-17\r") == row);
  CHECK(rows("").empty());
}

TEST_CASE("An empty line is a row, so that rows and lines count alike") {
  const std::string empty = ",,,,,none,,,\n";
  CHECK(rows("\n\n") == empty + empty);
  CHECK(rows("\r\n") == empty);
  CHECK(rows("　\n") == "　,,,,,none,,,\n");
}

TEST_CASE("What would break a table is quoted") {
  CHECK(rows("厚木市中町3-17,201\n") ==
        "\"厚木市中町3-17,201\",神奈川県,厚木市,中町三丁目,\"17,201\",town,35.441012,139.364653,"
        "gazetteer\n");
  CHECK(rows("山\"の\"中\n") == "\"山\"\"の\"\"中\",,,,\"山\"\"の\"\"中\",none,,,\n");
  CHECK(rows("山\r中\n") == "\"山\r中\",,,,\"山\r中\",none,,,\n");
  CHECK(rows("厚木市旭町1\n").find(",\"旭\n\"\"町\",") != std::string::npos);
}

TEST_CASE("What is no UTF-8 is written as a sign for it") {
  const std::string damaged = rows("厚木市中町3-17\xFF\xE5\x8E\n");
  CHECK(first_invalid_utf8(damaged) == std::string::npos);
  CHECK(damaged.starts_with("厚木市中町3-17\uFFFD\uFFFD"));
  CHECK(rows(std::string_view("\0\n", 2)) == std::string(1, '\0') + ",,,," + '\0' + ",none,,,\n");
}

TEST_CASE("Lines lie across the pieces in which they are read") {
  std::string lines;
  std::string expected;
  for (int i = 0; lines.size() < 300'000; ++i) {
    const std::string line(static_cast<std::size_t>(i % 97), 'x');
    lines += line + "\r\n";
    expected += line + ",,,," + line + ",none,,,\n";
  }
  CHECK((rows(lines) == expected));
}

TEST_CASE("Lines that are answered together are rows of their own") {
  std::string lines;
  std::string expected;
  for (int i = 0; i < 100; ++i) {
    const std::string rest = std::to_string(i) + (i % 7 == 0 ? "\xFF" : "");
    const std::string shown = std::to_string(i) + (i % 7 == 0 ? "\uFFFD" : "");
    lines += "厚木市飯山" + rest + "\n山の中" + rest + "\n";
    expected += "厚木市飯山" + shown + ",神奈川県,厚木市,飯山," + shown +
                ",oaza,35.000007,139.000000,gazetteer\n山の中" + shown + ",,,,山の中" + shown +
                ",none,,,\n";
  }
  CHECK((rows(lines) == expected));
}

TEST_CASE("A line without end is one row, cut, and the next line is whole") {
  constexpr std::size_t longest = 1 << 16;
  for (const std::size_t size : {longest - 1, longest, longest + 1, 2 * longest, 5 * longest + 3}) {
    const std::string kept(std::min(size, longest), 'x');
    const std::string all = rows(std::string(size, 'x') + "\r\n厚木市中町3-17\n");
    INFO(size);
    CHECK((all == kept + ",,,," + kept + ",none,,,\n厚木市中町3-17," + std::string(nakacho)));
  }
  std::string letters;
  for (std::size_t i = 0; i < longest; ++i) letters += "町";
  CHECK(first_invalid_utf8(rows(letters)) == std::string::npos);
}

/// How far memory rises, at its peak, while so many lines go through pipes.
double growth_megabytes(int lines) {
  int in[2];
  REQUIRE(::pipe(in) == 0);
  std::thread writer([&] {
    std::FILE* file = ::fdopen(in[1], "w");
    for (int i = 0; i < lines; ++i) std::fputs("神奈川県厚木市中町三丁目17番17号\n", file);
    std::fclose(file);
  });
  std::FILE* input = ::fdopen(in[0], "r");
  std::FILE* output = std::fopen("/dev/null", "w");
  const MemoryMeter meter;
  CHECK(GeocodeStream(matcher()).run(input, output) == 0);
  const double growth = meter.growth_megabytes();
  std::fclose(output);
  std::fclose(input);
  writer.join();
  return growth;
}

TEST_CASE("A million lines take no more memory than ten thousand") {
  if (!MemoryMeter().works()) return;
#ifdef __SANITIZE_ADDRESS__
  return;  // it keeps what was freed
#endif
  growth_megabytes(10'000);
  CHECK(growth_megabytes(1'000'000) < growth_megabytes(10'000) + 8);
}

TEST_CASE("An output that is closed or full ends the run with its reason") {
  int out[2];
  REQUIRE(::pipe(out) == 0);
  ::close(out[0]);
  const auto old = std::signal(SIGPIPE, SIG_IGN);
  std::FILE* closed = ::fdopen(out[1], "w");
  const File many(std::string(1'000'000, '\n'));
  CHECK(GeocodeStream(matcher()).run(many.file, closed) == EPIPE);
  std::fclose(closed);
  std::signal(SIGPIPE, old);
  if (std::FILE* full = std::fopen("/dev/full", "w")) {
    const File one("厚木市\n");
    CHECK(GeocodeStream(matcher()).run(one.file, full) == ENOSPC);
    std::fclose(full);
  }
}

TEST_CASE("An input that cannot be read ends the run with its reason") {
  std::FILE* folder = std::fopen("/", "r");
  REQUIRE(folder);
  const File output;
  CHECK(GeocodeStream(matcher()).run(folder, output.file) == EISDIR);
  std::fclose(folder);
}

}  // namespace
}  // namespace shirube
