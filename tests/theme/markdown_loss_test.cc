#include "theme/markdown_loss.h"

#include <catch2/catch.hpp>

#include "theme/markdown_testing.h"

namespace shirube {

using test::faults_of;

namespace {

/// What is told when `shown` is what readers get of `written`.
std::string lost(const std::string& written, const std::string& shown) {
  MarkdownPlace place;
  place.source = std::make_shared<const SourceText>("a.md", written);
  DiagnosticSink sink;
  const MarkdownTree tree = parse_markdown(shown);
  check_loss(tree.get(), prepare_markdown(written), place, sink);
  std::string all;
  for (const Diagnostic& fault : sink.sorted()) {
    all += (all.empty() ? "" : " ") + std::to_string(fault.line) + ":" + fault.arguments.at(0);
  }
  return all;
}

}  // namespace

TEST_CASE("cells that a table has no place for stop the build") {
  CHECK(faults_of("| a | b |\n|---|---|\n| 受付 | 9:00|12:00 |\n| 電話 | 13:00 | 046-000-1234 |") ==
        "S045@8:12:00 S045@9:046-000-1234");
  CHECK(faults_of("a | b\n--|--\n1 | 2 | 三 | 四") == "S045@8:三 四");
  CHECK(faults_of("> | a |\n> |---|\n> | 1 | - |") == "S045@8:-");
  CHECK(faults_of("| a | b |\n|---|---|\n| 1 | 2 | |\n| 1 |\n| 9\\|00 | 2 |") == "");
}

TEST_CASE("whatever the parser leaves out is told at its line") {
  const std::string text = "はじめの行です。\n\n電話は046-000-1234です。\n\n終わりの行です。\n";
  CHECK(lost(text, text) == "");
  CHECK(lost(text, "はじめの行です。\n\n終わりの行です。\n") == "3:電話は046-000-1234です。");
  CHECK(lost(text, "はじめの行です。\n\n電話はです。\n\n終わりの行です。\n") == "3:046-000-1234");
  CHECK(lost(text, "はじめの行です。\n\n電話は046-000-1234です。\n") == "5:終わりの行です。");
  CHECK(lost("一\n二\n三\n", "") == "1:一 2:二 3:三");
}

TEST_CASE("words behind a fence and stars between numbers are told") {
  CHECK(faults_of("```注意\n枠\n```") == "S046@6:注意");
  CHECK(faults_of("費用は 2*3*4 円") == "S046@6:*");
  CHECK(faults_of("これは*大切*です") == "");
}

TEST_CASE("text that a page has besides is no loss") {
  CHECK(lost("はじめの行です。\n終わりの行です。",
             "はじめの行です。ほかの言葉。終わりの行です。") == "");
}

TEST_CASE("no markup of any kind is taken for a loss") {
  for (const char* text : {"# 見出し *強調* **太字** `コード`",
                           "1. 一\n2. 二\n   1. 三\n5. 四",
                           "1. 2. 二重",
                           "- [x] 済み\n- [ ] まだ\n- [X] 大",
                           "<https://example.jp/a> と <a@example.jp>",
                           "[窓口](/desks.html \"窓口の題\")",
                           "[窓口][a] と [a]\n\n[a]: https://example.jp/ '題'",
                           "A&amp;B &#12354; &lt;b&gt;",
                           "&#12354;在&hearts;0\n\n&#12354;在&hearts;1\n\n&#12354;在&hearts;2",
                           "\\*印\\* \\# \\[x\\]",
                           "```yaml\na: 1\n```",
                           "| a | b |\n|:--|--:|\n| 一 | 二 |",
                           "見出し\n===\n\n本文\n***\n> 引用\n続き",
                           "https://example.jp/a_b?c=d&e=f。次の文",
                           "[pdf](https://example.jp/a.pdf) の次",
                           "一  \n二\\\n三",
                           "[注意]: 明日は休み",
                           "２０２６年　全角の空白",
                           "[題](/a.html '題 (副題)') の次",
                           "[https://example.jp/](https://example.jp/) の次",
                           "[a](https://example.jp/?a=1&amp;b=2) の次",
                           "[a](/b_(c).html) と [d](/e.html)",
                           "[a](https://example.jp/x\\_y) 次",
                           "[a](<b c.html>)"}) {
    INFO(text);
    const std::string faults = faults_of(text);
    CHECK(faults.find("S045") == std::string::npos);
    CHECK(faults.find("S046") == std::string::npos);
  }
}

}  // namespace shirube
