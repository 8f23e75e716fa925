// A stretch of bytes of a template, and the Location that stands for it in a Diagnostic. Plain
// data.
#pragma once

#include <cstdint>
#include <memory>

#include "base/source_text.h"

namespace shirube {

struct TemplateSpan {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;

  std::uint32_t end() const { return offset + length; }
};

/// From the start of `first` to the end of `last`.
inline TemplateSpan join(TemplateSpan first, TemplateSpan last) {
  return {first.offset, last.end() - first.offset};
}

/// Cut at the end of the first line, as a caret shows one line. Without a source, no place at all.
Location locate(const std::shared_ptr<const SourceText>& source, TemplateSpan span);

}  // namespace shirube
