#include "publish/html_entities.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"

namespace shirube {
namespace {

constexpr std::pair<std::string_view, char32_t> reference_names[] = {
    {"AMP", U'&'},      {"GT", U'>'},      {"LT", U'<'},     {"NewLine", U'\n'}, {"QUOT", U'"'},
    {"Tab", U'\t'},     {"amp", U'&'},     {"apos", U'\''},  {"ast", U'*'},      {"bsol", U'\\'},
    {"colon", U':'},    {"comma", U','},   {"commat", U'@'}, {"copy", 0xA9},     {"dash", 0x2010},
    {"dollar", U'$'},   {"emsp", 0x2003},  {"ensp", 0x2002}, {"equals", U'='},   {"gt", U'>'},
    {"hyphen", 0x2010}, {"lowbar", U'_'},  {"lpar", U'('},   {"lt", U'<'},       {"mdash", 0x2014},
    {"middot", 0xB7},   {"minus", 0x2212}, {"nbsp", 0xA0},   {"ndash", 0x2013},  {"num", U'#'},
    {"percnt", U'%'},   {"period", U'.'},  {"plus", U'+'},   {"quot", U'"'},     {"rpar", U')'},
    {"semi", U';'},     {"shy", 0xAD},     {"sol", U'/'},    {"thinsp", 0x2009}, {"yen", 0xA5},
    {"zwj", 0x200D},    {"zwnj", 0x200C},
};

/// The length of the numeric reference at the start of `text`, 0 when there is none.
std::size_t read_number(std::string_view text, std::string& out) {
  std::size_t i = 2;
  const bool hexadecimal = text.size() > i && (text[i] == 'x' || text[i] == 'X');
  const int base = hexadecimal ? 16 : 10;
  if (hexadecimal) ++i;
  const std::size_t first = i;
  char32_t value = 0;
  for (; i < text.size(); ++i) {
    const int digit = hex_digit(text[i]);
    if (digit < 0 || digit >= base) break;
    value = std::min<char32_t>(value * base + digit, 0x110000);
  }
  if (i == first || !append_utf8(value, out)) return 0;
  return i < text.size() && text[i] == ';' ? i + 1 : i;
}

std::size_t read_name(std::string_view text, std::string& out) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == text.npos) return 0;
  const std::string_view name = text.substr(1, end - 1);
  for (const auto& [known, code_point] : reference_names) {
    if (known == name) {
      append_utf8(code_point, out);
      return end + 1;
    }
  }
  return 0;
}

}  // namespace

bool append_utf8(char32_t code_point, std::string& out) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point == 0 || code_point > 0x10FFFF) return false;
  if (code_point >= 0xD800 && code_point <= 0xDFFF) return false;
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
  return true;
}

std::string decode_entities(std::string_view text) {
  if (text.find('&') == text.npos) return std::string(text);
  std::string out;
  out.reserve(text.size());
  while (true) {
    const std::size_t mark = text.find('&');
    out += text.substr(0, mark);
    if (mark == text.npos) return out;
    text.remove_prefix(mark);
    std::size_t length = 0;
    if (text.size() > 2) length = text[1] == '#' ? read_number(text, out) : read_name(text, out);
    if (length == 0) {
      out += '&';
      length = 1;
    }
    text.remove_prefix(length);
  }
}

}  // namespace shirube
