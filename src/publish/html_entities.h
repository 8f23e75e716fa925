// Character references of HTML and XML ("&amp;", "&#x5730;") turned into the characters they stand
// for. Pure, for any thread.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

/// Numeric references with or without `;`, and the names that matter for ASCII, spaces and
/// invisible characters. Anything else stays as it is written.
std::string decode_entities(std::string_view text);

/// Appends `code_point` as UTF-8; false, and nothing appended, when it is not a character.
bool append_utf8(char32_t code_point, std::string& out);

}  // namespace shirube
