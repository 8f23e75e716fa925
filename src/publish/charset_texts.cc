#include "publish/charset_texts.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/ascii.h"
#include "base/text.h"
#include "publish/html_entities.h"
#include "publish/search_text.h"

namespace shirube {
namespace {

/// Fewer characters than this are not searched for.
constexpr std::size_t fewest_units = 6;

constexpr char escape = '\x1B';

bool is_control(char c) {
  // Without branches, for blocks of them.
  return (static_cast<unsigned char>(c) < 0x20) & (c != '\n') & (c != '\r') & (c != '\t') &
         (c != '\f');
}

bool has_controls(std::string_view bytes) {
  // Blocks of one size are looked at by the processor all at once.
  constexpr std::size_t block = 64;
  for (; bytes.size() >= block; bytes.remove_prefix(block)) {
    unsigned found = 0;
    for (std::size_t i = 0; i < block; ++i) found |= static_cast<unsigned>(is_control(bytes[i]));
    if (found != 0) return true;
  }
  return std::any_of(bytes.begin(), bytes.end(), is_control);
}

bool is_utf8_text(std::string_view bytes) {
  return !has_controls(bytes) && first_invalid_utf8(bytes) == std::string_view::npos;
}

/// The stretches between control characters, which are no part of any character in these sets. Each
/// begins with its first or its second byte: the byte before a text may look like the first half of
/// a character.
std::string stretches(std::string_view bytes, std::size_t first) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  std::size_t in_stretch = 0;
  for (const char c : bytes) {
    if (is_control(c) && c != escape) {
      // Two, as the first may be taken for the end of half a character.
      out += "\n\n";
      in_stretch = 0;
    } else if (in_stretch++ >= first) {
      out += c;
    }
  }
  return out;
}

std::string converted(const char* charset, std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out(bytes.size() * 3 + 1, '\0');
  const int32_t size = ucnv_convert("UTF-8", charset, out.data(), static_cast<int32_t>(out.size()),
                                    bytes.data(), static_cast<int32_t>(bytes.size()), &error);
  out.resize(U_FAILURE(error) ? 0 : static_cast<std::size_t>(size));
  return out;
}

enum class Order { little, big };

/// The stretches of readable characters in UTF-16 that begin at an even or odd byte.
std::string utf16_text(std::string_view bytes, std::size_t first, Order order) {
  std::string out;
  std::string stretch;
  std::size_t units = 0;
  const auto unit_at = [&](std::size_t i) -> char32_t {
    const auto one = static_cast<std::uint8_t>(bytes[i]);
    const auto two = static_cast<std::uint8_t>(bytes[i + 1]);
    return static_cast<char32_t>(order == Order::little ? two << 8 | one : one << 8 | two);
  };
  const auto end_stretch = [&] {
    if (units >= fewest_units) out += stretch + text_break;
    stretch.clear();
    units = 0;
  };
  for (std::size_t i = first; i + 1 < bytes.size(); i += 2) {
    char32_t character = unit_at(i);
    if (character >= 0xD800 && character < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit_at(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    const bool space = character < 0x80 && is_space(static_cast<char>(character));
    const bool readable = (character >= 0x20 || space) && append_utf8(character, stretch);
    if (readable) {
      ++units;
    } else {
      end_stretch();
    }
  }
  end_stretch();
  return out;
}

}  // namespace

void each_other_charset(std::string_view bytes,
                        const std::function<void(std::string_view)>& visit) {
  if (is_utf8_text(bytes)) return;
  for (const std::size_t first : {0, 1}) {
    const std::string text = stretches(bytes, first);
    for (const char* charset : {"windows-31j", "EUC-JP"}) visit(converted(charset, text));
    if (first == 0 && text.find(escape) != text.npos) visit(converted("ISO-2022-JP", text));
    for (const Order order : {Order::little, Order::big}) visit(utf16_text(bytes, first, order));
  }
}

}  // namespace shirube
