#include "base/placeholders.h"

namespace shirube {

std::string filled(std::string_view pattern, std::span<const std::string> values) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                       is_digit(pattern[i + 1]);
    if (!place) {
      text += pattern[i];
      continue;
    }
    const auto number = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (number < values.size()) text += values[number];
    i += 2;
  }
  return text;
}

}  // namespace shirube
