#include "source/plain_text.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "source/encoding.h"
#include "source/position_cursor.h"

namespace shirube {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A damaged file may hold a million of them; the first few say it all.
constexpr int report_limit = 10;

/// A table has one at each name; all of them are asked for, but not a damaged file's.
constexpr int shapeless_report_limit = 100;

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

std::string_view shapeless_remedy(Shapeless kind) {
  switch (kind) {
    case Shapeless::private_use:
      return "外字は、その PC にしかありません。ふつうの文字に替えてください（例: "
             "渡辺の辺の外字は、邊 か 辺）。";
    case Shapeless::unassigned:
      return "まだどの文字でもない番号です。ふつうの文字に替えてください。";
    case Shapeless::replacement:
      return "文字化けで失われた文字のあとです。元の資料を見て、正しい文字に直してください。";
    default:
      return "幅のない文字です。消して、前後の文字を打ち直してください。";
  }
}

}  // namespace

void report_not_utf8(const std::shared_ptr<const SourceText>& source, std::size_t invalid,
                     DiagnosticSink& diagnostics) {
  const GuessedText guess = guess_text(source->text());
  Location where = PositionCursor(source).at(invalid);
  if (!guess.text.empty()) {
    const std::size_t first = static_cast<std::size_t>(
        std::find_if(guess.text.begin(), guess.text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) -
        guess.text.begin());
    const auto read = std::make_shared<const SourceText>(source->path(), guess.text);
    where = PositionCursor(read).at(first < guess.text.size() ? first : 0);
  }
  diagnostics.report(SourceFault::not_utf8, where,
                     {std::string(guess.what), std::string(guess.steps)});
}

void warn_of_shapeless(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                       std::size_t end, DiagnosticSink& diagnostics) {
  const std::string_view text = source->text().substr(0, end);
  PositionCursor cursor(source);
  int reported = 0;
  for (std::size_t at = begin; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool plain = byte < 0xC2 || (byte >= 0xE4 && byte <= 0xE9);  // ASCII, common kanji
    if (plain) {
      at += byte < 0xE4 ? 1 : 3;
      continue;
    }
    const Decoded found = decode(text, at);
    const Shapeless kind = shapeless(found.code_point);
    if (kind != Shapeless::none) {
      diagnostics.report(SourceFault::shapeless_character, cursor.at(at),
                         {code_point_name(found.code_point), std::string(shapeless_remedy(kind))});
      if (++reported == shapeless_report_limit) return;
    }
    at += found.length;
  }
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
  const std::size_t invalid = first_invalid_utf8(text.substr(begin));
  if (invalid != std::string_view::npos) {
    report_not_utf8(source, begin + invalid, diagnostics);
    return false;
  }
  warn_of_shapeless(source, begin, end, diagnostics);
  PositionCursor cursor(source);
  int reported = 0;
  for (std::size_t at = first_forbidden(text, begin); at != std::string_view::npos;) {
    const Decoded found = decode(text, at);
    diagnostics.report(SourceFault::control_character, cursor.at(at),
                       {code_point_name(found.code_point)});
    if (++reported == report_limit) break;
    at = first_forbidden(text, at + found.length);
  }
  return reported == 0;
}

}  // namespace shirube
