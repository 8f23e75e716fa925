// Writes JSON: texts and Values as they are handed over, in the order of the caller, so that the
// same input gives the same bytes. The result is safe inside a script element. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

class Value;

/// `text` as a JSON string with its quotes; < > & and U+2028/2029 are escaped, bytes that are not
/// UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

/// A Value as JSON: objects by the keys of their types, absent values and numbers that are not
/// finite as null.
std::string json_value(const Value& value);

}  // namespace shirube
