#include "source/yaml.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "source/shared_folder.h"

namespace shirube {
namespace {

using namespace std::literals;

struct Reading {
  std::optional<Node> node;
  std::vector<Diagnostic> faults;
};

Reading read(std::string text) {
  DiagnosticSink sink;
  const auto source = std::make_shared<const SourceText>("a.yaml", std::move(text));
  std::optional<Node> node = parse_yaml(source, sink);
  return {std::move(node), sink.sorted()};
}

Node good(std::string text) {
  Reading reading = read(std::move(text));
  for (const Diagnostic& fault : reading.faults) FAIL_CHECK(fault.message(Language::ja));
  REQUIRE(reading.node);
  return std::move(*reading.node);
}

/// "S003 2:5" for each fault.
std::vector<std::string> faults(std::string text) {
  const Reading reading = read(std::move(text));
  CHECK(reading.node.has_value() == reading.faults.empty());
  std::vector<std::string> list;
  for (const Diagnostic& d : reading.faults) {
    list.push_back(std::string(fault_info(d.fault).code) + " " + std::to_string(d.line) + ":" +
                   std::to_string(d.column));
  }
  return list;
}

/// "line:column+length".
std::string place(const Location& where) {
  return std::to_string(where.line) + ":" + std::to_string(where.column) + "+" +
         std::to_string(where.length);
}

using Faults = std::vector<std::string>;

TEST_CASE("Scalars stay raw text, whatever they look like") {
  const Node node =
      good("tel: 0460000001\nopen: yes\ncountry: NO\nx: 1e3\ny: 0o17\nz: 2026-04-01\n");
  CHECK(node.find("tel")->value.text == "0460000001");
  CHECK(node.find("open")->value.text == "yes");
  CHECK(node.find("country")->value.text == "NO");
  CHECK(node.find("x")->value.text == "1e3");
  CHECK(node.find("y")->value.text == "0o17");
  CHECK(node.find("z")->value.text == "2026-04-01");
  CHECK(node.find("nothing") == nullptr);
}

TEST_CASE("The words null and ~ are text, only nothing is blank") {
  const Node node = good("a: null\nb: ~\nc:\nd: \"\"\nnull: e\nf:\n");
  CHECK(node.find("a")->value.text == "null");
  CHECK(node.find("b")->value.text == "~");
  CHECK(node.find("c")->value.blank());
  CHECK(node.find("d")->value.blank());
  CHECK(node.find("null")->value.text == "e");
  CHECK(node.find("f")->value.blank());
}

TEST_CASE("An empty value before a key called null stays empty") {
  CHECK(good("a:\nnull: b\n").find("a")->value.blank());
  CHECK(good("a:\n  b:\nnull : c\n").find("a")->value.find("b")->value.blank());
  CHECK(good("{null, b}").find("null")->value.blank());
}

TEST_CASE("Entries keep the order of the file") {
  const Node node = good("b: 1\na: 2\nc: 3\n");
  REQUIRE(node.entries.size() == 3);
  CHECK(node.entries[0].key == "b");
  CHECK(node.entries[1].key == "a");
  CHECK(node.entries[2].key == "c");
}

TEST_CASE("Columns and lengths count characters, not bytes") {
  const Node node = good("名前: あおぞら薬局\n電話: { 代表: \"046-000-0001\", 予備: '046' }\n");
  CHECK(place(node.where) == "1:1+1");
  CHECK(place(node.find("名前")->key_where) == "1:1+2");
  CHECK(place(node.find("名前")->value.where) == "1:5+6");
  const Node& phones = node.find("電話")->value;
  CHECK(place(phones.where) == "2:5+1");
  CHECK(place(phones.find("代表")->value.where) == "2:11+14");
  CHECK(place(phones.find("予備")->key_where) == "2:27+2");
  CHECK(place(phones.find("予備")->value.where) == "2:31+5");
}

TEST_CASE("Positions hold in nested blocks, lists and text of several lines") {
  const Node node = good(
      "hours:\n  - 月: 9時\n    火: 10時\n  - plain\n    more\ntext: |\n  一\n  "
      "二\nempty:\nlist:\n  -\n"
      "  # comment\n  - x\n");
  const Node& hours = node.find("hours")->value;
  CHECK(place(hours.where) == "2:3+1");
  CHECK(place(hours.items[0].where) == "2:5+1");
  CHECK(place(hours.items[0].find("火")->value.where) == "3:8+3");
  CHECK(place(hours.items[1].where) == "4:5+5");
  CHECK(hours.items[1].text == "plain more");
  CHECK(node.find("text")->value.text == "一\n二\n");
  CHECK(place(node.find("text")->value.where) == "6:7+1");
  CHECK(place(node.find("empty")->value.where) == "9:1+5");
  CHECK(place(node.find("list")->value.items[0].where) == "11:3+1");
  CHECK(place(node.find("list")->value.items[1].where) == "13:5+1");
}

TEST_CASE("CRLF files have the same tree and places as LF files") {
  const Node node = good("a: 1\r\nb:\r\n  - 二\r\ntext: |\r\n  x\r\n  y\r\n");
  CHECK(node.find("a")->value.text == "1");
  CHECK(place(node.find("b")->value.items[0].where) == "3:5+1");
  CHECK(node.find("text")->value.text == "x\ny\n");
}

TEST_CASE("A leading BOM is accepted and an empty file is a blank scalar") {
  CHECK(good("\xEF\xBB\xBF"
             "a: 1\n")
            .find("a")
            ->value.text == "1");
  CHECK(good("").blank());
  CHECK(good("# only a comment\n").blank());
  CHECK(good("---\na: 1\n").find("a")->value.text == "1");
}

TEST_CASE("A stretch of a file is read with the places of the file") {
  const auto source =
      std::make_shared<const SourceText>("a.md", "---\ntitle: 題\ntags: [a, b]\n---\n本文\n");
  DiagnosticSink sink;
  const std::size_t end = source->text().find("---\n本文");
  const std::optional<Node> node = parse_yaml(source, 4, end, sink);
  REQUIRE(node);
  CHECK(place(node->find("title")->value.where) == "2:8+1");
  CHECK(place(node->find("tags")->value.items[1].where) == "3:11+1");
}

TEST_CASE("A fault in a stretch of a file has the place of the file") {
  const auto source = std::make_shared<const SourceText>("a.md", "---\na: 1\na: 2\n---\n");
  DiagnosticSink sink;
  CHECK_FALSE(parse_yaml(source, 4, 14, sink));
  CHECK(sink.sorted().at(0).line == 3);
}

TEST_CASE("Bytes that are not UTF-8 are refused where they stand") {
  CHECK(faults("a: \x82\xA0\n") == Faults{"S001 1:4"});
  CHECK(faults("\xFF\xFE"
               "a\0:\0"s) == Faults{"S001 1:1"});
}

TEST_CASE("Every control and invisible direction character is refused") {
  CHECK(faults("a: x\0y\n"s) == Faults{"S002 1:5"});
  CHECK(faults("a: あ\x1B[31m\n") == Faults{"S002 1:5"});
  CHECK(faults("a: \x7F\nb: \u0085\n") == Faults{"S002 1:4", "S002 2:4"});
  CHECK(faults("a: \u202Etxt\n") == Faults{"S002 1:4"});
  CHECK(faults("a: \u2066\u2069\n") == Faults{"S002 1:4", "S002 1:5"});
  CHECK(faults("a: \u2028\n") == Faults{"S002 1:4"});
  CHECK(faults("a: \uFEFFx\n") == Faults{"S002 1:4"});
  CHECK(faults("a: b\rc: d\n") == Faults{"S002 1:5"});
  CHECK(read("a: \u202Ex\n").faults[0].arguments == std::vector<std::string>{"U+202E"});
}

TEST_CASE("A control character that is written as an escape is refused too") {
  CHECK(faults("a: \"x\\u202ey\"\n") == Faults{"S002 1:4"});
  CHECK(faults("a: \"\\0\"\n") == Faults{"S002 1:4"});
  CHECK(good("a: \"x\\ty\\n\\u3042\"\n").find("a")->value.text == "x\ty\nあ");
}

TEST_CASE("Of many control characters only the first are told") {
  CHECK(faults(std::string(1000, '\x01')).size() == 10);
}

TEST_CASE("Tabs as indentation are refused, tabs within a line are not") {
  CHECK(faults("a:\n\tb: c\nd:\n  \te: f\n") == Faults{"S004 2:1", "S004 4:3"});
  CHECK(good("a: b\tc\n").find("a")->value.text == "b\tc");
}

TEST_CASE("Each repeated key is told with the line of the first") {
  const Reading reading = read("a: 1\nb: 2\na: 3\nc:\n  d: 1\n  d: 2\na: 4\n");
  REQUIRE(reading.faults.size() == 3);
  CHECK(reading.faults[0].line == 3);
  CHECK(reading.faults[0].arguments == std::vector<std::string>{"a", "1"});
  CHECK(reading.faults[1].arguments == std::vector<std::string>{"d", "5"});
  CHECK(reading.faults[2].line == 7);
}

TEST_CASE("The same key in two mappings is no repetition") {
  CHECK(good("a: {x: 1}\nb: {x: 2}\n").entries.size() == 2);
}

TEST_CASE("Anchors, aliases, tags and merge keys are refused") {
  CHECK(faults("a: &x 1\nb: *x\n") == Faults{"S006 1:4", "S006 2:4"});
  CHECK(faults("a: *印\n") == Faults{"S006 1:4"});
  CHECK(faults("a: !!str 1\n") == Faults{"S007 1:4"});
  CHECK(faults("a: ! x\n") == Faults{"S007 1:4"});
  CHECK(faults("a: !<tag:x> [b]\n") == Faults{"S007 1:4"});
  CHECK(faults("a: !!python/object:x {}\n") == Faults{"S007 1:4"});
  CHECK(faults("a:\n  <<: {b: c}\n") == Faults{"S029 2:3"});
  CHECK(faults("a: &x\n") == Faults{"S006 1:4"});
  CHECK(faults("a: &x b\nc: {*x : d, *x : e}\n") == Faults{"S006 1:4", "S006 2:5", "S006 2:13"});
}

TEST_CASE("A second document and what follows the value are refused") {
  CHECK(faults("a: 1\n---\nb: 2\n") == Faults{"S008 2:1"});
  CHECK(faults("---\na: 1\n...\n---\nb: 2\n") == Faults{"S008 4:1"});
  CHECK(faults("[a]\nb\n") == Faults{"S003 2:1"});
  CHECK(faults("%YAML 1.2\n---\na: 1\n") == Faults{"S003 1:1"});
}

TEST_CASE("Keys must be text") {
  CHECK(faults("? [a]\n: b\n") == Faults{"S011 1:3"});
  CHECK(faults("{a: b}: c\n") == Faults{"S011 1:1"});
  CHECK(faults(": b\n") == Faults{"S011 1:1"});
  CHECK(faults("\"\": b\n") == Faults{"S011 1:1"});
  CHECK(faults("[a]: b\n[c]: d\n") == Faults{"S011 1:1", "S011 2:1"});
}

TEST_CASE("Thirty-two levels are read and the next is refused") {
  const std::string open(yaml_depth_limit, '[');
  const std::string close(yaml_depth_limit, ']');
  good(open + close);
  CHECK(faults("[" + open + close + "]") == Faults{"S009 1:33"});
}

TEST_CASE("Mistakes of writing are told in Japanese where they are") {
  const auto reason = [](std::string text) {
    const Reading reading = read(std::move(text));
    REQUIRE(reading.faults.size() == 1);
    CHECK(reading.faults[0].fault == SourceFault::yaml_syntax);
    CHECK_FALSE(reading.node);
    return std::to_string(reading.faults[0].line) + " " + reading.faults[0].arguments[0];
  };
  CHECK(reason("a: 1\nnext\n") == "2 名前のあとに「:」がありません");
  CHECK(reason("a: \"x\n") == "1 引用符が閉じられていません");
  CHECK(reason("a: \"x\" y\n").starts_with("1 "));
  CHECK(reason("a: [x, y\n").find("閉じられていません") != std::string::npos);
  CHECK(reason("a: x: y\n").starts_with("1 ここに「:」は書けません"));
  CHECK(reason("a: @x\n") == "1 この記号で値を始めることはできません。「\"」で囲んでください");
  CHECK(reason("a: \"\\d\"\n") == "1 「\\」のあとの文字が正しくありません");
  CHECK(reason("a: [x,, y]\n") == "1 余分な「,」があります");
  CHECK(reason("a: \"x\"# y\n") == "1 「#」の前に空白がありません");
  CHECK(reason("a: [x]# y\n") == "1 「#」の前に空白がありません");
}

TEST_CASE("A hash within text is no comment") {
  CHECK(good("a: C# と#1\nb: [x#y, \"#z\"]\nc: |\n  # d\n").find("a")->value.text == "C# と#1");
}

TEST_CASE("A file of more than one MiB is refused unread") {
  CHECK(faults("a: " + std::string(yaml_size_limit, 'x')) == Faults{"S010 1:1"});
}

TEST_CASE("Documents made to be slow are answered in little time") {
  const std::size_t n = yaml_size_limit / 4;  // the time rises with the size, not its square
  std::string nothing_but_keys;
  for (int i = 0; i < 30000; ++i) nothing_but_keys += std::to_string(i) + ",";
  std::string same_key;
  while (same_key.size() < n) same_key += "a,";
  const std::string documents[] = {
      std::string(n, '['),          std::string(n, '{'),
      std::string(n, '-'),          std::string(n, '"'),
      std::string(n, '\''),         std::string(n, '\n'),
      std::string(n, '#'),          std::string(n, '?'),
      std::string(n, ':'),          std::string(n, ','),
      "[" + std::string(n, ','),    "{" + nothing_but_keys + "}",
      "[" + nothing_but_keys + "]", std::string(n, '|'),
      std::string(n, ' ') + "a",    "a: |\n" + std::string(n - 8, '\n'),
      "{" + same_key + "}",
  };
  for (const std::string& document : documents) {
    const auto start = std::chrono::steady_clock::now();
    read(document);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    INFO(document.substr(0, 20));
    CHECK(time.count() <
          5.0);  // also with sanitizers on a busy machine; a release build needs 0.5 s
  }
}

TEST_CASE("Every hostile file is refused with a place") {
  const auto folder = shared_path("corpora/ours/yaml-hostile");
  if (!folder) return;
  for (const auto& file : std::filesystem::directory_iterator(*folder)) {
    if (file.path().extension() != ".yaml") continue;
    const std::string name = file.path().stem().string();
    INFO(name);
    const Reading reading = read(file_bytes(file.path()));
    const bool harmless = name == "norway";  // raw text here
    CHECK(reading.node.has_value() == harmless);
    CHECK(reading.faults.empty() == harmless);
    for (const Diagnostic& fault : reading.faults) CHECK(fault.line > 0);
  }
}

TEST_CASE("Every naughty string comes back from quotes as it was, or is refused") {
  const auto file = shared_path("corpora/blns/blns.txt");
  if (!file) return;
  std::istringstream lines(file_bytes(*file));
  int read_back = 0;
  for (std::string line; std::getline(lines, line);) {
    std::string quoted = "'";
    for (const char c : line) quoted += c == '\'' ? "''" : std::string(1, c);
    const Reading reading = read("a: " + quoted + "'\n");
    if (!reading.node) {
      CHECK(reading.faults.size() > 0);
      continue;
    }
    CHECK(reading.node->find("a")->value.text == line);
    ++read_back;
  }
  CHECK(read_back > 500);
}

}  // namespace
}  // namespace shirube
