// Working with UTF-8 text: validity, characters, widths, folding and nearness. Pure functions, safe
// from any thread. Unicode rules come from ICU; nothing here depends on the locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

/// The byte offset of the first byte that is not valid UTF-8 (RFC 3629), or npos.
std::size_t first_invalid_utf8(std::string_view text);

/// True when a letter of three bytes starts at `text[at]`, as nearly all of Japanese does: for
/// loops that have no time to ask more. False says nothing.
inline bool is_common_letter(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  // By its first byte neither overlong nor a surrogate (RFC 3629).
  return byte(0) > 0xE0 && byte(0) < 0xF0 && byte(0) != 0xED && at + 2 < text.size() &&
         (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80;
}

/// The code points of valid UTF-8 text.
std::u32string to_code_points(std::string_view text);
std::string to_utf8(std::u32string_view code_points);

/// The number of code points.
std::size_t character_count(std::string_view text);

/// Cells on a terminal: two for full-width characters (East Asian Width W and F), else one, none
/// for combining marks.
std::size_t display_width(std::string_view text);

/// Without white space (also U+3000) at both ends.
std::string_view trim(std::string_view text);

/// Pieces between `separator`, trimmed; empty pieces are left out.
std::vector<std::string> split(std::string_view text, std::string_view separator);

std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// Unicode NFKC: full-width letters and digits become half-width, half-width kana full-width.
std::string nfkc(std::string_view text);

/// Katakana as hiragana: the key by which kana readings are compared and sorted.
std::string to_hiragana(std::string_view text);

/// The candidate nearest to `word` by edit distance after NFKC and lower-casing, or empty when none
/// is near enough (a third of its characters) to be worth naming.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// ASCII only, so that a Turkish locale changes nothing.
std::string ascii_lower(std::string_view text);

bool starts_with_any(std::string_view text, std::span<const std::string_view> prefixes);

}  // namespace shirube
