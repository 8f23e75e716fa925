#include "source/encoding.h"

#include <iconv.h>

#include <algorithm>
#include <utility>

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

/// Rows may end as those of any system do; a line end within a cell stays one.
void use_line_feeds(std::string& text) {
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') text[at] = '\n';
  }
}

std::optional<DecodedText> named(std::optional<std::string> text, Encoding encoding) {
  if (!text) return std::nullopt;
  use_line_feeds(*text);
  return DecodedText{std::move(*text), encoding};
}

constexpr std::string_view cp932_steps =
    "VS Code では、右下の「UTF-8」を押して「エンコード付きで再度開く」「Japanese (Shift "
    "JIS)」を選び、文字が正しく見えてから、"
    "もう一度そこを押して「エンコード付きで保存」「UTF-"
    "8」を選びます。メモ帳では、「ファイル」の「開く」で文字コードに「ANSI」を選び、"
    "「名前を付けて保存」で「UTF-8」を選びます。";
constexpr std::string_view euc_steps =
    "VS Code で、右下の「UTF-8」を押して「エンコード付きで再度開く」「Japanese "
    "(EUC-JP)」を選び、文字が正しく見えてから、"
    "もう一度そこを押して「エンコード付きで保存」「UTF-8」を選びます。";
constexpr std::string_view utf16_steps =
    "メモ帳で開き、文字が正しく見えることを確かめてから、「名前を付けて保存」で文字コードに「UTF-"
    "8」を選びます。";
constexpr std::string_view other_steps =
    "前の版のファイルに戻すか、文字が正しく見えるプログラムで開いて、文字コードを「UTF-"
    "8」にして保存し直してください。";

/// How much a text looks like Japanese that people wrote: its kana and kanji, less what comes of
/// reading it in the wrong character set.
int japanese_score(std::string_view text) {
  int score = 0;
  for (const char32_t c : to_code_points(text)) {
    const bool common = (c >= 0x3001 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF);
    const bool odd = (c >= 0xFF61 && c <= 0xFF9F) || (c >= 0xE000 && c <= 0xF8FF) ||
                     (c >= 0x80 && c < 0x500) || (c < 0x20 && c != '\n' && c != '\r' && c != '\t');
    score += common ? 1 : odd ? -2 : 0;
  }
  return score;
}

/// Kana in EUC-JP are also half-width kana in CP932; the beginning of a text tells.
bool looks_like_euc(std::string_view bytes, std::string_view as_cp932) {
  constexpr std::size_t enough = 64 << 10;
  const std::size_t line = bytes.size() <= enough ? bytes.size() : bytes.rfind('\n', enough);
  const auto euc = converted(bytes.substr(0, line), "EUC-JP");
  if (!euc) return false;
  const std::size_t end =
      as_cp932.size() <= enough ? as_cp932.size() : as_cp932.rfind('\n', enough);
  return japanese_score(*euc) > std::max(japanese_score(as_cp932.substr(0, end)), 0);
}

/// True for text in UTF-8 of which only some bytes are damaged.
bool mostly_utf8(std::string_view bytes) {
  std::size_t letters = 0, damaged = 0;
  while (!bytes.empty()) {
    const std::size_t invalid = std::min(first_invalid_utf8(bytes), bytes.size());
    for (const char c : bytes.substr(0, invalid)) {
      letters += (static_cast<unsigned char>(c) & 0xC0) == 0xC0 ? 1 : 0;
    }
    damaged += invalid < bytes.size() ? 1 : 0;
    bytes.remove_prefix(std::min(invalid + 1, bytes.size()));
  }
  return letters > damaged;
}

/// UTF-16 without a mark at its start: every other byte of its ASCII letters is zero.
const char* utf16_order(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
  if (zeros[0] + zeros[1] < bytes.size() / 16 + 2) return nullptr;
  return zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE";
}

}  // namespace

GuessedText guess_text(std::string_view bytes) {
  if (const char* order = utf16_order(bytes)) {
    const bool marked = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
    const auto text = converted(bytes.substr(marked ? 2 : 0), order);
    return {"UTF-16 のようです", utf16_steps, text.value_or("")};
  }
  if (mostly_utf8(bytes)) return {"壊れた文字があります", other_steps, ""};
  const std::optional<std::string> cp932 = converted(bytes, "CP932");
  const std::optional<std::string> euc = converted(bytes, "EUC-JP");
  const int cp932_score = cp932 ? japanese_score(*cp932) : -1;
  const int euc_score = euc ? japanese_score(*euc) : -1;
  if (euc_score > std::max(cp932_score, 0)) return {"EUC-JP のようです", euc_steps, *euc};
  if (cp932_score > 0) return {"Shift_JIS（CP932）のようです", cp932_steps, *cp932};
  return {"どの文字コードか分かりません", other_steps, ""};
}

std::optional<DecodedText> decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"sv)) {
    return named(converted(bytes.substr(2), "UTF-16LE"), Encoding::utf16);
  }
  if (bytes.starts_with("\xFE\xFF"sv)) {
    return named(converted(bytes.substr(2), "UTF-16BE"), Encoding::utf16);
  }
  if (first_invalid_utf8(bytes) == std::string_view::npos) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (!bytes.starts_with(byte_order_mark)) return named(std::string(bytes), Encoding::utf8);
    return named(std::string(bytes.substr(3)), Encoding::utf8_with_bom);
  }
  // "CP932", not "SHIFT_JIS": only the former knows ①, ㈱ and 髙 and keeps the backslash.
  std::optional<DecodedText> decoded = named(converted(bytes, "CP932"), Encoding::cp932);
  if (!decoded || first_forbidden(decoded->text) != std::string_view::npos) return std::nullopt;
  return looks_like_euc(bytes, decoded->text) ? std::nullopt : decoded;
}

}  // namespace shirube
