#include <catch2/catch.hpp>

#include "base/faults/source.h"
#include "template_testing.h"

namespace shirube::testing {

TEST_CASE("an unknown name is told with its place and the nearest known one") {
  const Outcome outcome = render("<p>\n日本 {{ titel }}</p>");
  REQUIRE(outcome.codes() == Codes{"T002 page.html:2:7+5"});
  CHECK(outcome.text.empty());
  CHECK(outcome.faults[0].suggestion == "title");
  CHECK(outcome.faults[0].arguments[0] == "titel");
  CHECK(outcome.faults[0].arguments[1] == "page");
  CHECK(outcome.faults[0].line_text == "日本 {{ titel }}</p>");
}

TEST_CASE("an unknown member is told with its own place") {
  const Outcome outcome = render("{{ desk.nmae }}{% for f in facilities %}{{ f.bed }}{% endfor %}");
  CHECK(outcome.codes() == Codes{"T002 page.html:1:9+4", "T002 page.html:1:46+3"});
  CHECK(outcome.faults[0].suggestion == "name");
  CHECK(outcome.faults[1].suggestion == "beds");
  CHECK(outcome.faults[1].arguments[1] == "facility");
}

TEST_CASE("a variable is known only where it is in scope") {
  CHECK(render("{% for f in facilities %}{% endfor %}{{ f.name }}").codes() ==
        Codes{"T002 page.html:1:41+1"});
  CHECK(render("{{ loop.index }}").codes() == Codes{"T002 page.html:1:4+4"});
  CHECK(render("{{ x }}{% set x = 1 %}").codes() == Codes{"T002 page.html:1:4+1"});
  CHECK(render("{% for t in tags %}{% set x = t %}{% endfor %}{{ x }}").codes() ==
        Codes{"T002 page.html:1:50+1"});
  CHECK(render("{% for t in tags %}{{ loop.indx }}{% endfor %}").faults[0].suggestion == "index");
}

TEST_CASE("all faults of all files are told, not only the first") {
  TemplateMap files;
  files.add("page.html",
            "{{ a }}{% include \"part.html\" %}{% include \"none.html\" %}{{ b | c }}");
  files.add("part.html", "{% for x in title %}{% endfor %}{{ d }}{% foo %}{{ \"e }}");
  CHECK(render_files(files).codes() == Codes{"T002 page.html:1:4+1", "T005 page.html:1:44+11",
                                             "T002 page.html:1:61+1", "T004 page.html:1:65+1",
                                             "T003 part.html:1:13+5", "T002 part.html:1:36+1",
                                             "T009 part.html:1:43+3", "T008 part.html:1:52+1"});
}

TEST_CASE("a file included twice tells its faults once") {
  TemplateMap files;
  files.add("page.html", "{% include \"part.html\" %}{% include \"part.html\" %}");
  files.add("part.html", "{{ nobody }}");
  CHECK(render_files(files).codes() == Codes{"T002 part.html:1:4+6"});
}

TEST_CASE("a value of the wrong type is told where it stands") {
  const auto fault = [](std::string text) {
    const Outcome outcome = render(std::move(text));
    return outcome.faults.size() == 1 ? outcome.codes()[0] + " " + outcome.faults[0].arguments[0] +
                                            " for " + outcome.faults[0].arguments[1]
                                      : std::to_string(outcome.faults.size()) + " faults";
  };
  const std::string printable = "text, integer, number, boolean";
  CHECK(fault("{{ desk }}") == "T003 page.html:1:4+4 facility for " + printable);
  CHECK(fault("{{ tags }}") == "T003 page.html:1:4+4 list of text for " + printable);
  CHECK(fault("{% for x in title %}{% endfor %}") == "T003 page.html:1:13+5 text for list");
  CHECK(fault("{{ title.name }}") == "T003 page.html:1:4+5 text for object");
  CHECK(fault("{{ tags.length }}") == "T003 page.html:1:4+4 list of text for object");
  CHECK(fault("{{ title == tags }}") == "T003 page.html:1:13+4 list of text for text");
  CHECK(fault("{{ title == count }}") == "T003 page.html:1:13+5 integer for text");
  CHECK(fault("{{ desk == desk }}") == "T003 page.html:1:4+4 facility for " + printable);
  CHECK(fault("{{ open < open }}") == "T003 page.html:1:4+4 boolean for text, integer, number");
  CHECK(fault("{{ title if open else tags }}") == "T003 page.html:1:23+4 list of text for text");
  CHECK(fault("{{ title or tags }}") == "T003 page.html:1:4+13 condition for " + printable);
  CHECK(fault("{% set x = title %}{% set x = tags %}") ==
        "T003 page.html:1:31+4 list of text for text");
  CHECK(fault("{{ loop }}{% for t in tags %}{% endfor %}").starts_with("T002"));
  CHECK(fault("{% for t in tags %}{{ loop }}{% endfor %}") ==
        "T003 page.html:1:23+4 loop for " + printable);
}

TEST_CASE("a filter tells what it takes") {
  const auto fault = [](std::string text) {
    const Outcome outcome = render(std::move(text));
    return outcome.codes().empty() ? std::string()
                                   : outcome.codes()[0] + " " + outcome.faults[0].arguments[0] +
                                         " for " + outcome.faults[0].arguments[1];
  };
  CHECK(fault("{{ open | length }}") == "T003 page.html:1:4+4 boolean for list, text");
  CHECK(fault("{{ title | join }}") == "T003 page.html:1:4+5 text for list of text");
  CHECK(fault("{{ facilities | join }}") ==
        "T003 page.html:1:4+10 list of facility for list of text");
  CHECK(fault("{{ title | number }}") == "T003 page.html:1:4+5 text for integer, number");
  CHECK(fault("{{ tags | join(1, 2) }}") == "T003 page.html:1:11+4 join(…) for join(text)");
  CHECK(fault("{{ tags | join(1) }}") == "T003 page.html:1:16+1 integer for text");
  CHECK(render("{{ count | nummber }}").faults[0].suggestion == "number");
}

TEST_CASE("what is not closed is told at its start") {
  CHECK(render("a\n {% if open %}b").codes() == Codes{"T008 page.html:2:2+13"});
  CHECK(render("{% for t in tags %}{% if open %}{% endfor %}").codes() ==
        Codes{"T008 page.html:1:20+13"});
  CHECK(render("{% block a %}").codes() == Codes{"T008 page.html:1:1+13"});
  CHECK(render("{{ title").codes() == Codes{"T008 page.html:1:1+2"});
  CHECK(render("{{ title }\n<p>日本</p>{{ count }}").codes() == Codes{"T008 page.html:1:1+2"});
  CHECK(render("{{ title {{ count }}").codes() == Codes{"T008 page.html:1:1+2"});
  CHECK(render("{# title").codes() == Codes{"T008 page.html:1:1+2"});
  CHECK(render("{{ \"title }}").codes() == Codes{"T008 page.html:1:4+1"});
}

TEST_CASE("what closes nothing is told") {
  CHECK(render("{% endif %}").codes() == Codes{"T010 page.html:1:4+5"});
  CHECK(render("{% if open %}{% endfor %}{% endif %}").codes() == Codes{"T010 page.html:1:17+6"});
}

TEST_CASE("wrong grammar is told with what was expected") {
  const auto fault = [](std::string text) {
    const Outcome outcome = render(std::move(text));
    return outcome.faults.size() == 1 ? outcome.codes()[0] + " " + outcome.faults[0].arguments[0] +
                                            " not " + outcome.faults[0].arguments[1]
                                      : std::to_string(outcome.faults.size()) + " faults";
  };
  CHECK(fault("{{ }}") == "T001 page.html:1:4+2 value not }}");
  CHECK(fault("{{ title title }}") == "T001 page.html:1:10+5 }} not title");
  CHECK(fault("{{ title. }}") == "T001 page.html:1:11+2 name not }}");
  CHECK(fault("{{ title | }}") == "T001 page.html:1:12+2 filter not }}");
  CHECK(fault("{{ (title }}") == "T001 page.html:1:11+2 ) not }}");
  CHECK(fault("{{ title ! }}") == "T001 page.html:1:10+1 }} not !");
  CHECK(fault("{{ title and }}") == "T001 page.html:1:14+2 value not }}");
  CHECK(fault("{% if %}{% endif %}") == "T001 page.html:1:7+2 value not %}");
  CHECK(fault("{% for in tags %}{% endfor %}") == "T001 page.html:1:11+4 in not tags");
  CHECK(fault("{% for t of tags %}{{ t }}{% endfor %}") == "T001 page.html:1:10+2 in not of");
  CHECK(fault("{% set x %}") == "T001 page.html:1:10+2 = not %}");
  CHECK(fault("{% set x = %}{{ x }}") == "T001 page.html:1:12+2 value not %}");
  CHECK(fault("{% include part %}") == "T001 page.html:1:12+4 \"file.html\" not part");
  CHECK(fault("{% if open %}{% else if open %}{% endif %}") == "T001 page.html:1:22+2 %} not if");
  CHECK(fault("{% if open %}{% else %}{% else %}{% endif %}") ==
        "T001 page.html:1:32+2 endif not %}");
  CHECK(fault("{% block a %}{% endblock b %}") == "T001 page.html:1:26+1 a not b");
}

TEST_CASE("templates that extend or include each other are told, not followed") {
  TemplateMap files;
  files.add("page.html", "{% extends \"base.html\" %}");
  files.add("base.html", "{% extends \"page.html\" %}");
  CHECK(render_files(files).codes() == Codes{"T007 base.html:1:12+11"});
  files.add("page.html", "{% include \"a.html\" %}");
  files.add("a.html", "{% include \"page.html\" %}");
  CHECK(render_files(files).codes() == Codes{"T007 a.html:1:12+11"});
  CHECK(render("{% include \"page.html\" %}").codes() == Codes{"T007 page.html:1:12+11"});
}

TEST_CASE("blocks that stand in each other are told, not followed") {
  TemplateMap files;
  files.add("base.html", "{% block a %}{% block b %}{% endblock %}{% endblock %}");
  files.add("page.html",
            "{% extends \"base.html\" %}{% block b %}{% block a %}{% endblock %}{% endblock %}");
  const Outcome outcome = render_files(files);
  REQUIRE(outcome.faults.empty());
  files.add("page.html",
            "{% extends \"base.html\" %}{% block b %}{% block c %}{% endblock %}"
            "{% endblock %}{% block a %}{% endblock %}");
  CHECK(render_files(files).faults.empty());
  files.add("middle.html",
            "{% extends \"base.html\" %}{% block b %}{% block x %}{% endblock %}"
            "{% endblock %}");
  files.add("page.html",
            "{% extends \"middle.html\" %}{% block x %}{% block b %}{% endblock %}"
            "{% endblock %}");
  CHECK(render_files(files).faults.empty());
  CHECK(render("{% block a %}{% block a %}{% endblock %}{% endblock %}").codes() ==
        Codes{"T007 page.html:1:10+1", "T015 page.html:1:23+1"});
}

TEST_CASE("in an extending template nothing is lost silently") {
  TemplateMap files;
  files.add("base.html", "{% block main %}{% endblock %}");
  files.add("page.html",
            "{% extends \"base.html\" %}\n lost {{ title }}{% block mian %}{% endblock %}");
  const Outcome outcome = render_files(files);
  CHECK(outcome.codes() ==
        Codes{"T012 page.html:2:2+4", "T012 page.html:2:7+11", "T013 page.html:2:27+4"});
  CHECK(outcome.faults[2].suggestion == "main");
}

TEST_CASE("a block given twice in one file is told") {
  CHECK(render("{% block a %}{% endblock %}{% block a %}{% endblock %}").codes() ==
        Codes{"T015 page.html:1:37+1"});
}

TEST_CASE("a missing template is told with the nearest one") {
  TemplateMap files;
  files.add("page.html", "{% extends \"bsae.html\" %}");
  files.add("base.html", "");
  const Outcome outcome = render_files(files);
  CHECK(outcome.codes() == Codes{"T005 page.html:1:12+11"});
  CHECK(outcome.faults[0].suggestion == "base.html");
  DiagnosticSink sink;
  CHECK_FALSE(Template::compile("pag.html", page_type(), files, sink));
  CHECK(sink.sorted().at(0).suggestion == "page.html");
}

TEST_CASE("nesting and including have limits, so that no template exhausts the machine") {
  const auto repeated = [](std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
  };
  CHECK(render(repeated("{% if open %}", 100) + repeated("{% endif %}", 100)).codes().at(0) ==
        "T011 page.html:1:833+13");
  CHECK(render("{{ " + repeated("(", 100) + "1" + repeated(")", 100) + " }}").faults.size() == 1);
  CHECK(render("{{ title" + repeated(" or title", 300) + " }}").codes().at(0).starts_with("T011"));
  CHECK(render("{{ missing" + repeated(" or missing", 150) + " or title }}").text == "A &amp; B");
  CHECK(render("{{ 99999999999999999999 }}").codes().at(0).starts_with("T011"));

  TemplateMap doubling;
  doubling.add("page.html", "{% include \"1.html\" %}{% include \"1.html\" %}");
  for (int i = 1; i < 30; ++i) {
    const std::string next = "{% include \"" + std::to_string(i + 1) + ".html\" %}";
    doubling.add(std::to_string(i) + ".html", next + next);
  }
  doubling.add("30.html", "");
  CHECK(render_files(doubling).faults.size() == 1);
  CHECK(render_files(doubling).codes().at(0).starts_with("T011"));
}

TEST_CASE("faults of other files do not make a good template fail") {
  TemplateMap files;
  files.add("page.html", "good");
  DiagnosticSink sink;
  sink.report(SourceFault::not_utf8, {}, {"1", "x"});
  CHECK(Template::compile("page.html", page_type(), files, sink));
}

}  // namespace shirube::testing
