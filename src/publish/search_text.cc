#include "publish/search_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/ascii.h"

namespace shirube {
namespace {

constexpr std::size_t most_between_digits = 3;

/// The bytes of a dash at the start of `text` (U+2010 to U+2015, U+2212), or 0.
std::size_t dash_length(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE2') return 0;
  if (text[1] == '\x80' && text[2] >= '\x90' && text[2] <= '\x95') return 3;
  return text[1] == '\x88' && text[2] == '\x92' ? 3 : 0;
}

/// The bytes of what may stand inside a telephone number at the start of `text`, or 0.
std::size_t separator_length(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || text[0] == '-' || text[0] == '(' || text[0] == ')' || text[0] == '.') {
    return 1;
  }
  if (text.substr(0, 3) == "\xE3\x83\xBC") return 3;  // the long vowel mark, often typed for a dash
  return dash_length(text);
}

/// The three bytes of a letter as a number.
constexpr std::uint32_t packed(std::string_view letter) {
  std::uint32_t bytes = 0;
  for (std::size_t i = 0; i < 3; ++i) bytes = bytes << 8 | static_cast<unsigned char>(letter[i]);
  return bytes;
}

/// The kanji digit at the start of `text`, all three bytes long, or -1.
int kanji_digit(std::string_view text) {
  if (text.size() < 3 || static_cast<unsigned char>(text[0]) < 0xE2) return -1;
  switch (packed(text)) {
    case packed("〇"):
    case packed("○"):
    case packed("◯"):
    case packed("零"):
      return 0;
    case packed("一"):
      return 1;
    case packed("二"):
      return 2;
    case packed("三"):
      return 3;
    case packed("四"):
      return 4;
    case packed("五"):
      return 5;
    case packed("六"):
      return 6;
    case packed("七"):
      return 7;
    case packed("八"):
      return 8;
    case packed("九"):
      return 9;
    default:
      return -1;
  }
}

/// False for nearly all text, which is ASCII and kana.
bool may_be_kanji_digit(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  constexpr std::string_view zero = "〇";
  return first >= 0xE2 && (text[0] != zero[0] || text.substr(1, 1) == zero.substr(1, 1));
}

/// The bytes of what may stand between kanji digits: the signs between all digits, and の.
std::size_t separator_in_kanji(std::string_view text) {
  return text.starts_with("の") ? std::string_view("の").size() : separator_length(text);
}

/// What squeezing does with a byte: E2 begins the dashes and the separators of lines.
enum class Squeeze : char { keep, drop, look };

constexpr std::array<Squeeze, 256> squeeze_kinds() {
  std::array<Squeeze, 256> kinds{};
  for (std::size_t byte = 0; byte <= 0x20; ++byte) kinds[byte] = Squeeze::drop;
  kinds[text_break] = kinds[block_break] = Squeeze::keep;
  kinds['*'] = kinds['_'] = kinds['`'] = Squeeze::drop;
  kinds[0xE2] = Squeeze::look;
  return kinds;
}

/// "- ", "1. ", "## ", "> " and the like at the start of a line of Markdown, indented or not.
std::size_t line_mark_length(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && (line[i] == ' ' || line[i] == '>')) ++i;
  std::size_t end = i;
  while (end < line.size() && line[end] == '#') ++end;
  if (end == i && end < line.size() && std::string_view("-*+").find(line[end]) != line.npos) ++end;
  if (end == i) {
    while (end < line.size() && is_digit(line[end])) ++end;
    end = end > i && line.substr(end, 1) == "." ? end + 1 : i;
  }
  return end < line.size() && line[end] == ' ' ? end + 1 : i;
}

}  // namespace

std::string squeezed(std::string_view folded) {
  static constexpr std::array<Squeeze, 256> kinds = squeeze_kinds();
  std::string out(folded.size(), '\0');
  char* end = out.data();
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const Squeeze kind = kinds[static_cast<unsigned char>(c)];
    *end = c;
    end += kind != Squeeze::drop;
    if (kind != Squeeze::look) continue;
    const std::string_view rest = folded.substr(i, 3);
    if (dash_length(rest) != 0) {
      end[-1] = '-';
      i += 2;
    } else if (rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9") {
      --end;
      i += 2;
    }
  }
  out.resize(static_cast<std::size_t>(end - out.data()));
  return out;
}

