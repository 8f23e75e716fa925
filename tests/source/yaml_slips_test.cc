#include "source/yaml_slips.h"

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "source/yaml.h"

namespace shirube {
namespace {

/// "S039 3:5" for each fault of the file.
std::string faults(const std::string& text) {
  DiagnosticSink sink;
  parse_yaml(std::make_shared<const SourceText>("a.yaml", text), sink);
  std::string list;
  for (const Diagnostic& d : sink.sorted()) {
    list += (list.empty() ? "" : " ") + std::string(fault_info(d.fault).code) + " " +
            std::to_string(d.line) + ":" + std::to_string(d.column);
  }
  return list;
}

TEST_CASE("A full-width colon is told where it stands, each of them, and nothing else") {
  CHECK(faults("name： あ\nkind: い\n") == "S039 1:5");
  CHECK(faults("name: あ\nkind：い\nphone: う\n") == "S039 2:5");
  CHECK(faults("name: あ\nkind：い\nowner： え\nphone: う\n") == "S039 2:5 S039 3:6");
  CHECK(faults("name：あ\nkind：い\n") == "S039 1:5 S039 2:5");
  CHECK(faults("a: {b： c}\n") == "S039 1:6");
  CHECK(faults("a:\n  - b： c\n    d: e\n") == "S039 2:6");
  CHECK(faults("a:\n  b: c\n    d：e\n") == "S039 3:6");
  CHECK(faults("name: あ\n電話：い\nphone: う\n") == "S039 2:3");
}

TEST_CASE("A full-width bracket or comma between names within braces is told where it stands") {
  CHECK(faults("a: {b: c、d: e}\nf: g\n") == "S039 1:9");
  CHECK(faults("a: {b: c，d: e}\nf: g\n") == "S039 1:9");
  CHECK(faults("a: ｛b: c、d: e｝\nf: g\n") == "S039 1:4");
}

TEST_CASE("A blank before a name, and a comment within a text, are told in their own line") {
  CHECK(faults("name: あ\n kind: い\nphone: う\n") == "S003 2:1");
  CHECK(faults("note: あ\n  # い\n  う\nphone: え\n") == "S003 2:3");
}

TEST_CASE("A full-width blank is told where it stands") {
  CHECK(faults("name: あ\nkind:　い\nphone: う\n") == "S039 2:6");
  CHECK(faults("name:　あ\n") == "S039 1:6");
  CHECK(faults("name: あ\nkind　: い\n") == "S039 2:5");
  CHECK(faults("a:\n　　b: c\n") == "S039 2:1");
  CHECK(faults("a:\n  b: c\n　d: e\n") == "S039 3:1");
}

TEST_CASE("A colon without its blank, or none, is told in its own line") {
  CHECK(faults("name: あ\nkind:い\nphone: う\n") == "S040 2:5");
  CHECK(faults("name: あ\nkind:い\n") == "S040 2:5");
  CHECK(faults("a: {b:c}\n") == "S040 1:6");
  CHECK(faults("name: あ\nkind い\nphone: う\n") == "S003 2:1");
  CHECK(faults("name: あ\nkindい\nphone: う\n") == "S003 2:1");
}

TEST_CASE("Lines that were meant as items are told") {
  CHECK(faults("a:\n  -内科\n  -外科\n") == "S038 2:3 S038 3:3");
  CHECK(faults("a:\n-内科\n-外科\n") == "S038 2:1 S038 3:1");
  CHECK(faults("a:\n  - 内科\n  -外科\n") == "S038 3:3");
  CHECK(faults("a:\n  ・内科\n  ・外科\n") == "S038 2:3 S038 3:3");
  CHECK(faults("a:\n  － 内科\n") == "S038 2:3");
  CHECK(faults("a:\n  -　内科\n") == "S038 2:3");
  CHECK(faults("a: -内科\n") == "S038 1:4");
}

TEST_CASE("Ordinary text is no slip") {
  CHECK(faults("a: 受付：9時から\nb: -5\nc: https://example.jp/\n").empty());
  CHECK(faults("a: |\n  ・一\n  fax：二\n  -三\nb: c\n").empty());
  CHECK(faults("a:\n  - 内科\n  - 外科\n").empty());
  CHECK(faults("a: 「- 内科」と書く\nb: \"-内科\"\n").empty());
  CHECK(faults("a: 一行目は長いので\n  二行目に続ける\n").empty());
  CHECK(faults("a: サ\n  ービスの名前\nb:\n  - https://example.jp/\n  - mailto:a@b\n").empty());
}

TEST_CASE("A fault above a slip is told as well") {
  CHECK(faults("a: b\na: c\nkind：い\nd: e\n").find("S005 2:1") != std::string::npos);
}

}  // namespace
}  // namespace shirube
