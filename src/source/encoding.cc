#include "source/encoding.h"

#include <iconv.h>

#include "base/text.h"
#include "source/plain_text.h"

namespace shirube {
namespace {

using namespace std::literals;

/// The bytes in UTF-8, or nothing when one of them is not of that character set.
std::optional<std::string> converted(std::string_view bytes, const char* character_set) {
  const iconv_t converter = iconv_open("UTF-8", character_set);
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string text(bytes.size() * 3, '\0');  // one byte (half-width kana) becomes at most three
  char* in = const_cast<char*>(bytes.data());
  std::size_t in_left = bytes.size();
  char* out = text.data();
  std::size_t out_left = text.size();
  const std::size_t result = iconv(converter, &in, &in_left, &out, &out_left);
  iconv_close(converter);
  if (result == static_cast<std::size_t>(-1) || in_left > 0) return std::nullopt;
  text.resize(text.size() - out_left);
  return text;
}

std::optional<DecodedText> named(std::optional<std::string> text, Encoding encoding) {
  if (!text) return std::nullopt;
  return DecodedText{std::move(*text), encoding};
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"sv)) {
    return named(converted(bytes.substr(2), "UTF-16LE"), Encoding::utf16);
  }
  if (bytes.starts_with("\xFE\xFF"sv)) {
    return named(converted(bytes.substr(2), "UTF-16BE"), Encoding::utf16);
  }
  if (first_invalid_utf8(bytes) == std::string_view::npos) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (!bytes.starts_with(byte_order_mark)) return DecodedText{std::string(bytes), Encoding::utf8};
    return DecodedText{std::string(bytes.substr(3)), Encoding::utf8_with_bom};
  }
  // "CP932", not "SHIFT_JIS": only the former knows ①, ㈱ and 髙 and keeps the backslash.
  std::optional<DecodedText> decoded = named(converted(bytes, "CP932"), Encoding::cp932);
  if (decoded && first_forbidden(decoded->text) != std::string_view::npos) return std::nullopt;
  return decoded;
}

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf8_with_bom:
      return "UTF-8 (BOM)";
    case Encoding::utf16:
      return "UTF-16";
    case Encoding::cp932:
      return "CP932";
  }
  return {};
}

}  // namespace shirube
