#include "theme/markdown_source.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("a line that only looks like the address of a link stays text") {
  CHECK(prepare_markdown("[注意]: 明日は休み").text == "\\[注意]: 明日は休み\n");
  CHECK(prepare_markdown("- [注意]: 明日は休み").text == "- \\[注意]: 明日は休み\n");
  CHECK(prepare_markdown("> 1. [注意]: 明日").text == "> 1. \\[注意]: 明日\n");
  CHECK(prepare_markdown("[注意]:\n明日は休み").text == "\\[注意]:\n明日は休み\n");
  CHECK(prepare_markdown("[注意] [注意]: 明日").text == "[注意] [注意]: 明日\n");
  // Nobody uses it, and the second of two.
  CHECK(prepare_markdown("[参考]: https://example.jp/").text == "\\[参考]: https://example.jp/\n");
  CHECK(prepare_markdown("[a]\n\n[a]: /b.html\n[a]: /c.html").text ==
        "[a]\n\n[a]: /b.html\n\\[a]: /c.html\n");
  CHECK(prepare_markdown("本文[^1]\n\n[^1]: 注の文").text == "本文[^1]\n\n\\[^1]: 注の文\n");
}

TEST_CASE("an address that a link uses stays one") {
  const MarkdownSource source = prepare_markdown("[窓口][A]\n\n[a]: /desks.html \"窓口\"");
  CHECK(source.text == "[窓口][A]\n\n[a]: /desks.html \"窓口\"\n");
  CHECK(source.definition_lines == std::set<int>{3});
  CHECK(source.labels == std::set<std::string>{"a"});
  CHECK(prepare_markdown("[a]\n\n[a]: <https://example.jp/>").labels.size() == 1);
}

TEST_CASE("code is left alone, and a line of full-width spaces is an empty one") {
  CHECK(prepare_markdown("```\n[a]: b\n　\n```\n　\n[a]: b").text ==
        "```\n[a]: b\n　\n```\n\n\\[a]: b\n");
  CHECK(prepare_markdown("").text == "");
  CHECK(prepare_markdown("a\r\n\r\nb").text == "a\n\nb\n");
}

}  // namespace shirube
