#include <catch2/catch.hpp>

#include "theme/template_testing.h"

namespace shirube::testing {
namespace {

/// words: {desk: {phone, sign}}.
const Object& constants() {
  static const Type desk{
      Type::Kind::object, "desk", nullptr, {{"phone", &text_type()}, {"sign", &text_type()}}};
  static const Type words{Type::Kind::object, "words", nullptr, {{"desk", &desk}}};
  static const Type all{Type::Kind::object, "constants", nullptr, {{"words", &words}}};
  static const Object object{
      &all, {Object{&words, {Object{&desk, {Value("電話"), Value("<b> & 'x'")}}}}}};
  return object;
}

Outcome rendered(std::string text) {
  TemplateMap files;
  files.add("page.html", std::move(text));
  DiagnosticSink sink;
  Outcome outcome;
  const auto compiled = Template::compile("page.html", page_type(), files, sink, constants());
  if (compiled) compiled->render(page(), outcome.text);
  outcome.faults = sink.sorted();
  return outcome;
}

}  // namespace

TEST_CASE("a constant prints its text, escaped like any text") {
  CHECK(rendered("<dt>{{ words.desk.phone }}</dt>").text == "<dt>電話</dt>");
  CHECK(rendered("{{ words.desk.sign }}").text == "&lt;b&gt; &amp; &#39;x&#39;");
  CHECK(rendered("{% for tag in tags %}{{ words.desk.phone }}{% endfor %}").text == "電話電話");
  CHECK(rendered("{% if words.desk.phone == \"電話\" %}yes{% endif %}").text == "yes");
}

TEST_CASE("a constant that is not there is told with the nearest one") {
  const Outcome key = rendered("{{ words.desk.phon }}");
  CHECK(key.codes() == Codes{"T002 page.html:1:15+4"});
  CHECK(key.faults[0].suggestion == "phone");
  const Outcome group = rendered("{{ words.desc.phone }}");
  CHECK(group.codes() == Codes{"T002 page.html:1:10+4"});
  CHECK(group.faults[0].suggestion == "desk");
  CHECK(rendered("{{ word.desk.phone }}").faults[0].suggestion == "words");
}

TEST_CASE("a group of constants is no text") {
  CHECK(rendered("{{ words.desk }}").codes() == Codes{"T003 page.html:1:4+10"});
  CHECK(rendered("{{ words.desk.phone.text }}").codes() == Codes{"T003 page.html:1:4+16"});
}

TEST_CASE("names of the page and of the template stand before constants") {
  CHECK(rendered("{% set words = title %}{{ words }}").text == "A &amp; B");
}

TEST_CASE("a template without constants knows none") {
  CHECK(render("{{ words.desk.phone }}").codes() == Codes{"T002 page.html:1:4+5"});
}

}  // namespace shirube::testing
