#include "source/front_matter.h"

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "base/faults/source.h"

namespace shirube {
namespace {

struct Reading {
  std::optional<MarkdownFile> file;
  std::vector<Diagnostic> faults;
};

Reading read(std::string text) {
  DiagnosticSink sink;
  auto file = parse_front_matter(std::make_shared<const SourceText>("a.md", std::move(text)), sink);
  return {std::move(file), sink.sorted()};
}

TEST_CASE("A Markdown file is fields and a body that knows its first line") {
  const Reading reading = read("---\ntitle: お知らせ\n---\n\n本文です。\n");
  REQUIRE(reading.file);
  CHECK(reading.file->fields.find("title")->value.text == "お知らせ");
  CHECK(reading.file->fields.find("title")->value.where.line == 2);
  CHECK(reading.file->body == "\n本文です。\n");
  CHECK(reading.file->body_line == 4);
}

TEST_CASE("CRLF, a BOM and spaces after the fences change nothing") {
  const Reading reading = read("\xEF\xBB\xBF---  \r\na: b\r\n--- \r\ntext\r\n");
  REQUIRE(reading.file);
  CHECK(reading.file->fields.find("a")->value.text == "b");
  CHECK(reading.file->body == "text\r\n");
  CHECK(reading.file->body_line == 4);
}

TEST_CASE("The body may hold fences and may be empty") {
  CHECK(read("---\na: b\n---\nx\n---\ny\n").file->body == "x\n---\ny\n");
  CHECK(read("---\na: b\n---").file->body.empty());
}

TEST_CASE("Empty fields are a blank scalar") {
  const Reading reading = read("---\n---\ntext\n");
  REQUIRE(reading.file);
  CHECK(reading.file->fields.blank());
  CHECK(reading.file->body_line == 3);
}

TEST_CASE("A file without fields and one whose fields do not end are told") {
  CHECK(read("text\n").faults.at(0).fault == SourceFault::front_matter_missing);
  CHECK(read("").faults.at(0).fault == SourceFault::front_matter_missing);
  CHECK(read("----\na: b\n").faults.at(0).fault == SourceFault::front_matter_missing);
  CHECK(read("---\na: b\ntext\n").faults.at(0).fault == SourceFault::front_matter_open);
  CHECK_FALSE(read("---\na: b\n").file);
}

TEST_CASE("Faults of the fields have the line of the file") {
  const Reading reading = read("---\na: b\nc: [\n---\ntext\n");
  CHECK_FALSE(reading.file);
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].line >= 3);
}

TEST_CASE("A control character in the body is told once") {
  const Reading reading = read("---\na: b\n---\nこ\x01\n");
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].fault == SourceFault::control_character);
  CHECK(reading.faults[0].line == 4);
  CHECK(reading.faults[0].column == 2);
}

TEST_CASE("A Markdown file of more than one MiB is refused") {
  const Reading reading = read("---\na: b\n---\n" + std::string(1 << 20, 'x'));
  CHECK(reading.faults.at(0).fault == SourceFault::file_too_large);
}

}  // namespace
}  // namespace shirube
