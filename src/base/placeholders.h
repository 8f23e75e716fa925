// Sentences with places for values: "{0}は{1}件です". Not fmt, as the values are content, and a
// brace in content must stay a brace. Pure, any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace shirube {

/// `pattern` with {0} to {9} replaced by the values of these numbers; a number without a value
/// leaves nothing.
std::string filled(std::string_view pattern, std::span<const std::string> values);

}  // namespace shirube
