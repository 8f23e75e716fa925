// How a text is written, where screen readers stumble over it: spaces that spread a word, letters
// that stand for a word in one square, dates as fractions, and dots typed for a list. Each gives
// the part of the text that shows it, or an empty view. Pure functions, for any thread.
#pragma once

#include <string_view>

namespace shirube {

/// 「日　時」, which is read as two words: single letters with spaces between, and nothing else
/// around them. Days of the week in a row are several words, and are not meant.
std::string_view spread_word(std::string_view text);

/// ①, ㈱, ㎡, ℡, ㋿: read as nothing, or as something else, on some machines.
std::string_view squared_letter(std::string_view text);

/// 「4/1」, 「2026/4/1」, 「R8.4.1」. Common fractions (1/2, 2/3) and addresses are not meant.
std::string_view numeric_date(std::string_view text);

}  // namespace shirube
