#include "source/yaml_scalar.h"

#include <algorithm>

#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of("\r\n", at), text.size());
}

WrittenScalar fault(WrittenScalar scalar, std::string_view reason, std::size_t at) {
  scalar.fault = reason;
  scalar.fault_at = at;
  return scalar;
}

/// Past the closing quote, or npos.
std::size_t quoted_end(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool doubled = quote == '\'' && text.substr(i + 1).starts_with('\'');
      if (!doubled) return i + 1;
      ++i;
    }
  }
  return npos;
}

/// A line in [begin, end) after the first that stands too far left, or npos.
std::size_t outdented_line(std::string_view text, std::size_t begin, std::size_t end, int indent) {
  for (std::size_t line = text.find('\n', begin); line < end; line = text.find('\n', line + 1)) {
    const std::size_t first = text.find_first_not_of(' ', line + 1);
    const bool blank = first == npos || text[first] == '\n' || text[first] == '\r';
    const auto spaces = static_cast<int>(first - line - 1);
    if (!blank && spaces <= indent) return first;
  }
  return npos;
}

WrittenScalar look_at_quoted(std::string_view text, std::size_t at, std::string_view value,
                             int indent) {
  WrittenScalar scalar;
  const std::size_t first_line = line_end(text, at);
  scalar.length = character_count(text.substr(at, first_line - at));
  const std::size_t end = quoted_end(text, at);
  if (end == npos) return fault(scalar, "引用符が閉じられていません", at);
  scalar.end = end;
  scalar.length = character_count(text.substr(at, std::min(end, first_line) - at));
  const bool several_lines = end > first_line;
  if (several_lines && trim(value).empty()) {
    return fault(scalar, "引用符の中に空の行しかありません", at);
  }
  const std::size_t outdented = outdented_line(text, at, end, indent);
  if (outdented != npos) return fault(scalar, "引用符の中の行の字下げが足りません", outdented);
  if (text[at] != '"') return scalar;
  constexpr std::string_view escapes = "0abt\tnvfre \"/\\N_LPxuU\r\n";
  for (std::size_t i = text.find('\\', at); i < end; i = text.find('\\', i + 2)) {
    if (escapes.find(text[i + 1]) == npos) {
      return fault(scalar, "「\\」のあとの文字が正しくありません", i);
    }
  }
  return scalar;
}

WrittenScalar look_at_block(std::string_view text, std::size_t at, int indent) {
  WrittenScalar scalar;
  const std::size_t header = text.find_first_not_of("0123456789+-", at + 1);
  if (header == npos) return scalar;
  if (text[header] == '#') {
    return fault(scalar, "「#」の前に空白がありません", header);
  }
  const bool counted = text.find_first_of("123456789", at + 1) < header;
  if (counted) return scalar;
  std::size_t widest_blank = 0;
  for (std::size_t line = text.find('\n', header); line != npos;) {
    const std::size_t first = text.find_first_not_of(' ', ++line);
    if (first == npos) break;
    const bool blank = text[first] == '\n' || text[first] == '\r';
    const bool inside = static_cast<int>(first - line) > indent;
    if (!blank && inside && first - line < widest_blank) {
      return fault(scalar, "はじめの空の行に、余分な空白があります", first);
    }
    if (!blank) break;
    widest_blank = std::max(widest_blank, first - line);
    line = text.find('\n', first);
  }
  return scalar;
}

}  // namespace

WrittenScalar look_at_scalar(std::string_view text, std::size_t at, std::string_view value,
                             int indent) {
  WrittenScalar scalar;
  if (at >= text.size()) return scalar;
  if (text[at] == '"' || text[at] == '\'') return look_at_quoted(text, at, value, indent);
  if (text[at] == '|' || text[at] == '>') return look_at_block(text, at, indent);
  const bool one_line = text.substr(at).starts_with(value) && value.find('\n') == npos;
  if (one_line) scalar.end = at + value.size();
  const std::size_t end = one_line ? scalar.end : line_end(text, at);
  scalar.length = character_count(trim(text.substr(at, end - at)));
  return scalar;
}

std::size_t unspaced_comment(std::string_view text, std::size_t begin, std::size_t end) {
  text = text.substr(0, end);  // not further: who asks does so after each scalar
  for (std::size_t at = text.find('#', begin); at < end;) {
    const bool spaced = at == 0 || std::string_view(" \t\r\n").find(text[at - 1]) != npos;
    if (!spaced) return at;
    const std::size_t next_line = text.find('\n', at);
    at = next_line == npos ? npos : text.find('#', next_line);
  }
  return npos;
}

}  // namespace shirube
