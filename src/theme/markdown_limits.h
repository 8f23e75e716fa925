// Looks at Markdown before it is parsed: the parser takes far too long over some texts that nobody
// writes on purpose. Pure; its own work grows with the length of the text only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace shirube {

/// The first limit that a text goes beyond.
struct MarkdownExcess {
  /// What there is too much of, in Japanese and in English.
  std::string what_ja;
  std::string what_en;
  /// The line of the text, from 1.
  std::uint32_t line = 1;
};

std::optional<MarkdownExcess> markdown_excess(std::string_view text);

}  // namespace shirube
