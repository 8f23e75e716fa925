#include "theme/template_span.h"

#include <algorithm>

#include "base/text.h"

namespace shirube {

Location locate(const std::shared_ptr<const SourceText>& source, TemplateSpan span) {
  if (!source) return {};
  const SourceText::Position position = source->position(span.offset);
  std::string_view text = source->text();
  text = text.substr(std::min<std::size_t>(span.offset, text.size()), span.length);
  text = text.substr(0, text.find_first_of("\r\n"));
  const auto length = static_cast<std::uint32_t>(std::max<std::size_t>(1, character_count(text)));
  return {source, position.line, position.column, length};
}

}  // namespace shirube
