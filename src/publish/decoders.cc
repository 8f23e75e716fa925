#include "publish/decoders.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/ascii.h"
#include "base/text.h"
#include "publish/html_entities.h"
#include "publish/html_scanner.h"
#include "publish/search_text.h"

namespace shirube {
namespace {

/// Fewer bytes than this cannot hold anything that is searched for.
constexpr std::size_t shortest = 6;

/// The number written in the first `digits` hexadecimal digits of `text`, or -1.
long hex_number(std::string_view text, std::size_t digits) {
  if (text.size() < digits) return -1;
  long number = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const int value = hex_digit(text[i]);
    if (value < 0) return -1;
    number = number * 16 + value;
  }
  return number;
}

std::string from_charset(const char* charset, std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out(bytes.size() * 3 + 1, '\0');
  const int32_t size = ucnv_convert("UTF-8", charset, out.data(), static_cast<int32_t>(out.size()),
                                    bytes.data(), static_cast<int32_t>(bytes.size()), &error);
  if (U_FAILURE(error)) return std::string(bytes);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string joined_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t line = text.substr(i, 2) == "\r\n" ? 2 : text[i] == '\n' ? 1 : 0;
    const bool folded =
        line != 0 && i + line < text.size() && (text[i + line] == ' ' || text[i + line] == '\t');
    if (folded) {
      i += line;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// The length of the UTF-8 character that a byte begins; 0 for controls and what begins none.
constexpr std::array<std::uint8_t, 256> character_lengths() {
  std::array<std::uint8_t, 256> lengths{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (byte >= 0x20 && byte < 0x7F) lengths[byte] = 1;
    if (byte >= 0xC2 && byte < 0xE0) lengths[byte] = 2;
    if (byte >= 0xE0 && byte < 0xF0) lengths[byte] = 3;
    if (byte >= 0xF0 && byte < 0xF5) lengths[byte] = 4;
  }
  return lengths;
}

/// Appends the stretches of `bytes` that are readable text. Decoding what only looked encoded gives
/// noise, which this drops.
void append_readable(std::string_view bytes, std::string& out) {
  static constexpr std::array<std::uint8_t, 256> lengths = character_lengths();
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= bytes.size();) {
    std::size_t length = i < bytes.size() ? lengths[static_cast<unsigned char>(bytes[i])] : 0;
    for (std::size_t k = 1; k < length; ++k) {
      if (i + k >= bytes.size() || (bytes[i + k] & 0xC0) != 0x80) length = 0;
    }
    if (length != 0) {
      i += length;
      continue;
    }
    if (i - begin >= shortest) {
      out += bytes.substr(begin, i - begin);
      out += text_break;
    }
    begin = ++i;
  }
}

constexpr std::array<std::int8_t, 256> base64_values() {
  std::array<std::int8_t, 256> values{};
  for (auto& value : values) value = -1;
  for (int i = 0; i < 26; ++i) {
    values['A' + i] = static_cast<std::int8_t>(i);
    values['a' + i] = static_cast<std::int8_t>(i + 26);
  }
  for (int i = 0; i < 10; ++i) values['0' + i] = static_cast<std::int8_t>(i + 52);
  values['+'] = values['-'] = 62;
  values['/'] = values['_'] = 63;
  return values;
}

constexpr std::array<std::int8_t, 256> base64_table = base64_values();

int base64_value(char c) {
  return base64_table[static_cast<unsigned char>(c)];
}

/// Calls visit(run) for each longest stretch of at least `least` characters that `belongs` accepts.
template <class Belongs, class Visit>
void each_run(std::string_view text, std::size_t least, Belongs belongs, Visit visit) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t begin = i;
    while (i < text.size() && belongs(text[i])) ++i;
    if (i - begin >= least) visit(text.substr(begin, i - begin));
  }
}

