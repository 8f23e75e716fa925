#include "source/plain_text.h"

#include <fmt/format.h>

#include "base/diagnostic.h"
#include "base/text.h"
#include "source/position_cursor.h"

namespace shirube {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A damaged file may hold a million of them; the first few say it all.
constexpr int report_limit = 10;

/// The code point at `at`, which is the start of one in valid UTF-8, and its length in bytes.
struct Decoded {
  char32_t code_point;
  std::size_t length;
};

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3Fu), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu), 3};
  return {
      (lead & 0x07) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu),
      4};
}

}  // namespace

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

std::string code_point_name(char32_t code_point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
}

std::size_t first_forbidden(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    if (byte >= 0xE3 && byte <= 0xED) {  // U+3000 to U+DFFF: Japanese, all of it visible
      at += 3;
      continue;
    }
    const bool lone_return = byte == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
    const Decoded decoded = decode(text, at);
    if (lone_return || forbidden_character(decoded.code_point)) return at;
    at += decoded.length;
  }
  return std::string_view::npos;
}

bool check_plain_text(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                      std::size_t end, DiagnosticSink& diagnostics) {
  std::string_view text = source->text().substr(0, end);
  if (begin == 0 && text.starts_with(byte_order_mark)) begin = byte_order_mark.size();
  PositionCursor cursor(source);
  const std::size_t invalid = first_invalid_utf8(text.substr(begin));
  if (invalid != std::string_view::npos) {
    diagnostics.report(Fault::not_utf8, cursor.at(begin + invalid));
    return false;
  }
  int reported = 0;
  for (std::size_t at = first_forbidden(text, begin); at != std::string_view::npos;) {
    const Decoded found = decode(text, at);
    diagnostics.report(Fault::control_character, cursor.at(at),
                       {code_point_name(found.code_point)});
    if (++reported == report_limit) break;
    at = first_forbidden(text, at + found.length);
  }
  return reported == 0;
}

}  // namespace shirube
