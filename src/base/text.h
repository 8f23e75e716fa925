// Working with UTF-8 text: validity, characters, widths, folding and nearness. Pure functions, safe
// from any thread. Unicode rules come from ICU; nothing here depends on the locale.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
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
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
  std::uint32_t bytes = 0;
  if (at + sizeof bytes > text.size()) return false;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  // By its first byte neither overlong nor a surrogate (RFC 3629).
  constexpr std::uint32_t firsts = 0xFFFF & ~(1u << (0xE0 & 0xF)) & ~(1u << (0xED & 0xF));
  return (bytes & 0xC0C0F0) == 0x8080E0 && (firsts >> (bytes & 0xF) & 1) != 0;
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

/// Puts `item` at the end of `list`, behind `separator` unless it is the first.
void add_item(std::string& list, std::string_view separator, std::string_view item);

/// The items with `separator` between them, each as `write` gives it.
template <class Items, class Write>
std::string join(const Items& items, std::string_view separator, Write write) {
  std::string list;
  bool first = true;
  for (const auto& item : items) {
    if (!first) list += separator;
    list += write(item);
    first = false;
  }
  return list;
}

template <class Texts>
std::string join(const Texts& texts, std::string_view separator) {
  return join(
      texts, separator, [](const auto& text) -> const auto& { return text; });
}

std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// Unicode NFKC: full-width letters and digits become half-width, half-width kana full-width.
/// Besides what Unicode leaves apart: radicals (⺠) become the kanji that they look like, and a
/// sound mark that stands apart joins its kana (ウ゛ is ヴ).
std::string nfkc(std::string_view text);

/// Text of which numbers and signs matter (dates, times, codes, telephone numbers) in one form:
/// after nfkc(), every dash is "-", every wave "~", every white space one blank, and none at the
/// ends; invisible characters are gone. ー and 一 are dashes where a digit stands before them.
std::string plain_signs(std::string_view text);

/// The number with which `text` begins, 0 without one: for what a program wrote.
std::uint64_t number_written(std::string_view text, int base = 10);

/// True for ASCII digits alone, and at least one.
bool is_all_digits(std::string_view text);

/// Katakana as hiragana: the key by which kana readings are compared and sorted.
std::string to_hiragana(std::string_view text);

/// Bytes that sort as names do in Japan when their readings are not known: kana by sound, kanji in
/// the order of JIS X 0208, in which the common ones stand by their usual sound.
std::string japanese_sort_key(std::string_view text);

/// The candidate nearest to `word` by edit distance after NFKC and lower-casing, or empty when none
/// is near enough (a third of its characters, at most three) to be worth naming.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// ASCII only, so that a Turkish locale changes nothing.
std::string ascii_lower(std::string_view text);

bool starts_with_any(std::string_view text, std::span<const std::string_view> prefixes);

}  // namespace shirube
