// Follows the text of a scalar through the lines on which it was written. YAML joins lines with a
// space; between Japanese letters nobody meant one. Pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

struct FollowedText {
  /// The value, without the spaces that came of line ends beside Japanese letters.
  std::string text;
  /// The byte after its last letter, and where each line after the first begins.
  std::size_t end = 0;
  std::vector<std::size_t> lines;
};

/// The scalar at byte `at` of `text` that the parser reads as `value`: plain, quoted, or folded
/// (`>`) within a block at column `indent` (-1: within none). Nothing when it was not understood.
std::optional<FollowedText> follow_text(std::string_view text, std::size_t at,
                                        std::string_view value, int indent);

}  // namespace shirube
