// The pages for people: links between them lead somewhere, and the files that they name exist.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace shirube {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The text without its code blocks, in which brackets mean something else.
std::string without_code_blocks(const std::string& text) {
  std::istringstream lines(text);
  std::string line, rest;
  bool code = false;
  while (std::getline(lines, line)) {
    if (line.rfind("```", 0) == 0) {
      code = !code;
    } else if (!code) {
      rest += line + "\n";
    }
  }
  return rest;
}

/// The texts between `open` and `close`, within one line.
std::vector<std::string> between(const std::string& text, std::string_view open, char close) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(open); at != text.npos; at = text.find(open, at)) {
    at += open.size();
    const std::size_t end = text.find_first_of(std::string(1, close) + "\n", at);
    if (end == text.npos) break;
    if (text[end] == close) found.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

/// The id that GitHub gives to a heading; enough of its rules for our headings.
std::string heading_id(std::string_view heading) {
  std::string id;
  for (const char c : ascii_lower(heading)) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (c == ' ') id += '-';
    if (word || static_cast<unsigned char>(c) >= 0x80) id += c;
  }
  for (const std::string_view mark : {"、", "。", "・", "（", "）", "「", "」", "：", "〜", "？"}) {
    id = replace_all(id, mark, "");
  }
  return id;
}

std::set<std::string> heading_ids(const std::string& text) {
  std::set<std::string> ids;
  std::istringstream lines(without_code_blocks(text));
  std::string line;
  while (std::getline(lines, line)) {
    const std::size_t level = line.find_first_not_of('#');
    if (level == 0 || level == line.npos || line[level] != ' ') continue;
    ids.insert(heading_id(std::string_view(line).substr(level + 1)));
  }
  return ids;
}

/// Links of a page that lead to no file or heading.
std::vector<std::string> broken_links(const fs::path& page, const std::string& text) {
  std::vector<std::string> broken;
  for (const std::string& target : between(without_code_blocks(text), "](", ')')) {
    if (target.find("://") != target.npos || target.rfind("mailto:", 0) == 0) continue;
    const std::size_t hash = target.find('#');
    const std::string name = target.substr(0, hash);
    const fs::path file = name.empty() ? page : page.parent_path() / name;
    const bool good =
        fs::exists(file) &&
        (hash == target.npos || !fs::is_regular_file(file) ||
         heading_ids(name.empty() ? text : read(file)).contains(target.substr(hash + 1)));
    if (!good) broken.push_back(target);
  }
  return broken;
}

/// Paths of the source tree that a page names in backticks and that are not there.
std::vector<std::string> missing_files(const std::string& text) {
  std::vector<std::string> missing;
  for (std::string name : between(without_code_blocks(text), "`", '`')) {
    name = name.substr(0, name.find(' '));
    if (name.find_first_of("*<>{}") != name.npos) continue;
    for (const std::string_view folder :
         {"src/", "tests/", "script/", "cmake/", "docs/", "themes/default/"}) {
      if (name.rfind(folder, 0) != 0) continue;
      if (!fs::exists(fs::path(SHIRUBE_ROOT) / name)) missing.push_back(name);
      break;
    }
  }
  return missing;
}

std::vector<fs::path> pages() {
  std::vector<fs::path> pages;
  for (const char* folder : {"", "docs", "content", "data", "output"}) {
    const fs::path path = fs::path(SHIRUBE_ROOT) / folder;
    if (!fs::exists(path)) continue;
    for (const auto& entry : fs::directory_iterator(path)) {
      if (entry.path().extension() == ".md") pages.push_back(entry.path());
    }
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

TEST_CASE("every link between the documents leads to a file and a heading that are there") {
  REQUIRE(pages().size() >= 8);
  for (const fs::path& page : pages()) {
    CAPTURE(page.string());
    CHECK(broken_links(page, read(page)) == std::vector<std::string>());
  }
}

TEST_CASE("every file of the source tree that a document names is there") {
  for (const fs::path& page : pages()) {
    CAPTURE(page.string());
    CHECK(missing_files(read(page)) == std::vector<std::string>());
  }
}

TEST_CASE("a link or a name that leads nowhere is seen") {
  const fs::path page = fs::path(SHIRUBE_ROOT) / "docs/themes.md";
  const std::string text =
      "# One heading\n[a](themes.md) [b](gone.md) [c](#one-heading) [d](#another)\n"
      "[e](themes.md#no-such-heading) [f](https://example.jp/gone)\n```\n[g](code.md)\n```\n";
  CHECK(broken_links(page, text) ==
        std::vector<std::string>{"gone.md", "#another", "themes.md#no-such-heading"});
  CHECK(missing_files("`src/main.cc` `src/gone.cc` `script/test --cpp` `src/*.h` `gone.cc`") ==
        std::vector<std::string>{"src/gone.cc"});
}

}  // namespace
}  // namespace shirube
