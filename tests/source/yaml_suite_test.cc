// Holds the reader against the YAML test suite: whatever it accepts must be what the suite says,
// text for text. It is strict, so that it may refuse much; it may not misread anything.

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <map>
#include <vector>

#include "base/diagnostic.h"
#include "source/shared_folder.h"
#include "source/yaml.h"

namespace shirube {
namespace {

namespace fs = std::filesystem;

std::optional<Node> read(const std::string& text, DiagnosticSink& sink) {
  return parse_yaml(std::make_shared<const SourceText>("case.yaml", text), sink);
}

/// The suite's notation of events, of a tree; without tags, anchors and styles.
void write_events(const Node& node, std::string& events) {
  if (node.kind == Node::Kind::scalar) {
    events += "=VAL ";
    for (const char c : node.text) {
      if (c == '\n')
        events += "\\n";
      else if (c == '\t')
        events += "\\t";
      else if (c == '\\')
        events += "\\\\";
      else
        events += c;
    }
    events += '\n';
  } else if (node.kind == Node::Kind::sequence) {
    events += "+SEQ\n";
    for (const Node& item : node.items) write_events(item, events);
    events += "-SEQ\n";
  } else {
    events += "+MAP\n";
    for (const Entry& entry : node.entries) {
      Node key;
      key.text = entry.key;
      write_events(key, events);
      write_events(entry.value, events);
    }
    events += "-MAP\n";
  }
}

/// The events of a test.event file in the same form; an alias or a second document stays in, so
/// that nothing equals it.
std::string expected_events(const std::string& file) {
  std::istringstream lines(file);
  std::string events;
  int documents = 0;
  for (std::string line; std::getline(lines, line);) {
    line.erase(0, line.find_first_not_of(' '));
    if (line.starts_with("+DOC") && ++documents > 1) events += line + "\n";
    if (line.starts_with("+MAP") || line.starts_with("+SEQ") || line.starts_with("-MAP") ||
        line.starts_with("-SEQ")) {
      events += line.substr(0, 4) + "\n";
    } else if (line.starts_with("=VAL")) {
      std::size_t at = 5;
      while (line[at] == '&' || line[at] == '<') at = line.find(' ', at) + 1;
      events += "=VAL " + line.substr(at + 1) + "\n";
    } else if (line.starts_with("=ALI")) {
      events += line + "\n";
    }
  }
  return events.empty() ? "=VAL \n" : events;  // nothing at all is an empty scalar to us
}

std::vector<fs::path> cases(const fs::path& root) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().filename() == "in.yaml") found.push_back(entry.path().parent_path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

TEST_CASE("What is accepted of the YAML test suite is read as the suite says") {
  const auto root = shared_path("corpora/yaml-test-suite");
  if (!root) return;
  int accepted = 0;
  int refused = 0;
  std::map<std::string, int> reasons;
  for (const fs::path& folder : cases(*root)) {
    DiagnosticSink sink;
    const std::optional<Node> node = read(file_bytes(folder / "in.yaml"), sink);
    CHECK(sink.has_errors() == !node.has_value());
    INFO(folder.lexically_relative(*root).string());
    if (!node) {
      const bool valid = !fs::exists(folder / "error");
      if (valid) ++reasons[sink.sorted().front().message(Language::ja)];
      refused += valid ? 1 : 0;
      continue;
    }
    CHECK_FALSE(fs::exists(folder / "error"));
    std::string events;
    write_events(*node, events);
    CHECK(events == expected_events(file_bytes(folder / "test.event")));
    ++accepted;
  }
  CHECK(accepted > 100);
  std::string summary;
  for (const auto& [reason, count] : reasons)
    summary += std::to_string(count) + " " + reason + "\n";
  WARN(accepted << " accepted, " << refused << " valid ones refused:\n" << summary);
}

}  // namespace
}  // namespace shirube
