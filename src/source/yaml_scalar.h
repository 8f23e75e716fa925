// Looks at how a scalar is written in the file. The parser tells where it starts and what it says;
// this finds where it ends and what the parser lets pass though YAML forbids it. Pure functions.
#pragma once

#include <cstddef>
#include <string_view>

namespace shirube {

struct WrittenScalar {
  /// The byte after the scalar, or npos for one of several lines whose end is not looked for.
  std::size_t end = std::string_view::npos;
  /// Characters of its first line.
  std::size_t length = 1;
  /// A short Japanese reason, and the byte it is about; empty when the scalar is well written.
  std::string_view fault;
  std::size_t fault_at = 0;
};

/// The scalar at byte `at` of `text` whose value is `value`. Its further lines must be indented by
/// more than `indent` columns (-1: not at all).
WrittenScalar look_at_scalar(std::string_view text, std::size_t at, std::string_view value,
                             int indent);

/// The first `#` in [begin, end), which holds no scalar, that has no white space before it though
/// the parser takes it as a comment; npos when there is none.
std::size_t unspaced_comment(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace shirube