std::string without_block_breaks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (true) {
    const std::size_t end = text.find(block_break);
    out += text.substr(0, end);
    if (end == text.npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::string without_markdown(std::string_view text) {
  std::string out;
  bool line_start = text.find('\n') != text.npos;
  const bool many_lines = line_start;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (line_start) {
      i += line_mark_length(text.substr(i));
      line_start = false;
      if (i >= text.size()) break;
    }
    line_start = many_lines && text[i] == '\n';
    const std::size_t close = text[i] == '[' ? text.find(']', i) : text.npos;
    const bool link = close != text.npos && text.substr(close + 1, 1) == "(";
    const std::size_t end = link ? text.find(')', close) : text.npos;
    if (end == text.npos) {
      out += text[i];
    } else {
      out += text.substr(i + 1, close - i - 1);
      i = end;
    }
  }
  return out;
}

bool DigitText::is_whole(std::size_t begin, std::size_t end) const {
  const bool stops =
      end == digits.size() || digits[end] == text_break || before[end] != Before::digit;
  return before[begin] == Before::other && stops;
}

DigitText digits_of(std::string_view folded) {
  using Before = DigitText::Before;
  DigitText out;
  const auto put = [&](char digit, Before before) {
    out.digits += digit;
    out.before.push_back(before);
  };
  bool in_run = false;
  Before before = Before::other;
  for (std::size_t i = 0; i < folded.size();) {
    const char c = folded[i];
    if (!in_run && c != '+' && !is_digit(c)) {
      while (++i < folded.size() && folded[i] != '+' && !is_digit(folded[i])) {
      }
    } else if (c == '+' && folded.substr(i, 3) == "+81") {
      put(text_break, Before::other);
      put('0', Before::other);
      i += 3;
      while (const std::size_t length = separator_length(folded.substr(i))) i += length;
      if (folded.substr(i, 2) == "0)") i += 2;
      in_run = true;
      before = Before::digit;
    } else if (is_digit(c)) {
      put(c, before);
      ++i;
      in_run = true;
      before = Before::digit;
    } else {
      before = c == '.' ? Before::point : Before::other;
      std::size_t count = 0;
      while (const std::size_t length = separator_length(folded.substr(i))) {
        i += length;
        ++count;
      }
      const bool goes_on =
          count > 0 && count <= most_between_digits && i < folded.size() && is_digit(folded[i]);
      if (in_run && !goes_on) {
        put(text_break, Before::other);
        in_run = false;
        before = Before::other;
      }
      if (count == 0) ++i;
    }
  }
  return out;
}

std::string kanji_numbers(std::string_view folded) {
  std::string out;
  std::size_t separators = 0;
  bool in_run = false;
  for (std::size_t i = 0; i < folded.size();) {
    const std::string_view rest = folded.substr(i);
    if (!in_run && !may_be_kanji_digit(rest)) {
      ++i;
      continue;
    }
    const int digit = kanji_digit(rest);
    const std::size_t separator = digit < 0 && in_run ? separator_in_kanji(rest) : 0;
    if (digit >= 0) {
      out += static_cast<char>('0' + digit);
      separators = 0;
    } else if (in_run && (separator == 0 || ++separators > most_between_digits)) {
      out += '\n';
    }
    in_run = digit >= 0 || (separator != 0 && separators <= most_between_digits);
    i += digit >= 0 ? 3 : std::max<std::size_t>(separator, 1);
  }
  return out;
}

std::string number_of(std::string_view folded) {
  std::string rest;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t length = separator_length(folded.substr(i));
    if (length == 0) rest += folded[i];
    i += length == 0 ? 1 : length;
  }
  if (rest.substr(0, 3) == "+81") rest.replace(0, rest.substr(3, 1) == "0" ? 4 : 3, "0");
  const bool number = !rest.empty() && std::all_of(rest.begin(), rest.end(), is_digit);
  return number ? rest : std::string();
}

}  // namespace shirube
