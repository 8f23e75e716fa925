#include "theme/escape.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace shirube {
namespace {

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\\':
      return "&#92;";
    default:
      return {};
  }
}

/// Most text has nothing to escape: looking at 16 bytes at once is what makes it cheap.
constexpr std::size_t stride = 16;
using Block = unsigned char __attribute__((vector_size(stride)));

bool any_special(const char* text) {
  Block block;
  std::memcpy(&block, text, stride);
  const auto special = (block == '&') | (block == '<') | (block == '>') | (block == '"') |
                       (block == '\'') | (block == '\\');
  std::uint64_t halves[2];
  std::memcpy(halves, &special, stride);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace

void escape_html(std::string_view text, std::string& out) {
  std::size_t copied = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + stride <= text.size() && !any_special(text.data() + at)) {
      at += stride;
      continue;
    }
    const std::size_t end = std::min(at + stride, text.size());
    for (; at < end; ++at) {
      const std::string_view replaced = reference(text[at]);
      if (replaced.empty()) continue;
      out.append(text, copied, at - copied);
      out.append(replaced);
      copied = at + 1;
    }
  }
  out.append(text, copied);
}

}  // namespace shirube
