#include <catch2/catch.hpp>

#include "base/text.h"
#include "template_testing.h"
#include "theme/escape.h"

namespace shirube::testing {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  escape_html(text, out);
  return out;
}

std::string fault(std::string text) {
  const Outcome outcome = render(std::move(text));
  if (outcome.faults.empty()) return "printed " + outcome.text;
  return std::string(fault_info(outcome.faults[0].fault).code) + " " +
         outcome.faults[0].arguments.at(0);
}

Value page_with(std::size_t member, Value value) {
  Object model = *page().as<Object>();
  model.members[member] = std::move(value);
  return model;
}

}  // namespace

TEST_CASE("the characters that mean something in HTML are escaped wherever they stand") {
  CHECK(escaped("&<>\"'\\") == "&amp;&lt;&gt;&quot;&#39;&#92;");
  for (std::size_t length = 0; length < 70; ++length) {
    for (std::size_t at = 0; at <= length; ++at) {
      std::string text(length, 'x');
      text.insert(at, "<");
      std::string expected(length, 'x');
      expected.insert(at, "&lt;");
      REQUIRE(escaped(text) == expected);
    }
  }
  CHECK(escaped("日本語だけの、なにもない、ながいながい文章。") ==
        "日本語だけの、なにもない、ながいながい文章。");
}

TEST_CASE("text is escaped in text, in quoted attributes, in title and textarea") {
  CHECK(printed("<p class=\"{{ title }}\" data-x='{{ title }}'>{{ title }}</p>") ==
        "<p class=\"A &amp; B\" data-x='A &amp; B'>A &amp; B</p>");
  CHECK(printed("<title>{{ title }}</title>") == "<title>A &amp; B</title>");
  CHECK(printed("<textarea>{{ title }}</textarea>") == "<textarea>A &amp; B</textarea>");
  CHECK(printed("{{ \"<b>\" }}") == "&lt;b&gt;");
  CHECK(printed("{{ tags | join(\"<br>\") }}") == "訪問&lt;br&gt;&lt;往診&gt;");
}

TEST_CASE("markup is printed as it is, but only between tags") {
  CHECK(printed("<div>{{ body }}</div>") == "<div><p>本文</p></div>");
  CHECK(fault("<p title=\"{{ body }}\">") == "T006 html, title=\"…\"");
  CHECK(fault("<title>{{ body }}</title>") == "T006 html, <title>…");
  CHECK(fault("<script>{{ body }}</script>") == "T006 <script>…");
}

TEST_CASE("an address attribute takes addresses only") {
  CHECK(printed("<a href=\"{{ home }}\">") == "<a href=\"../index.html\">");
  CHECK(printed("<a href=\"../{{ home }}#hours\">") == "<a href=\"../../index.html#hours\">");
  CHECK(printed("<a href=\"{{ home }}{{ home }}\">") == "<a href=\"../index.html../index.html\">");
  CHECK(printed("<a href=\"p{{ count }}.html\">") == "<a href=\"p12345.html\">");
  CHECK(printed("<a href=\"#{{ title }}\">") == "<a href=\"#A &amp; B\">");
  CHECK(printed("<a href=\"{{ home }}#{{ title }}\">") == "<a href=\"../index.html#A &amp; B\">");
  CHECK(printed("<a href=\"{{ home if open else desk.url }}\">") == "<a href=\"../index.html\">");
  for (const std::string name : {"href", "src", "action", "formaction", "poster", "srcset", "data",
                                 "xlink:href", "cite", "HREF", "ping"}) {
    CAPTURE(name);
    CHECK(fault("<a " + name + "=\"{{ title }}\">") == "T003 text");
    CHECK(fault("<a " + name + " = '{{ title }}'>") == "T003 text");
  }
  CHECK(fault("<a href=\"?q={{ title }}\">") == "T003 text");
  CHECK(fault("<a href=\"&#35;{{ title }}\">") == "T003 text");
  CHECK(fault("<a href=\"{{ body }}\">") == "T003 html");
  CHECK(fault("<a href=\"{{ home or title }}\">") == "T003 text");
  CHECK(fault("<a href=\"{{ tags | join }}\">") == "T003 text");
  CHECK(fault("<a href=\"{% if open %}{{ title }}{% endif %}\">") == "T003 text");
}

TEST_CASE("no value follows a scheme or a host that the template gives") {
  CHECK(fault("<a href=\"javascript:{{ home }}\">").starts_with("T006"));
  CHECK(fault("<a href=\"tel:{{ count }}\">").starts_with("T006"));
  CHECK(fault("<a href=\"//{{ home }}\">").starts_with("T006"));
  CHECK(fault("<a href=\"https://example.jp/{{ home }}\">").starts_with("T006"));
  CHECK(fault("<a href=\"/\\{{ home }}\">").starts_with("T006"));
  CHECK(fault("<a href=\"{% if open %}x:{% endif %}{{ home }}\">").starts_with("T006"));
  CHECK(fault("<a href=\"{% if open %}#{% endif %}{{ title }}\">") == "T003 text");
}

