// What nobody writes on purpose: templates changed at random, patterns that are slow in Markdown
// parsers, and hostile strings. The corpora are optional; their folder is named by the environment
// variable SHIRUBE_CORPORA.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

#include "template_testing.h"
#include "theme/markdown.h"

namespace shirube::testing {
namespace {

namespace fs = std::filesystem;

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Every < of the HTML begins one of the tags that the Markdown renderer writes.
bool only_known_tags(const std::string& html) {
  static const std::set<std::string> known = {
      "p",          "/p",          "strong", "/strong", "em",    "/em",    "code",  "/code",  "pre",
      "/pre",       "ul",          "/ul",    "ol",      "/ol",   "li",     "/li",   "br",     "hr",
      "blockquote", "/blockquote", "a",      "/a",      "table", "/table", "thead", "/thead", "tr",
      "/tr",        "tbody",       "/tbody", "th",      "/th",   "td",     "/td",   "h2",     "/h2",
      "h3",         "/h3",         "h4",     "/h4",     "h5",    "/h5",    "h6",    "/h6"};
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find_first_of(" >", at);
    if (end == std::string::npos || !known.contains(html.substr(at + 1, end - at - 1)))
      return false;
  }
  return true;
}

std::string render_text(const std::string& text) {
  DiagnosticSink sink;
  return render_markdown(text, {}, sink).markup;
}

/// The files of a folder of the corpora; a warning and none when there are no corpora.
std::vector<fs::path> corpus(const std::string& folder) {
  const char* root = std::getenv("SHIRUBE_CORPORA");
  if (!root || !fs::exists(fs::path(root) / folder)) {
    WARN("skipped: SHIRUBE_CORPORA does not name a folder with " << folder);
    return {};
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(root) / folder)) {
    files.push_back(entry.path());
  }
  return files;
}

std::string read_command(const std::string& command) {
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return text;
  char buffer[65536];
  while (const std::size_t length = fread(buffer, 1, sizeof buffer, pipe))
    text.append(buffer, length);
  pclose(pipe);
  return text;
}

const std::vector<std::string> seeds = {
    "<p class=\"{{ title }}\">{{ body }}</p>{# c #}{% if open and not missing %}a{% elif count > 3 "
    "%}b{% else %}c{% endif %}",
    "{% for f in facilities %}{{ loop.index }}. {{ f.name }}<a href=\"{{ f.url }}#x\">"
    "{% for s in f.services %}{{ s }}{% else %}-{% endfor %}{% endfor %}",
    "{% set x = count %}{{ x if x >= 2.5 else 0 }}{{ tags | join(\", \") | length }}",
    "{% extends \"base.html\" %}{% block a %}{{ title or 'x' }}{{ count | number }}{% endblock %}",
    "{% include \"part.html\" %}<script>if (a < b) { c = '</p>' }</script><!-- - -->",
};

}  // namespace

TEST_CASE("templates changed at random are compiled or refused, never more") {
  const std::vector<std::string> fragments = {
      "{{",   "}}",       "{%",        "%}",    "{#",       "#}",     "-",      "\"",
      "'",    "(",        ")",         "|",     ".",        "~",      "if",     "endif",
      "for",  "in",       "else",      "block", "endblock", "length", "<",      ">",
      "=",    "<script>", "</script>", "<!--",  "-->",      "\\",     "\n",     "日",
      "\xff", "1",        "title",     "loop",  "set",      "not",    "include"};
  std::mt19937 random(20240401);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  int compiled = 0;
  int refused = 0;
  for (int round = 0; round < 6000; ++round) {
    std::string text = seeds[below(seeds.size())];
    for (std::size_t change = 0; change <= below(4); ++change) {
      const std::size_t at = below(text.size() + 1);
      if (below(2) == 0) text.erase(at, below(8));
      if (below(2) == 0) text.insert(std::min(at, text.size()), fragments[below(fragments.size())]);
      if (below(4) == 0) text += seeds[below(seeds.size())].substr(below(20));
    }
    TemplateMap files;
    files.add("page.html", text);
    files.add("base.html", "<p>{% block a %}{{ count }}{% endblock %}</p>");
    files.add("part.html", "{{ title }}");
    const Outcome outcome = render_files(files);
    ++(outcome.faults.empty() ? compiled : refused);
    if (!outcome.faults.empty()) REQUIRE(outcome.text.empty());
  }
  CHECK(compiled > 300);
  CHECK(refused > 300);
}

TEST_CASE("Markdown patterns that are slow elsewhere are rendered or refused at once") {
  const std::vector<std::string> patterns = {
      "*a ",     "**a *a ", "_a ",   "a_ ",          "[a](",  "[",      "![[]()",   "> ",
      "- ",      "`a",      "<?",    "<!--",         "<a ",   "&",      "\\",       "|",
      "|\n",     "-|-\n",   "a|b\n", "x\n",          "a\n\n", "1. a\n", "[a]: u\n", "<![CDATA[",
      "    a\n", "a  \n",   "# a\n", "- a\n- b\n\n", "***",   "~~a",    "http://"};
  for (const std::string& pattern : patterns) {
    CAPTURE(pattern);
    std::string text;
    while (text.size() + pattern.size() <= 256 * 1024) text += pattern;
    const double before = processor_seconds();
    const std::string html = render_text(text);
    CHECK(processor_seconds() - before < 5);
    CHECK(only_known_tags(html));
  }
}

TEST_CASE("the pathological corpus is rendered or refused at once") {
  std::size_t count = 0;
  for (const fs::path& path : corpus("pathological")) {
    if (path.extension() != ".gz") continue;
    CAPTURE(path);
    const std::string text = read_command("gzip -dc '" + path.string() + "'");
    REQUIRE_FALSE(text.empty());
    const double before = processor_seconds();
    const std::string html = render_text(text);
    CHECK(processor_seconds() - before < 5);
    CHECK(only_known_tags(html));
    ++count;
  }
  if (std::getenv("SHIRUBE_CORPORA")) CHECK(count > 30);
}

TEST_CASE("naughty strings become text, in Markdown and in templates") {
  for (const fs::path& path : corpus("blns")) {
    if (path.filename() != "blns.txt") continue;
    std::ifstream lines(path);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      CAPTURE(line);
      CHECK(only_known_tags(render_text(line)));
      Object model = *page().as<Object>();
      model.members[0] = line;
      const std::string text = testing::render("<p title='{{ title }}'>", model).text;
      const std::string value = text.substr(10, text.size() - 12);
      CHECK(value.find_first_of("<>'\"") == std::string::npos);
    }
    CHECK(count > 500);
  }
}

}  // namespace shirube::testing
