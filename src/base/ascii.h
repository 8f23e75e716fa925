// Letters and digits of ASCII: no locale changes them, and no byte of a longer character is one.
// For bytes and for code points; the questions are objects, so that algorithms take them. Pure,
// safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace shirube {

inline constexpr auto is_digit = [](auto c) { return c >= '0' && c <= '9'; };

inline constexpr auto is_capital = [](auto c) { return c >= 'A' && c <= 'Z'; };

inline constexpr auto is_small_letter = [](auto c) { return c >= 'a' && c <= 'z'; };

inline constexpr auto is_letter = [](auto c) { return is_small_letter(c) || is_capital(c); };

inline constexpr auto is_letter_or_digit = [](auto c) { return is_letter(c) || is_digit(c); };

/// The white space of HTML.
inline constexpr auto is_space = [](char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
};

template <class Char>
constexpr Char small_letter(Char c) {
  return is_capital(c) ? static_cast<Char>(c - 'A' + 'a') : c;
}

/// The value of a hexadecimal digit, 0 to 15, or -1.
constexpr int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  const char small = small_letter(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Takes the digits with which `text` begins, at most `longest` (up to nine), off it.
constexpr std::optional<int> take_number(std::string_view& text, std::size_t longest) {
  std::size_t length = 0;
  int number = 0;
  while (length < text.size() && length < longest && is_digit(text[length])) {
    number = number * 10 + (text[length++] - '0');
  }
  if (length == 0) return std::nullopt;
  text.remove_prefix(length);
  return number;
}

}  // namespace shirube
