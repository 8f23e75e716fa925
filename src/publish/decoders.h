// Undoes the ways in which a text can be written so that a search for its bytes misses it: markup
// between its characters, escapes, encodings. Used by the certificate only, which has no other
// knowledge of how pages are made. Pure functions, for any thread.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

/// The file as UTF-8 text: from UTF-16 with a byte order mark, from CP932 where a table or text is
/// not UTF-8, with the folded lines of iCalendar joined. Else the bytes as they are.
std::string as_text(std::string_view path, std::string_view bytes);

/// What stands outside of tags, with a block_break at each tag of a block, then what stands inside,
/// with all character references decoded. Nothing is left out, so that no place is blind.
std::string markup_text(std::string_view text);

/// What the text says once \u5730, \x41, %E5%9C%B0, =E5=9C=B0, CSS escapes, Base64 and hexadecimal
/// digits are read; empty when there is nothing of the kind.
std::string decoded_forms(std::string_view text);

}  // namespace shirube
