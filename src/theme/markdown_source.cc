#include "theme/markdown_source.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "theme/link_policy.h"

namespace shirube {
namespace {

/// A line 「[label]: target」, with where its bracket opens.
struct Definition {
  std::size_t bracket = 0;
  std::string label;
  std::string_view target;
};

/// Past spaces, quotation signs and list markers.
std::size_t content_begin(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    std::size_t digits = at;
    while (digits < line.size() && is_digit(line[digits])) ++digits;
    const bool number = digits > at && digits + 1 < line.size() &&
                        (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
    const bool bullet = (line[at] == '-' || line[at] == '*' || line[at] == '+') &&
                        at + 1 < line.size() && line[at + 1] == ' ';
    if (number) {
      at = digits + 2;
    } else if (bullet) {
      at += 2;
    } else if (line[at] == ' ' || line[at] == '\t' || line[at] == '>') {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::string label_of(std::string_view written) {
  return ascii_lower(trim(written));
}

bool read_definition(std::string_view line, Definition& definition) {
  const std::size_t open = content_begin(line);
  if (open >= line.size() || line[open] != '[') return false;
  const std::size_t close = line.find("]:", open);
  if (close == line.npos || close == open + 1) return false;
  if (line.substr(open + 1, close - open - 1).find_first_of("[]") != line.npos) return false;
  definition = {open, label_of(line.substr(open + 1, close - open - 1)),
                trim(line.substr(close + 2))};
  return true;
}

/// 「https://…」 or a place of the site, which a word of a sentence is not.
bool is_address(std::string_view target) {
  std::string_view address = target.substr(0, target.find_first_of(" \t"));
  if (address.starts_with('<')) address = address.substr(1, address.find('>') - 1);
  const std::string_view without_slash = address.starts_with('/') ? address.substr(1) : address;
  if (address.empty() || address.starts_with("//") || !checked_url(without_slash)) return false;
  const bool japanese = static_cast<unsigned char>(address[0]) >= 0x80;
  return !japanese && address.find_first_of(":/#.") != address.npos;
}

/// How often `[label]` stands in the text.
std::size_t uses_of(const std::string& label, std::string_view small_text) {
  std::size_t uses = 0;
  const std::string needle = "[" + label + "]";
  for (std::size_t at = small_text.find(needle); at != small_text.npos;
       at = small_text.find(needle, at + needle.size())) {
    ++uses;
  }
  return uses;
}

bool is_fence(std::string_view line) {
  const std::string_view content = line.substr(content_begin(line));
  return content.starts_with("```") || content.starts_with("~~~");
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
  }
  return lines;
}

MarkdownSource prepare_markdown(std::string_view text) {
  MarkdownSource source;
  const std::string small_text = ascii_lower(text);
  bool in_fence = false;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    if (is_fence(line)) in_fence = !in_fence;
    if (!in_fence && trim(line).empty()) line = {};
    Definition definition;
    if (in_fence || !read_definition(line, definition)) {
      source.text.append(line) += '\n';
      continue;
    }
    const bool used = !definition.label.starts_with('^') && is_address(definition.target) &&
                      uses_of(definition.label, small_text) > 1 &&
                      !source.labels.contains(definition.label);
    if (used) {
      source.labels.insert(definition.label);
      source.definition_lines.insert(number);
      source.text.append(line) += '\n';
    } else {
      source.text.append(line.substr(0, definition.bracket)) += '\\';
      source.text.append(line.substr(definition.bracket)) += '\n';
    }
  }
  return source;
}

}  // namespace shirube
