// Comments that may be text: to YAML, a `#` after a space ends the value, and who writes
// 「迷うときは #7119 へ」 does not know. Pure functions.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace shirube {

/// What stands before a stretch that holds no value, and what comes after it.
enum class Before { nothing, key, plain_value, other_value };
enum class Coming { nothing, scalar, collection };

struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
  Before before = Before::nothing;
  Coming coming = Coming::nothing;
  /// The column of the block around what stands before; text further right would have been part of
  /// it.
  int indent = -1;
};

struct FoundComment {
  std::size_t at = 0;
  std::string_view text;
  /// Surely text: no blank follows the `#`. Else it may be a comment.
  bool cut = false;
};

/// The comments in `gap` of `text` that may be text. Not those on lines of their own that are where
/// a comment would be, nor fields that somebody took out (`#phone: …`).
std::vector<FoundComment> comments_like_text(std::string_view text, const Gap& gap);

}  // namespace shirube
