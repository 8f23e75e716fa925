#include "source/position_cursor.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace shirube {

PositionCursor::PositionCursor(std::shared_ptr<const SourceText> source)
    : source_(std::move(source)) {}

Location PositionCursor::at(std::size_t offset, std::size_t length) {
  const std::string_view text = source_->text();
  offset = std::min(offset, text.size());
  const auto [first, last] = std::minmax(offset_, offset);
  const std::string_view way = text.substr(first, last - first);
  if (way.find('\n') != std::string_view::npos) {
    position_ = source_->position(offset);
  } else if (offset >= offset_) {
    position_.column += static_cast<std::uint32_t>(character_count(way));
  } else {
    position_.column -= static_cast<std::uint32_t>(character_count(way));
  }
  offset_ = offset;
  return {source_, position_.line, position_.column, static_cast<std::uint32_t>(length)};
}

}  // namespace shirube
