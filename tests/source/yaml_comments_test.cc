#include "source/yaml_comments.h"

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "source/yaml.h"

namespace shirube {
namespace {

/// "S036 1:7" for each fault or warning of the file.
std::string said(const std::string& text) {
  DiagnosticSink sink;
  parse_yaml(std::make_shared<const SourceText>("a.yaml", text), sink);
  std::string list;
  for (const Diagnostic& d : sink.sorted()) {
    list += (list.empty() ? "" : " ") + std::string(fault_info(d.fault).code) + " " +
            std::to_string(d.line) + ":" + std::to_string(d.column);
  }
  return list;
}

TEST_CASE("Text that a # would cut off is an error at the sign") {
  CHECK(said("a: 迷うときは #7119 へ\nb: c\n") == "S036 1:10");
  CHECK(said("a: 2階 #201") == "S036 1:7");
  CHECK(said("a: #7119 へ\nb: c\n") == "S036 1:4");
  CHECK(said("a:\n  - 内科 #1\n  - 外科\n") == "S036 2:8");
  CHECK(said("a:\n  - #7119\n") == "S036 2:5");
  CHECK(said("a: \"b\" #c\n") == "S036 1:8");
  CHECK(said("a: [b #1, c]\n") == "S036 1:7");
  CHECK(said("a: b #1\nc: d #2\n") == "S036 1:6 S036 2:6");
}

TEST_CASE("So it is on the further lines of a value") {
  CHECK(said("a: 迷うときは\n  #7119 へ\nb: c\n") == "S036 2:3");
  CHECK(said("a: 夜間は\n  電話 #8000 へ\nb: c\n") == "S036 2:6");
  CHECK(said("a: 夜間は #7119 へ\n  電話してください\nb: c\n") == "S036 1:8");
  CHECK(said("a:\n  #7119 へ\nb: c\n") == "S036 2:3");
}

TEST_CASE("A comment beside a value may be text, and is warned of") {
  CHECK(said("a: A棟 # 正面\n") == "S037 1:7");
  CHECK(said("a: b   # 確認中\nc: d\n") == "S037 1:8");
  CHECK(said("a: 夜間は\n#7119 へ\n") == "S037 2:1");
}

TEST_CASE("Real comments are no fault") {
  CHECK(said("# はじめに\na: b\n# あいだに\nc:   # 下に並べる\n  - d\n  # 並びのあいだに\n  - e\n")
            .empty());
  CHECK(said("a: b\n#c: 前の値\nd: e\n#f: g\n").empty());
  CHECK(said("a:\n  # b: c\n  #d: e\n  f: g\n").empty());
  CHECK(said("a: \"b\"  # 確かめた\nc: [d, e] # 並び\n").empty());
  CHECK(said("a: b\n\n## 区切り\n#------\nc: d\n").empty());
}

TEST_CASE("A # within a word or in quotes is text as ever") {
  CHECK(said("a: b#c\nd: \"e #f\"\ng: 'h #i'\nj: |\n  k #l\n").empty());
}

}  // namespace
}  // namespace shirube
