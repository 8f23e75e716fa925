#include "source/plain_yaml.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "source/plain_text.h"
#include "source/shared_folder.h"
#include "source/yaml.h"
#include "source/yaml_lines.h"

namespace shirube {
namespace {

/// The tree with all places, as text.
void write(const Node& node, std::string& text) {
  const auto place = [&](const Location& where) {
    text += std::to_string(where.line) + ":" + std::to_string(where.column) + "+" +
            std::to_string(where.length) + (where.source ? " " : " nowhere ");
  };
  place(node.where);
  text += std::to_string(static_cast<int>(node.kind)) + "<" + node.text + ">\n";
  for (const Node& item : node.items) write(item, text += "- ");
  for (const Entry& entry : node.entries) {
    place(entry.key_where);
    write(entry.value, text += "<" + entry.key + ">: ");
  }
  text += ".\n";
}

std::string written(const Node& node) {
  std::string text;
  write(node, text);
  return text;
}

enum class Outcome { not_plain, same, different };

/// Reads the text both ways.
Outcome outcome(const std::string& yaml) {
  const auto source = std::make_shared<const SourceText>("a.yaml", yaml);
  DiagnosticSink before;
  const bool good = check_plain_text(source, 0, yaml.size(), before) &&
                    check_lines(source, 0, yaml.size(), before);
  const std::optional<Node> plain =
      good ? read_plain_yaml(source, 0, yaml.size()) : std::optional<Node>();
  if (!plain) return Outcome::not_plain;
  DiagnosticSink sink;
  const std::optional<Node> any = parse_any_yaml(source, 0, yaml.size(), sink);
  const bool same = any && sink.sorted().empty() && written(*plain) == written(*any);
  return same ? Outcome::same : Outcome::different;
}

/// The YAML of a file: all of it, or the front matter of a text.
std::string yaml_of(const std::filesystem::path& path) {
  std::string bytes = file_bytes(path);
  if (path.extension() == ".yaml") return bytes;
  const std::size_t end = bytes.find("\n---");
  if (!bytes.starts_with("---\n") || end == bytes.npos) return {};
  return bytes.substr(4, end + 1 - 4);
}

void gather(const std::filesystem::path& folder, std::vector<std::string>& texts) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto end = entry.path().extension();
    if (entry.is_regular_file() && (end == ".yaml" || end == ".md")) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::string yaml = yaml_of(path);
    if (!yaml.empty()) texts.push_back(std::move(yaml));
  }
}

const std::filesystem::path root = SHIRUBE_ROOT;

/// What people wrote, what tests hold, and the corpora of others where they are there.
std::vector<std::string> all_texts() {
  std::vector<std::string> texts;
  gather(root / "content", texts);
  gather(root / "tests" / "sites", texts);
  if (const auto shared = shared_path("")) gather(*shared, texts);
  return texts;
}

/// A few letters of the text changed, doubled, moved or taken away.
std::string mutated(std::string text, std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      " ",  "  ", "\n",  "\n  ", "- ",  "-",    ":",    ": ",   "#",   " #", " # ", "\n# a\n",
      "[",  "]",  "{",   "}",    ",",   "'",    "\"",   "''",   "\\n", "|",  "|\n", "\n\n",
      ">",  "&a", "*a",  "!",    "%",   "@",    "null", "~",    "?",   "? ", "---", "...",
      "　", "：", "－ ", "あ",   "a:b", "\r\n", "\t",   "<<: ", "=",   "`",  "{}",  "[]"};
  const auto below = [&](std::size_t count) { return count == 0 ? 0 : random() % count; };
  for (std::size_t times = 1 + below(3); times > 0; --times) {
    // Where lines begin and end most goes wrong.
    std::size_t at = below(text.size() + 1);
    if (below(3) == 0) at = std::min(text.find_first_of(":\n-[{,", at), text.size());
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    const std::size_t line = std::min(text.find('\n', at), text.size());
    switch (below(4)) {
      case 0:
        text.erase(at, line - at);
        break;
      case 1:
        if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) text.erase(at, 1);
        break;
      case 2:
        text.insert(line, text.substr(at, line - at));
        break;
      default:
        text.insert(at, pieces[below(pieces.size())]);
    }
  }
  return text;
}

