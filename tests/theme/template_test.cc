#include "theme/template.h"

#include <catch2/catch.hpp>
#include <thread>

#include "template_testing.h"

using namespace std::string_literals;

namespace shirube::testing {

TEST_CASE("literal text is printed byte for byte") {
  CHECK(printed("") == "");
  CHECK(printed("日本語\r\n\t{ } % #") == "日本語\r\n\t{ } % #");
  CHECK(printed("a }} b %} c") == "a }} b %} c");
}

TEST_CASE("values of every printable type are printed") {
  CHECK(printed("{{ title }}") == "A &amp; B");
  CHECK(printed("{{ count }}") == "12345");
  CHECK(printed("{{ share }}") == "0.5");
  CHECK(printed("{{ open }}") == "true");
  CHECK(printed("{{ home }}") == "../index.html");
  CHECK(printed("{{ body }}") == "<p>本文</p>");
  CHECK(printed("{{ desk.name }}") == "相談窓口");
}

TEST_CASE("an absent value prints as nothing, is false and is empty to go over") {
  CHECK(printed("[{{ missing }}]") == "[]");
  CHECK(printed("{% if missing %}a{% else %}b{% endif %}") == "b");
  Object model = *page().as<Object>();
  model.members[6] = Value();
  model.members[8] = Value();
  CHECK(render("{% for t in tags %}a{% else %}none{% endfor %}[{{ desk.name }}]", model).text ==
        "none[]");
}

TEST_CASE("comments disappear") {
  CHECK(printed("a{# no {{ title }} #}b") == "ab");
  CHECK(printed("a {##} b") == "a  b");
}

TEST_CASE("if takes the first branch whose condition holds") {
  CHECK(printed("{% if open %}1{% endif %}") == "1");
  CHECK(printed("{% if not open %}1{% endif %}") == "");
  CHECK(printed("{% if not open %}1{% elif count > 3 %}2{% else %}3{% endif %}") == "2");
  CHECK(printed("{% if not open %}1{% elif count < 3 %}2{% else %}3{% endif %}") == "3");
  CHECK(printed("{% if desk %}object{% endif %}{% if tags %} list{% endif %}") == "object list");
}

TEST_CASE("for goes over a list and knows its turn") {
  CHECK(printed("{% for f in facilities %}{{ f.name }},{% endfor %}") == "あおぞら,みどり,");
  CHECK(printed("{% for t in tags %}{{ loop.index }}{{ loop.index0 }}{{ loop.first }}"
                "{{ loop.last }}{{ loop.length }} {% endfor %}") == "10truefalse2 21falsetrue2 ");
  CHECK(printed("{% for f in facilities %}{% for s in f.services %}{{ loop.index }}{{ s }}"
                "{% else %}none{% endfor %}/{{ loop.index }} {% endfor %}") ==
        "1訪問診療2往診/1 none/2 ");
}

TEST_CASE("set makes a variable, and within a loop changes one made outside") {
  CHECK(printed("{% set x = count %}{{ x }}") == "12345");
  CHECK(printed("{% set n = \"\" %}{% for f in facilities %}{% set n = f.name %}{% endfor %}"
                "{{ n }}") == "みどり");
  CHECK(printed("{% set x = \"a\" %}{% set y = x %}{% set x = \"b\" %}{{ x }}{{ y }}") == "ba");
  CHECK(printed("{% if open %}{% set x = title %}{% endif %}{{ x }}") == "A &amp; B");
  CHECK(printed("{% set title = \"mine\" %}{{ title }}") == "mine");
}

TEST_CASE("a variable set in one turn of a loop is absent in the next") {
  CHECK(printed("{% for f in facilities %}{% if f.beds %}{% set x = f.beds %}{% endif %}"
                "[{{ x }}]{% endfor %}") == "[3][]");
}

TEST_CASE("include sees the scope around it and keeps its own variables") {
  TemplateMap files;
  files.add(
      "page.html",
      "{% set a = 1 %}{% for f in facilities %}{% include \"row.html\" %}{% endfor %}{{ a }}");
  files.add("row.html", "{{ loop.index }}{{ f.name }}{{ a }}{% set a = 9 %}{{ a }} ");
  CHECK(render_files(files).text == "1あおぞら19 2みどり19 1");
}

TEST_CASE("extends fills blocks, and the nearest template decides") {
  TemplateMap files;
  files.add(
      "base.html",
      "<title>{% block title %}site{% endblock %}</title>{% block main %}{% endblock main %}");
  files.add("middle.html",
            "{% extends \"base.html\" %}{% block title %}middle{% endblock %}"
            "{% block main %}[{% block inner %}m{% endblock %}]{% endblock %}");
  files.add("page.html",
            "{% extends \"middle.html\" %}\n{% set who = title %}\n"
            "{% block inner %}{{ who }}{% endblock %}");
  CHECK(render_files(files).text == "<title>middle</title>[A &amp; B]");
}

TEST_CASE("a block within a loop sees the loop") {
  TemplateMap files;
  files.add("base.html",
            "{% for f in facilities %}{% block row %}{{ f.name }}{% endblock %}{% endfor %}");
  files.add(
      "page.html",
      "{% extends \"base.html\" %}{% block row %}{{ loop.index }}{{ f.name }} {% endblock %}");
  CHECK(render_files(files).text == "1あおぞら 2みどり ");
}

TEST_CASE("a model that breaks its type prints nothing dangerous") {
  Object model = *page().as<Object>();
  model.members[0] = Html{"<b>"};
  model.members[4] = "javascript:alert(1)";
  model.members[5] = "<script>";
  model.members[6] = "not a list";
  model.members.resize(7);
  CHECK(render("{{ title }}|<a href=\"{{ home }}\">|{{ body }}|{% for t in tags %}{{ t }}"
               "{% endfor %}{{ desk.name }}",
               model)
            .text == "&lt;b&gt;|<a href=\"\">||");
  CHECK(render("[{{ title }}]", Value(3)).text == "[]");
}

TEST_CASE("one template is rendered by many threads to the same bytes") {
  TemplateMap files;
  files.add("page.html",
            "{% for f in facilities %}{% set x = f.name %}{{ x }}{{ loop.index }}{% endfor %}");
  DiagnosticSink sink;
  const auto compiled = Template::compile("page.html", page_type(), files, sink);
  REQUIRE(compiled);
  const Value model = page();
  std::vector<std::string> texts(4);
  std::vector<std::thread> threads;
  for (std::string& text : texts) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) compiled->render(model, text);
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(texts[0].starts_with("あおぞら1みどり2"));
  for (const std::string& text : texts) CHECK(text == texts[0]);
}

}  // namespace shirube::testing
