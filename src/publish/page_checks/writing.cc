#include "publish/page_checks/writing.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/ascii.h"
#include "base/text.h"

namespace shirube {
namespace {

/// The bytes of the character at `at`; 1 within or at the end of a broken one.
std::size_t length_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

constexpr std::string_view wide_space = "　";

/// Spaces at `at`, in bytes; line ends are the page's, not the writer's.
std::size_t spaces_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    if (text[end] == ' ') {
      ++end;
    } else if (text.substr(end, wide_space.size()) == wide_space) {
      end += wide_space.size();
    } else {
      break;
    }
  }
  return end - at;
}

/// Kanji, hiragana and katakana with 「々」 and 「ー」: what words are made of. No marks, no
/// 「・」.
bool is_letter_of_words(std::string_view character) {
  if (character.size() != 3) return false;
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned>(static_cast<unsigned char>(character[i]));
  };
  const unsigned code = (byte(0) & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return code == 0x3005 || (code >= 0x3041 && code <= 0x30FE && code != 0x30FB) ||
         (code >= 0x3400 && code <= 0x9FFF);
}

bool is_day(std::string_view character) {
  constexpr std::string_view days[] = {"月", "火", "水", "木", "金", "土", "日", "祝"};
  return std::find(std::begin(days), std::end(days), character) != std::end(days);
}

/// 「第」 in 「第1」 is no word of its own.
bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() ||
         (!is_digit(text[at]) && !is_letter_of_words(text.substr(at, length_at(text, at))));
}

/// From the letter at `at`: single letters with spaces between; only that letter when none follow.
struct Spread {
  std::size_t size = 0;
  int letters = 0;
  bool days_only = true;
};

Spread spread_at(std::string_view text, std::size_t at) {
  Spread spread;
  std::size_t next = at;
  while (next < text.size()) {
    const std::string_view letter = text.substr(next, length_at(text, next));
    if (!is_letter_of_words(letter)) break;
    const std::size_t end = next + letter.size();
    if (!ends_word(text, end)) break;
    ++spread.letters;
    spread.days_only = spread.days_only && is_day(letter);
    spread.size = end - at;
    const std::size_t spaces = spaces_at(text, end);
    if (spaces == 0) break;
    next = end + spaces;
  }
  return spread;
}

bool is_fraction(int above, int below) {
  return above < below && (below <= 6 || below == 8 || below == 10);
}

/// A whole number of at most four digits at `at`: its value, -1 without one, and `at` behind it.
int number_at(std::string_view text, std::size_t& at) {
  int value = 0;
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at]) && at - begin < 5)
    value = value * 10 + (text[at++] - '0');
  return at == begin || at - begin > 4 ? -1 : value;
}

/// What stands before or behind a date; else it is part of an address or a number.
bool is_part_of_more(char c) {
  return is_letter_or_digit(c) || std::string_view("/.-_%=").find(c) != std::string_view::npos;
}

/// The date with `mark` that begins at `begin`, or nothing. `era` for 「R8」, which needs all
/// three.
std::string_view date_at(std::string_view text, std::size_t begin, char mark, bool era) {
  std::size_t at = begin + (era ? 1 : 0);
  int parts[3] = {-1, -1, -1};
  int count = 0;
  while (count < 3) {
    parts[count] = number_at(text, at);
    if (parts[count] < 0) return {};
    ++count;
    const bool more = at + 1 < text.size() && text[at] == mark && is_digit(text[at + 1]);
    if (!more) break;
    ++at;
  }
  if (at < text.size() && is_part_of_more(text[at])) return {};
  if (count < 2 || (era && count < 3)) return {};
  const int month = parts[count - 2];
  const int day = parts[count - 1];
  if (month < 1 || month > 12 || day < 1 || day > 31) return {};
  if (count == 3 && !era && parts[0] < 1900) return {};
  if (count == 2 && is_fraction(month, day)) return {};
  return text.substr(begin, at - begin);
}

}  // namespace

std::string_view spread_word(std::string_view text) {
  std::size_t at = 0;
  bool begins = true;
  while (at < text.size()) {
    const std::size_t length = length_at(text, at);
    const bool letter = is_letter_of_words(text.substr(at, length));
    if (letter && begins) {
      const Spread spread = spread_at(text, at);
      if (spread.letters > 1 && !spread.days_only) return text.substr(at, spread.size);
    }
    begins = !letter;
    at += length;
  }
  return {};
}

std::string_view squared_letter(std::string_view text) {
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) != 0xE2 && byte(0) != 0xE3) continue;
    // U+2460 to U+24FF and U+3200 to U+33FF.
    const bool circled = byte(0) == 0xE2 && byte(1) >= 0x91 && byte(1) <= 0x93;
    const bool squared = byte(0) == 0xE3 && byte(1) >= 0x88 && byte(1) <= 0x8F;
    const std::string_view letter = text.substr(at, 3);
    if (circled || squared || letter == "℡" || letter == "№") return letter;
  }
  return {};
}

std::string_view numeric_date(std::string_view text) {
  constexpr std::string_view eras = "MTSHR";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && is_part_of_more(text[at - 1])) continue;
    const bool era = eras.find(text[at]) != eras.npos;
    if (!era && !is_digit(text[at])) continue;
    for (const char mark : {'/', '.'}) {
      if (mark == '.' && !era) continue;
      const std::string_view date = date_at(text, at, mark, era);
      if (!date.empty()) return date;
    }
  }
  return {};
}

}  // namespace shirube
