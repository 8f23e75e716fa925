// The text that is handed to the Markdown parser. The parser drops a line like 「[注意]:
// 明日は休み」 as the address of a link; where no link uses it, the line is made text here. Lines
// keep their numbers. Pure.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

struct MarkdownSource {
  /// As it is parsed.
  std::string text;
  /// The lines (from 1) that give a link its address, and the names of these links in small
  /// letters.
  std::set<int> definition_lines;
  std::set<std::string> labels;
};

/// Also empties lines of full-width spaces alone: who typed them sees an empty line.
MarkdownSource prepare_markdown(std::string_view text);

/// The lines of `text`, without their ends.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace shirube
