#include "base/visible_text.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "base/text.h"

namespace shirube {

bool forbidden_character(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
  if (c < 0x7F) return false;
  if (c <= 0x9F) return true;
  if (c < 0x61C) return false;
  const bool direction = c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                         (c >= 0x2066 && c <= 0x2069);
  const bool separator = c == 0x2028 || c == 0x2029;
  const bool invisible =
      c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
  const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return direction || separator || invisible || noncharacter;
}

Shapeless shapeless(char32_t c) {
  if (c < 0xAD || (c >= 0x3000 && c <= 0x3130)) return Shapeless::none;
  if (c == 0xFFFD) return Shapeless::replacement;
  // Not U+200C and U+200D, which emoji and other scripts need, nor variation selectors.
  constexpr char32_t without_width[] = {0xAD,   0x34F,  0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E,
                                        0x200B, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x206A,
                                        0x206B, 0x206C, 0x206D, 0x206E, 0x206F, 0x3164, 0xFFA0};
  for (const char32_t hidden : without_width) {
    if (c == hidden) return Shapeless::zero_width;
  }
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_PRIVATE_USE_CHAR:
      return Shapeless::private_use;
    case U_UNASSIGNED:
      return Shapeless::unassigned;
    default:
      return Shapeless::none;
  }
}

std::string code_point_name(char32_t code_point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
}

std::string visible_text(std::string_view text, std::size_t limit) {
  std::string visible;
  std::size_t characters = 0;
  for (const char32_t c : to_code_points(text)) {
    if (characters++ == limit) return visible + "…";
    if (c == '\t') {
      visible += ' ';
    } else if (c == '\n' || c == '\r' || forbidden_character(c)) {
      visible += "<" + code_point_name(c) + ">";
    } else {
      visible += to_utf8(std::u32string_view(&c, 1));
    }
  }
  return visible;
}

}  // namespace shirube
