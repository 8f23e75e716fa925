#include "theme/markdown_limits.h"

#include <algorithm>

#include "base/ascii.h"

namespace shirube {
namespace {

constexpr std::size_t most_bytes = 256 * 1024;
constexpr std::size_t deepest_nesting = 32;
constexpr std::size_t most_brackets = 2'000;
constexpr std::size_t most_emphasis_signs = 20'000;
constexpr std::size_t most_definitions = 1'000;
constexpr std::size_t most_cells = 20'000;
/// Lines that follow each other without an empty one.
constexpr std::size_t longest_stretch = 2'000;

/// The length of a list marker ("- ", "12. ") at the start of `line`, or 0.
std::size_t list_marker(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() && length < 9 && is_digit(line[length])) ++length;
  const std::string_view signs = length > 0 ? ".)" : "-+*";
  if (length >= line.size() || signs.find(line[length]) == std::string_view::npos) return 0;
  ++length;
  return length == line.size() || line[length] == ' ' || line[length] == '\t' ? length : 0;
}

/// How deep the first character of `line` can stand within quotations and lists.
std::size_t nesting(std::string_view line) {
  std::size_t markers = 0;
  std::size_t columns = 0;
  while (!line.empty()) {
    if (line[0] == ' ' || line[0] == '\t') {
      columns += line[0] == '\t' ? 4 : 1;
      line.remove_prefix(1);
    } else if (line[0] == '>') {
      ++markers;
      line.remove_prefix(1);
    } else if (const std::size_t length = list_marker(line)) {
      ++markers;
      line.remove_prefix(length);
    } else {
      break;
    }
  }
  // An item's content stands at least two columns right of the item; "- " counts in both.
  return std::max(markers, columns / 2);
}

bool is_delimiter_row(std::string_view line) {
  return line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t>\r") == std::string_view::npos;
}

bool is_definition(std::string_view line) {
  const std::size_t end = line.find("]:");
  return end != std::string_view::npos && line.substr(0, end).find('[') != std::string_view::npos;
}

class Counter {
 public:
  std::optional<MarkdownExcess> add(std::string_view line);

 private:
  /// Lines without an empty one between them; a table is at most as wide as its widest line.
  void continue_stretch(std::string_view line);

  std::uint32_t line_ = 0;
  std::size_t brackets_ = 0;
  std::size_t emphasis_signs_ = 0;
  std::size_t definitions_ = 0;
  std::size_t cells_ = 0;
  std::size_t stretch_ = 0;
  std::size_t widest_ = 0;
  bool has_table_ = false;
};

std::optional<MarkdownExcess> Counter::add(std::string_view line) {
  ++line_;
  const auto too_much = [&](std::string what_ja, std::string what_en, std::size_t limit) {
    const std::string number = std::to_string(limit);
    return MarkdownExcess{what_ja + "は" + number + "まで", "at most " + number + " " + what_en,
                          line_};
  };
  if (nesting(line) > deepest_nesting) {
    return too_much("引用や箇条書きの入れ子", "levels of nesting", deepest_nesting);
  }
  brackets_ += static_cast<std::size_t>(std::count(line.begin(), line.end(), '['));
  if (brackets_ > most_brackets) return too_much("リンク", "links", most_brackets);
  emphasis_signs_ += static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return c == '*' || c == '_'; }));
  if (emphasis_signs_ > most_emphasis_signs) {
    return too_much("「*」や「_」", "* and _", most_emphasis_signs);
  }
  definitions_ += is_definition(line) ? 1 : 0;
  if (definitions_ > most_definitions) {
    return too_much("リンク先の一覧", "reference definitions", most_definitions);
  }
  continue_stretch(line);
  if (stretch_ > longest_stretch) {
    return too_much("空行のない行の続き", "lines without an empty one", longest_stretch);
  }
  if (has_table_ && cells_ + stretch_ * widest_ > most_cells) {
    return too_much("表のます", "table cells", most_cells);
  }
  return std::nullopt;
}

void Counter::continue_stretch(std::string_view line) {
  if (line.find_first_not_of(" \t\r>") == std::string_view::npos) {
    if (has_table_) cells_ += stretch_ * widest_;
    stretch_ = 0;
    widest_ = 0;
    has_table_ = false;
    return;
  }
  ++stretch_;
  const auto bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
  widest_ = std::max(widest_, bars + 1);
  has_table_ = has_table_ || is_delimiter_row(line);
}

}  // namespace

std::optional<MarkdownExcess> markdown_excess(std::string_view text) {
  if (text.size() > most_bytes) return MarkdownExcess{"256 KB まで", "at most 256 KB", 1};
  Counter counter;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (std::optional<MarkdownExcess> excess = counter.add(line)) return excess;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return std::nullopt;
}

}  // namespace shirube
