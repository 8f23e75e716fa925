// The text of one file that people edit, and where in it something stands. A SourceText is made
// once by the reader, never changes and is shared by everything that points into it; any thread may
// read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

class SourceText {
 public:
  /// `path` as it is shown in messages: relative to the project, with `/`. `text` is UTF-8.
  SourceText(std::string path, std::string text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }

  /// The text of line `line` (from 1) without its line end; empty past the last line.
  std::string_view line(std::uint32_t line) const;

  /// Line and column (both from 1, the column in characters) of byte `offset`.
  struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
  };
  Position position(std::size_t offset) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
};

/// A stretch of one line. Line and column count from 1, columns and length in characters (code
/// points), as editors count them. A Location without a source stands for the run as a whole.
struct Location {
  std::shared_ptr<const SourceText> source;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 0;
};

}  // namespace shirube
