// Turns byte offsets of a SourceText into Locations. Offsets that rise, or fall within a line, cost
// only the way between them, so that a document on one long line stays cheap. One owner, one
// thread.
#pragma once

#include <cstddef>
#include <memory>

#include "base/source_text.h"

namespace shirube {

class PositionCursor {
 public:
  explicit PositionCursor(std::shared_ptr<const SourceText> source);

  /// `length` in characters.
  Location at(std::size_t offset, std::size_t length = 1);

 private:
  std::shared_ptr<const SourceText> source_;
  std::size_t offset_ = 0;
  SourceText::Position position_;
};

}  // namespace shirube