void append_base64(std::string_view run, std::string& bytes, std::string& out) {
  // What stands before the code may belong to its alphabet too, so it may begin anywhere.
  for (std::size_t start = 0; start < 4 && start + 8 <= run.size(); ++start) {
    const std::string_view code = run.substr(start);
    bytes.resize(code.size() / 4 * 3 + 3);
    char* end = bytes.data();
    std::size_t i = 0;
    for (; i + 4 <= code.size(); i += 4) {
      const std::uint32_t bits =
          static_cast<std::uint32_t>(base64_value(code[i]) << 18 | base64_value(code[i + 1]) << 12 |
                                     base64_value(code[i + 2]) << 6 | base64_value(code[i + 3]));
      *end++ = static_cast<char>(bits >> 16);
      *end++ = static_cast<char>(bits >> 8);
      *end++ = static_cast<char>(bits);
    }
    const std::size_t left = code.size() - i;
    if (left >= 2) {
      *end++ = static_cast<char>(base64_value(code[i]) << 2 | base64_value(code[i + 1]) >> 4);
    }
    if (left == 3) {
      *end++ = static_cast<char>(base64_value(code[i + 1]) << 4 | base64_value(code[i + 2]) >> 2);
    }
    append_readable({bytes.data(), static_cast<std::size_t>(end - bytes.data())}, out);
  }
}

void append_hexadecimal(std::string_view run, std::string& bytes, std::string& out) {
  for (std::size_t start = 0; start < 2; ++start) {
    bytes.clear();
    for (std::size_t i = start; i + 2 <= run.size(); i += 2) {
      bytes += static_cast<char>(hex_number(run.substr(i), 2));
    }
    append_readable(bytes, out);
  }
}

/// Base64, and the hexadecimal digits within what may be Base64.
void append_coded_runs(std::string_view text, std::string& out) {
  std::string bytes;
  const auto in_base64 = [](char c) { return base64_value(c) >= 0; };
  const auto in_hexadecimal = [](char c) { return hex_digit(c) >= 0; };
  each_run(text, 8, in_base64, [&](std::string_view run) {
    append_base64(run, bytes, out);
    if (run.size() < 2 * shortest) return;
    each_run(run, 2 * shortest, in_hexadecimal,
             [&](std::string_view digits) { append_hexadecimal(digits, bytes, out); });
  });
}

/// Whether two hexadecimal digits follow the character at `i`.
bool marks_byte(std::string_view text, std::size_t i) {
  return hex_number(text.substr(i + 1), 2) > 0;
}

void append_percent(std::string_view text, std::string& out) {
  if (text.find('%') == text.npos) return;
  const auto belongs = [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != '"' && c != '\'' && c != '<' && c != '>';
  };
  const auto decode = [&](std::string_view run) {
    std::size_t first = run.find('%');
    while (first != run.npos && !marks_byte(run, first)) first = run.find('%', first + 1);
    if (first == run.npos) return;
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (run[i] == '%' && marks_byte(run, i)) {
        out += static_cast<char>(hex_number(run.substr(i + 1), 2));
        i += 2;
      } else {
        out += run[i] == '+' ? ' ' : run[i];
      }
    }
    out += text_break;
  };
  each_run(text, shortest, belongs, decode);
}

/// =E5=9C=B0, where lines may end in "=" to go on in the next.
void append_quoted_printable(std::string_view text, std::string& out) {
  std::size_t first = text.find('=');
  const auto two_bytes = [&](std::size_t i) {
    return marks_byte(text, i) && text.substr(i + 3, 1) == "=" && marks_byte(text, i + 3);
  };
  while (first != text.npos && !two_bytes(first)) first = text.find('=', first + 1);
  if (first == text.npos) return;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
    } else if (marks_byte(text, i)) {
      out += static_cast<char>(hex_number(text.substr(i + 1), 2));
      i += 2;
    } else if (text.substr(i + 1, 2) == "\r\n") {
      i += 2;
    } else if (text.substr(i + 1, 1) == "\n") {
      ++i;
    } else {
      out += '=';
    }
  }
  out += text_break;
}

/// The escape of JSON, JavaScript or iCalendar at the start of `text`; returns its length.
std::size_t read_escape(std::string_view text, std::string& out) {
  const char kind = text.size() > 1 ? text[1] : '\0';
  if (kind == 'u' && text.substr(2, 1) == "{") {
    const std::size_t end = text.substr(0, 12).find('}');
    const long value = end == text.npos ? -1 : hex_number(text.substr(3), end - 3);
    if (value > 0 && append_utf8(static_cast<char32_t>(value), out)) return end + 1;
    return 1;
  }
  if (kind == 'u' || kind == 'x') {
    const std::size_t digits = kind == 'u' ? 4 : 2;
    long value = hex_number(text.substr(2), digits);
    std::size_t length = 2 + digits;
    if (value >= 0xD800 && value < 0xDC00 && text.substr(length, 2) == "\\u") {
      const long low = hex_number(text.substr(length + 2), 4);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        length += 6;
      }
    }
    if (value > 0 && append_utf8(static_cast<char32_t>(value), out)) return length;
    return 1;
  }
  const bool space = kind == 'n' || kind == 'r' || kind == 't' || kind == 'N';
  if (kind != '\0') out += space ? '\n' : kind;
  return kind == '\0' ? 1 : 2;
}

