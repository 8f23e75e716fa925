// Sentences with places for values: "{0}は{1}件です". Not fmt, as the values are content, and a
// brace in content must stay a brace. Pure, any thread.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "base/ascii.h"

namespace shirube {

/// `pattern` with {0} to {9} replaced by the values of these numbers; a number without a value
/// leaves nothing.
std::string filled(std::string_view pattern, std::span<const std::string> values);

/// How many values the patterns ask for together: one more than the highest number.
constexpr std::size_t place_count(std::initializer_list<std::string_view> patterns) {
  std::size_t count = 0;
  for (const std::string_view pattern : patterns) {
    for (std::size_t i = 0; i + 2 < pattern.size(); ++i) {
      const bool place = pattern[i] == '{' && is_digit(pattern[i + 1]) && pattern[i + 2] == '}';
      const std::size_t number = place ? static_cast<std::size_t>(pattern[i + 1] - '0') + 1 : 0;
      if (number > count) count = number;
    }
  }
  return count;
}

}  // namespace shirube