TEST_CASE("there are places where no value may stand") {
  CHECK(fault("<script>var a = {{ count }};</script>") == "T006 <script>…");
  CHECK(fault("<SCRIPT type=\"module\">{{ title }}</SCRIPT>") == "T006 <script>…");
  CHECK(fault("<style>p { color: {{ title }} }</style>") == "T006 <style>…");
  CHECK(fault("<iframe>{{ title }}</iframe>") == "T006 <iframe>…");
  CHECK(fault("<!-- {{ title }} -->") == "T006 <!--…-->");
  CHECK(fault("<!doctype {{ title }}>") == "T006 <!…>");
  CHECK(fault("<p class={{ title }}>") == "T006 class=…");
  CHECK(fault("<p class=a{{ title }}>") == "T006 class=…");
  CHECK(fault("<p {{ title }}>") == "T006 <p …>");
  CHECK(fault("<p a{{ title }}=\"1\">") == "T006 <p a…>");
  CHECK(fault("<{{ title }}>") == "T006 <…");
  CHECK(fault("<h{{ count }}>") == "T006 <h …>");
  CHECK(fault("<p style=\"{{ title }}\">") == "T006 style=\"…\"");
  CHECK(fault("<p onclick=\"{{ title }}\">") == "T006 onclick=\"…\"");
  CHECK(fault("<p ONCLICK='{{ title }}'>") == "T006 onclick=\"…\"");
  CHECK(fault("<iframe srcdoc=\"{{ title }}\"></iframe>") == "T006 srcdoc=\"…\"");
}

TEST_CASE("behind such a place values are welcome again") {
  CHECK(printed("<script>if (a < b) {}</script>{{ title }}") ==
        "<script>if (a < b) {}</script>A &amp; B");
  CHECK(printed("<script>'</scripty>'</script\n>{{ title }}").ends_with("A &amp; B"));
  CHECK(printed("<!-- > -- --!x --->{{ title }}").ends_with("A &amp; B"));
  CHECK(printed("<p class=a>{{ title }}").ends_with("A &amp; B"));
  CHECK(printed("<p hidden class='\"'>{{ title }}").ends_with("A &amp; B"));
  CHECK(printed("1 < 2 {{ title }}").ends_with("A &amp; B"));
  CHECK(printed("<?xml version=\"1.0\"?><br/>{{ title }}</br>{{ title }}")
            .ends_with("<br/>A &amp; B</br>A &amp; B"));
}

TEST_CASE("branches have to end at the same place of the HTML") {
  CHECK(printed("<a{% if open %} class=\"x\"{% endif %}>{{ title }}</a>") ==
        "<a class=\"x\">A &amp; B</a>");
  CHECK(printed("<option{% if open %} selected{% endif %}>{{ title }}") ==
        "<option selected>A &amp; B");
  CHECK(printed("<p {% if open %}hidden{% else %}id=a{% endif %} title=\"{{ title }}\">") ==
        "<p hidden title=\"A &amp; B\">");
  CHECK(printed("<a class=\"a{% for t in tags %} {{ t }}{% endfor %}\">") ==
        "<a class=\"a 訪問 &lt;往診&gt;\">");
  CHECK(render("<a {% if open %}class=\"{% endif %}x\">").codes().at(0) == "T014 page.html:1:4+13");
  CHECK(render("<a {% if open %}title{% else %}onclick{% endif %}=\">{{ title }}\">").codes() ==
        Codes{"T008 page.html:1:1+3", "T006 page.html:1:53+11"});
  CHECK(render("{% if open %}<p>{% else %}<p {% endif %}>").codes().at(0) ==
        "T014 page.html:1:1+13");
  CHECK(render("{% for t in tags %}<p {% endfor %}>").codes().at(0) == "T014 page.html:1:1+19");
}

TEST_CASE("a tag, quote or comment left open is told where it begins") {
  CHECK(render("<p>\n<a href=\"x>text</a>\n").codes() == Codes{"T008 page.html:2:1+19"});
  CHECK(render("<p>text<!-- x").codes() == Codes{"T008 page.html:1:8+6"});
  TemplateMap files;
  files.add("page.html", "{% include \"part.html\" %}{{ title }}");
  files.add("part.html", "<p><b title='");
  CHECK(render_files(files).codes() == Codes{"T008 part.html:1:4+10"});
}

TEST_CASE("hostile text never becomes markup, whatever the place") {
  const std::vector<std::string> hostile = {"<script>alert(1)</script>",
                                            "\"><svg onload=alert(1)>",
                                            "' onmouseover='alert(1)",
                                            "</title><script>alert(1)</script>",
                                            "</textarea><img src=x onerror=alert(1)>",
                                            "--><script>alert(1)</script>",
                                            "]]><script>alert(1)</script>",
                                            "`onerror=alert(1)`",
                                            "javascript:alert(1)",
                                            "{{ title }}",
                                            "\\x3cscript\\x3e",
                                            "&lt;script&gt;"};
  const std::string around =
      "<title>{{ title }}</title><p title=\"{{ title }}\" lang='{{ title }}'>{{ title }}"
      "<textarea>{{ title }}</textarea>";
  for (const std::string& text : hostile) {
    CAPTURE(text);
    const std::string out = render(around, page_with(0, text)).text;
    std::string expected = around;
    expected = replace_all(expected, "{{ title }}", "\x01");
    CHECK(out == replace_all(expected, "\x01", escaped(text)));
    CHECK(escaped(text).find_first_of("<>\"'") == std::string::npos);
  }
}

}  // namespace shirube::testing