/// The escape of CSS at the start of `text`, one to six digits and perhaps a space.
std::size_t read_css_escape(std::string_view text, std::string& out) {
  std::size_t digits = 0;
  while (digits < 6 && digits + 1 < text.size() && hex_digit(text[digits + 1]) >= 0) ++digits;
  const long value = hex_number(text.substr(1), digits);
  if (digits == 0 || !append_utf8(static_cast<char32_t>(value), out)) return 1;
  const bool space = text.substr(digits + 1, 1) == " ";
  return 1 + digits + (space ? 1 : 0);
}

template <class Read>
void append_escapes(std::string_view text, Read read, std::string& out) {
  while (!text.empty()) {
    const std::size_t mark = text.find('\\');
    out += text.substr(0, mark);
    if (mark == text.npos) break;
    text.remove_prefix(mark);
    text.remove_prefix(read(text, out));
  }
  out += text_break;
}

/// Elements whose text does not run on from what stands before them.
constexpr std::string_view block_elements[] = {
    "address", "article", "aside", "caption", "dd",    "details", "div",     "dl",     "dt",
    "footer",  "h1",      "h2",    "h3",      "h4",    "h5",      "h6",      "header", "li",
    "main",    "nav",     "ol",    "p",       "pre",   "section", "summary", "table",  "tbody",
    "td",      "text",    "th",    "thead",   "title", "tr",      "ul"};

/// `tag` is what stands between < and >.
bool is_block_tag(std::string_view tag) {
  if (tag.starts_with('/')) tag.remove_prefix(1);
  const auto ends = [](char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '/';
  };
  const auto end = std::find_if(tag.begin(), tag.end(), ends);
  const std::string_view name = tag.substr(0, static_cast<std::size_t>(end - tag.begin()));
  if (name.empty()) return false;
  const char first = small_letter(name.front());
  return std::any_of(
      std::begin(block_elements), std::end(block_elements),
      [&](std::string_view element) { return element.front() == first && is_name(name, element); });
}

}  // namespace

std::string as_text(std::string_view path, std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") {
    return from_charset("UTF-16", bytes);
  }
  if (path.ends_with(".ics") || path.ends_with(".vcf")) return joined_lines(bytes);
  const bool table = path.ends_with(".csv") || path.ends_with(".txt");
  if (table && first_invalid_utf8(bytes) != std::string_view::npos) {
    return from_charset("windows-31j", bytes);
  }
  return std::string(bytes);
}

std::string markup_text(std::string_view text) {
  std::string outside;
  std::string inside;
  outside.reserve(text.size() + 1);
  inside.reserve(text.size() / 2);
  while (!text.empty()) {
    const std::size_t open = text.find('<');
    outside += text.substr(0, open);
    if (open == text.npos) break;
    text.remove_prefix(open + 1);
    const std::size_t close = text.find('>');
    const std::string_view tag = text.substr(0, close);
    if (is_block_tag(tag)) outside += block_break;
    inside += tag;
    inside += text_break;
    text.remove_prefix(close == text.npos ? text.size() : close + 1);
  }
  outside += text_break;
  outside += inside;
  return outside.find('&') == std::string::npos ? outside : decode_entities(outside);
}

std::string decoded_forms(std::string_view text) {
  std::string out;
  bool escapes = false;
  bool css_escapes = false;
  for (std::size_t i = text.find('\\'); i != text.npos; i = text.find('\\', i + 1)) {
    escapes = true;
    css_escapes = css_escapes || hex_number(text.substr(i + 1), 1) >= 0;
  }
  if (escapes) append_escapes(text, read_escape, out);
  if (css_escapes) append_escapes(text, read_css_escape, out);
  append_percent(text, out);
  append_quoted_printable(text, out);
  append_coded_runs(text, out);
  return out;
}

}  // namespace shirube
