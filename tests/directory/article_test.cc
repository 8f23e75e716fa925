#include "directory/article.h"

#include <catch2/catch.hpp>

#include "base/faults/directory.h"
#include "directory/small_project.h"

namespace shirube {
namespace {

std::vector<Diagnostic> faults_of(const std::string& text) {
  DiagnosticSink sink;
  News news;
  Decoder decoder(sink);
  describe<News>().decode(test::yaml("title: 休み\n" + text + std::string(test::provenance)), &news,
                          decoder);
  return sink.sorted();
}

}  // namespace

TEST_CASE("News that end before their day are told at the end") {
  const auto faults = faults_of("summary: 休みます。\ndate: 2026-05-10\nuntil: 2026-05-09\n");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].fault == DirectoryFault::bad_order);
  CHECK(faults[0].line == 4);
  CHECK(faults[0].column == 8);
  CHECK(faults[0].message(Language::ja) ==
        "日付（2026年5月10日（日））が載せる終わり（2026年5月9日（土））より後になっています。");
}

TEST_CASE("News of one day, and without an end, are right") {
  CHECK(faults_of("summary: あ。\ndate: 2026-05-10\nuntil: 2026-05-10\n").empty());
  CHECK(faults_of("summary: あ。\ndate: 2026-05-10\n").empty());
}

TEST_CASE("The order of days is told beside other faults of the record") {
  const auto faults = faults_of("date: 2026-05-10\nuntil: 2026-05-09\n");
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].fault == DirectoryFault::missing_key);
  CHECK(faults[1].fault == DirectoryFault::bad_order);
  // A day that cannot be read has no order.
  const auto unreadable = faults_of("summary: あ。\ndate: きのう\nuntil: 2026-05-09\n");
  REQUIRE(unreadable.size() == 1);
  CHECK(unreadable[0].fault == DirectoryFault::bad_value);
}

}  // namespace shirube
