#include "theme/markdown.h"

#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "base/diagnostic.h"

namespace shirube {
namespace {

struct Rendered {
  std::string html;
  /// "S022 3:5+4 [argument]"
  std::vector<std::string> faults;
};

/// The text stands in a file behind five lines of front matter.
Rendered render(std::string text, int heading_level = 2) {
  MarkdownPlace place;
  place.source = std::make_shared<const SourceText>("a.md", "---\na: 1\nb: 2\n---\n\n" + text);
  place.first_line = 6;
  place.heading_level = heading_level;
  place.base = "../";
  DiagnosticSink sink;
  Rendered rendered;
  rendered.html = render_markdown(text, place, sink).markup;
  for (const Diagnostic& fault : sink.sorted()) {
    std::string line = std::string(fault_info(fault.fault).code) + " " +
                       std::to_string(fault.line) + ":" + std::to_string(fault.column) + "+" +
                       std::to_string(fault.length);
    if (!fault.arguments.empty() && !fault.arguments[0].empty()) {
      line += " [" + fault.arguments[0] + "]";
    }
    rendered.faults.push_back(line);
  }
  return rendered;
}

std::string html(std::string text) {
  const Rendered rendered = render(std::move(text));
  return rendered.faults.empty() ? rendered.html : "FAULT " + rendered.faults[0];
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("Links are told as they stand in the HTML and in the text") {
  MarkdownPlace place;
  place.source = std::make_shared<const SourceText>("a.md", "一\n見る [窓口](/desks.html#a)\n");
  place.base = "../";
  std::vector<std::string> links;
  place.on_link = [&](const MarkdownLink& link) {
    links.push_back(link.href + " " + link.written + " " + std::to_string(link.where.line) + ":" +
                    std::to_string(link.where.column));
  };
  DiagnosticSink sink;
  render_markdown("一\n見る [窓口](/desks.html#a)\n", place, sink);
  CHECK(links == std::vector<std::string>{"../desks.html#a /desks.html#a 2:9"});
}

TEST_CASE("paragraphs, emphasis, code, breaks and rules become HTML") {
  CHECK(html("") == "");
  CHECK(html("a & b") == "<p>a &amp; b</p>\n");
  CHECK(html("**太い** *斜め* `<コード>`") ==
        "<p><strong>太い</strong> <em>斜め</em> <code>&lt;コード&gt;</code></p>\n");
  CHECK(html("a  \nb\n\n***\n\n> q") ==
        "<p>a<br>\nb</p>\n<hr>\n<blockquote>\n<p>q</p>\n</blockquote>\n");
  CHECK(html("```js\nif (a < b)\n```") == "<pre><code>if (a &lt; b)\n</code></pre>\n");
}

TEST_CASE("a line break that was typed is a line break that is read") {
  CHECK(html("電話で\n相談") == "<p>電話で<br>\n相談</p>\n");
  CHECK(html("call\nus") == "<p>call<br>\nus</p>\n");
  CHECK(html("１．保険証\n２．印鑑\n①受付\nア 診察\n・会計") ==
        "<p>１．保険証<br>\n２．印鑑<br>\n①受付<br>\nア 診察<br>\n・会計</p>\n");
  CHECK(html("- 一\n  二") == "<ul>\n<li>一<br>\n二</li>\n</ul>\n");
  CHECK(html("一\n　\n二") == "<p>一</p>\n<p>二</p>\n");
}

TEST_CASE("numbers of lists are shown as they were written") {
  CHECK(html("1. a\n3. b\n4. c") ==
        "<ol>\n<li>a</li>\n<li value=\"3\">b</li>\n<li>c</li>\n</ol>\n");
  CHECK(html("5. a\n5. b\n6. c") ==
        "<ol start=\"5\">\n<li>a</li>\n<li value=\"5\">b</li>\n<li>c</li>\n</ol>\n");
  CHECK(html("1. a\n1. b\n1. c") == "<ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>\n");
  CHECK(html("- 2. a\n  4. b") ==
        "<ul>\n<li><ol start=\"2\">\n<li>a</li>\n<li value=\"4\">b</li>\n</ol>\n</li>\n</ul>\n");
}

TEST_CASE("headings can be linked to, from above and from below") {
  CHECK(html("[申し込みへ](#申し込み)\n\n# 申し込み\n\n[図](#map)\n\n# Map") ==
        "<p><a href=\"#申し込み\">申し込みへ</a></p>\n<h2 id=\"申し込み\">申し込み</h2>\n"
        "<p><a href=\"#heading-map\">図</a></p>\n<h2 id=\"heading-map\">Map</h2>\n");
  // The page may have it: whether it does is seen when all links are followed.
  CHECK(html("[上](#main)") == "<p><a href=\"#main\">上</a></p>\n");
}

TEST_CASE("two texts of a page share no id") {
  std::set<std::string> taken;
  MarkdownPlace place;
  place.taken_ids = &taken;
  DiagnosticSink sink;
  CHECK(render_markdown("# 概要", place, sink).markup == "<h2 id=\"概要\">概要</h2>\n");
  CHECK(render_markdown("# 概要\n\n[概要](#概要)", place, sink).markup ==
        "<h2 id=\"概要-1\">概要</h2>\n<p><a href=\"#概要-1\">概要</a></p>\n");
}

TEST_CASE("text that looks like the address of a link is shown") {
  CHECK(html("[注意]: 明日は休み") == "<p>[注意]: 明日は休み</p>\n");
  CHECK(html("[参考]: https://example.jp/") ==
        "<p>[参考]: <a href=\"https://example.jp/\">https://example.jp/</a></p>\n");
}

TEST_CASE("lists are tight or loose, numbered or not, and may hold tasks") {
  CHECK(html("- a\n- b\n  - c") ==
        "<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n");
  CHECK(html("3. a\n\n4. b") ==
        "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n");
  CHECK(html("- [x] a\n- [ ] b") == "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>\n");
}

TEST_CASE("tables have headers with a scope, and aligned cells") {
  CHECK(html("|a|b|c|\n|-|:-:|-:|\n|1|2|3|\n|4|\n") ==
        "<table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"center\">b</th>"
        "<th scope=\"col\" class=\"right\">c</th></tr>\n</thead>\n<tbody>\n"
        "<tr><td>1</td><td class=\"center\">2</td><td class=\"right\">3</td></tr>\n"
        "<tr><td>4</td><td class=\"center\"></td><td class=\"right\"></td></tr>\n"
        "</tbody>\n</table>\n");
  CHECK(html("|a|\n|-|\n") ==
        "<table>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table>\n");
}

TEST_CASE("the heading above a table is its caption, for those who only hear it") {
  CHECK(html("# 連絡の *手段*\n\n|a|\n|-|\n") ==
        "<h2 id=\"連絡の-手段\">連絡の <em>手段</em></h2>\n<table>\n<caption "
        "class=\"aside\">連絡の 手段</caption>\n"
        "<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table>\n");
  CHECK(html("# a & b\n\n|a|\n|-|\n").find(">a &amp; b</caption>") != std::string::npos);
}

TEST_CASE("headings begin at the page's level and skip none") {
  const auto levels = [](std::string text, int level = 2) {
    std::string all;
    const std::string html = render(std::move(text), level).html;
    for (std::size_t at = html.find("<h"); at != html.npos; at = html.find("<h", at + 1)) {
      all += html[at + 2];
    }
    return all;
  };
  CHECK(levels("# a\n## b\n### c") == "234");
  CHECK(levels("### a\n##### b\n### c\n# d\n### e") == "23223");
  CHECK(levels("# a\n## b\n### c\n", 5) == "566");
  CHECK(html("# a") == "<h2 id=\"heading-a\">a</h2>\n");
}

TEST_CASE("links that may be followed are links, from the page's place in the site") {
  CHECK(html("[a](https://example.jp/?a=1&b=2)") ==
        "<p><a href=\"https://example.jp/?a=1&amp;b=2\">a</a></p>\n");
  CHECK(html("[a](desks.html#x) [b](/desks.html) [c](#top)") ==
        "<p><a href=\"../desks.html#x\">a</a> <a href=\"../desks.html\">b</a> "
        "<a href=\"#top\">c</a></p>\n");
  CHECK(html("<https://example.jp/> <a@example.jp> [t](tel:046-000-0001 \"電話 \\\"1\\\"\")") ==
        "<p><a href=\"https://example.jp/\">https://example.jp/</a> "
        "<a href=\"mailto:a@example.jp\">a@example.jp</a> "
        "<a href=\"tel:046-000-0001\" title=\"電話 &quot;1&quot;\">t</a></p>\n");
  CHECK(html("[a][r]\n\n[r]: https://example.jp/ 'x'") ==
        "<p><a href=\"https://example.jp/\" title=\"x\">a</a></p>\n");
}

TEST_CASE("addresses in the text are links that do not swallow the Japanese after them") {
  CHECK(html("https://example.jp/をご覧ください") ==
        "<p><a href=\"https://example.jp/\">https://example.jp/</a>をご覧ください</p>\n");
  CHECK(
      html("**a@example.jp**と https://example.jp/a_b_c?d=1&e=2。") ==
      "<p><strong><a href=\"mailto:a@example.jp\">a@example.jp</a></strong>と "
      "<a href=\"https://example.jp/a_b_c?d=1&amp;e=2\">https://example.jp/a_b_c?d=1&amp;e=2</a>。"
      "</p>\n");
  CHECK(
      html("[https://example.jp/](https://example.jp/) `a@example.jp`") ==
      "<p><a href=\"https://example.jp/\">https://example.jp/</a> <code>a@example.jp</code></p>\n");
  CHECK(html("https://\"><script>").starts_with("FAULT S021"));
}

TEST_CASE("a link that may not be followed is text, and told where it stands") {
  const Rendered rendered = render("一\n\n次の [**悪**い](javascript:alert(1)) リンク\n");
  CHECK(rendered.html == "<p>一</p>\n<p>次の <strong>悪</strong>い リンク</p>\n");
  CHECK(rendered.faults == Faults{"S022 8:13+19 [javascript:alert(1)]"});
  CHECK(render("[a]()").faults == Faults{"S022 6:3+3 [空です]"});
  CHECK(render("[a](../../x.html)").faults == Faults{"S022 6:5+12 [../../x.html]"});
  CHECK(render("[a](//evil.example)").faults == Faults{"S022 6:5+14 [//evil.example]"});
  CHECK(render("[a](java&#x73;cript:x)").faults.size() == 1);
  CHECK(render("<javascript:alert(1)>").html == "<p>javascript:alert(1)</p>\n");
}

TEST_CASE("a slip in the scheme of a link is mended, and what is Japanese in it encoded") {
  const Rendered slip = render("[a](https;//www.example.jp/)");
  CHECK(slip.html == "<p><a href=\"https://www.example.jp/\">a</a></p>\n");
  REQUIRE(slip.faults.size() == 1);
  CHECK(slip.faults[0].starts_with("D053 6:5+23"));
  CHECK(render("[a](www.example.jp)").faults.size() == 1);
  CHECK(html("[a](https://例え.jp/施設/)") ==
        "<p><a href=\"https://xn--r8jz45g.jp/%E6%96%BD%E8%A8%AD/\">a</a></p>\n");
  CHECK(render("[a](notes.html)").faults.empty());
}

TEST_CASE("the line is right behind link definitions and within quotations") {
  CHECK(render("[r]: https://example.jp/\n[r] [a](x:y)\n").faults == Faults{"S022 7:9+3 [x:y]"});
  CHECK(render("> a\n> [a](x:y)\n").faults == Faults{"S022 7:7+3 [x:y]"});
  CHECK(render("|a|\n|-|\n|[a](x:y)|\n").faults == Faults{"S022 8:6+3 [x:y]"});
}

TEST_CASE("HTML is shown as text, with a warning for each line") {
  const Rendered rendered = render("a <b onclick=\"x\">c</b>\nd <br>\n\n<div>\n<script>\n</div>\n");
  CHECK(rendered.html ==
        "<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;<br>\nd &lt;br&gt;</p>\n"
        "<p>&lt;div&gt;<br>\n&lt;script&gt;<br>\n&lt;/div&gt;</p>\n");
  CHECK(rendered.faults == Faults{"S021 6:3+15", "S021 7:3+4", "S021 9:1+5"});
  CHECK(render("<!-- x -->").html == "<p>&lt;!-- x --&gt;</p>\n");
}

TEST_CASE("pictures are left out, and told") {
  const Rendered rendered = render("a ![図 *1*](https://example.jp/a.png \"t\") b");
  CHECK(rendered.html == "<p>a 図 <em>1</em> b</p>\n");
  CHECK(rendered.faults == Faults{"S025 6:3+2"});
}

TEST_CASE("stars that do not become bold are told once a line") {
  CHECK(render("これは**「強調」**の文\n").faults == Faults{"S024 6:4+2"});
  CHECK(render("これは **「強調」** の文\n").faults.empty());
  CHECK(render("「**強調**」の文\n").faults.empty());
  CHECK(render("`a ** b` \\*\\*\n").faults.empty());
  CHECK(render("**a\n").faults == Faults{"S024 6:1+2"});
  CHECK(render("**100%**です。つぎに**「あ」**\n").faults == Faults{"S024 6:1+2"});
}

TEST_CASE("texts beyond the limits are refused before they are parsed") {
  const auto repeat = [](std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
  };
  const auto fault = [](const std::string& text) {
    const Rendered rendered = render(text);
    return rendered.html.empty() && rendered.faults.size() == 1 ? rendered.faults[0] : "none";
  };
  CHECK(fault(repeat("あ", 100'000)).starts_with("S023 6:1+1 [256 KB"));
  CHECK(fault("a\n\n" + repeat("> ", 40) + "a").starts_with("S023 8:1+1"));
  CHECK(fault(repeat("- ", 40) + "a").starts_with("S023 6:1+1"));
  CHECK(fault("- a\n" + repeat(" ", 80) + "- b").starts_with("S023 7:1+1"));
  CHECK(fault(repeat("[a](b.html) ", 2001)).starts_with("S023"));
  CHECK(fault(repeat("*a", 20'001)).starts_with("S023"));
  CHECK(fault(repeat("[a]: b\n\n", 1001)).starts_with("S023"));
  CHECK(fault(repeat("|a", 500) + "\n" + repeat("|-", 500) + "\n" + repeat("a\n", 100))
            .starts_with("S023"));
  CHECK(fault(repeat("x\n", 3000)).starts_with("S023"));
  CHECK(fault(repeat("[a](b.html) \n\n", 1900)) == "none");
  CHECK(fault(repeat("> ", 30) + "a") == "none");
  CHECK(fault(repeat("|a", 10) + "\n" + repeat("|-", 10) + "\n" + repeat("|a\n", 1500)) == "none");
}

TEST_CASE("without a source faults are told without a place") {
  DiagnosticSink sink;
  CHECK(render_markdown("<b>", {}, sink).markup == "<p>&lt;b&gt;</p>\n");
  REQUIRE(sink.sorted().size() == 1);
  CHECK(sink.sorted()[0].line == 0);
}

TEST_CASE("many threads render the same text to the same bytes") {
  const std::string text =
      "# a\n\n|a|b|\n|-|-|\n|~~1~~|https://example.jp|\n\n- [x] **a** www.example.jp\n";
  const std::string expected = render(text).html;
  std::vector<std::thread> threads;
  std::vector<int> differing(4);
  for (int& count : differing) {
    threads.emplace_back([&] {
      for (int i = 0; i < 300; ++i) count += render(text).html == expected ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(differing == std::vector<int>(4));
}

}  // namespace shirube