TEST_CASE("Plain YAML is read as the whole reader reads it, wherever it was written") {
  std::size_t plain = 0;
  for (const std::string& text : all_texts()) {
    const Outcome found = outcome(text);
    if (found == Outcome::different) FAIL_CHECK(text);
    if (found == Outcome::same) ++plain;
  }
  CHECK(plain > 0);
}

TEST_CASE("Nearly all files of the sample are plain") {
  std::vector<std::string> texts;
  gather(root / "content", texts);
  const auto plain = std::count_if(texts.begin(), texts.end(), [](const std::string& text) {
    return outcome(text) == Outcome::same;
  });
  CHECK(static_cast<double>(plain) >= 0.9 * static_cast<double>(texts.size()));
}

TEST_CASE("Of changed files, what still looks plain is read as the whole reader reads it") {
  const char* wanted = std::getenv("SHIRUBE_MUTATIONS");
  const std::size_t count = wanted ? std::strtoul(wanted, nullptr, 10) : 4000;
  std::vector<std::string> texts = all_texts();
  std::erase_if(texts, [](const std::string& text) { return text.size() > 4000; });
  std::mt19937 random(12);
  std::size_t plain = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string text = mutated(texts[random() % texts.size()], random);
    const Outcome found = outcome(text);
    if (found == Outcome::different) FAIL_CHECK(text);
    if (found == Outcome::same) ++plain;
  }
  CHECK(plain > count / 10);
}

TEST_CASE("All forms that are plain are read so") {
  for (const std::string text :
       {"a: b\n", "a:\n  b: c\n  d:\ne: f", "a:\n- b\n- c\nd: e\n",
        "a:\n  - b: c\n    d: e\n  - f: g\n", "a: [b, 'c d', \"e\"]\nf: {g: 9:30-12:00, h: [i]}\n",
        "# a\na: 'b: c # d'\n# e\n", "a: |\n  b\n\n   c\nd: e\n", "a: |\n  b\n",
        "気管切開の管理: できる\n", "a: \"\"\nb: []\nc: {}\n", "a:\n\n  b: c  \n\n",
        "a: https://example.jp/#b\n"}) {
    INFO(text);
    CHECK(outcome(text) == Outcome::same);
  }
}

TEST_CASE("What is not known for sure is left to the whole reader") {
  for (const std::string text : {"",
                                 "a",
                                 "- a\n",
                                 " a: b\n",
                                 "a: b # c\n",
                                 "a: b\n  # c\n",
                                 "#1\na: b\n",
                                 "a: b\n  c\n",
                                 "a: b: c\n",
                                 "a: &b c\n",
                                 "a: *b\n",
                                 "a: !b c\n",
                                 "? a\n",
                                 "a: null\n",
                                 "a: ~\n",
                                 "null: a\n",
                                 "a: >\n  b\n",
                                 "a: |-\n  b\n",
                                 "a: b\na: c\n",
                                 "a : b\n",
                                 "<<: a\n",
                                 "a: [b,\n  c]\n",
                                 "a: [b, ]\n",
                                 "a: [b: c]\n",
                                 "a: {b}\n",
                                 "a: {b: }\n",
                                 "a: 'b''c'\n",
                                 "a: \"b\\n\"\n",
                                 "a: 'b\n  c'\n",
                                 "a:\n  - - b\n",
                                 "a:\n  -\n",
                                 "a:\n  - b：c\n",
                                 "a：b: c\n",
                                 "---\na: b\n",
                                 "a: b\n...\n",
                                 "a: b\r\n",
                                 "a:\tb\n",
                                 "a:\n    b: c\n  d: e\n",
                                 "'a': b\n"}) {
    INFO(text);
    CHECK(outcome(text) == Outcome::not_plain);
  }
}

}  // namespace
}  // namespace shirube
