#include "base/source_text.h"

#include <algorithm>
#include <utility>

namespace shirube {

SourceText::SourceText(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_starts_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

std::string_view SourceText::line(std::uint32_t line) const {
  if (line == 0 || line > line_starts_.size()) return {};
  const std::size_t start = line_starts_[line - 1];
  std::size_t end = line < line_starts_.size() ? line_starts_[line] - 1 : text_.size();
  if (end > start && text_[end - 1] == '\r') --end;
  return std::string_view(text_).substr(start, end - start);
}

SourceText::Position SourceText::position(std::size_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  std::uint32_t column = 1;
  const std::size_t end = std::min(offset, text_.size());
  for (std::size_t i = line_starts_[line - 1]; i < end; ++i) {
    const bool starts_character = (static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80;
    if (starts_character) ++column;
  }
  return {line, column};
}

}  // namespace shirube
