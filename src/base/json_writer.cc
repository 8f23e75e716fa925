#include "base/json_writer.h"

#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/text.h"
#include "base/type.h"
#include "base/value.h"

namespace shirube {
namespace {

void write(const Value& value, std::string& out);

struct Writer {
  std::string& out;

  void operator()(std::monostate) const { out += "null"; }
  void operator()(bool boolean) const { out += boolean ? "true" : "false"; }
  void operator()(std::int64_t integer) const { out += std::to_string(integer); }
  void operator()(double number) const {
    if (!std::isfinite(number)) {  // JSON has no other numbers
      out += "null";
      return;
    }
    char digits[32];
    const auto result = std::to_chars(digits, digits + sizeof digits, number);
    out.append(digits, result.ptr);
  }
  void operator()(const std::string& text) const { out += json_string(text); }
  void operator()(const Url& url) const { out += json_string(url.text); }
  void operator()(const Html& html) const { out += json_string(html.markup); }
  void operator()(const List& list) const {
    out += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) out += ',';
      write(list[i], out);
    }
    out += ']';
  }
  void operator()(const Object& object) const {
    out += '{';
    for (std::size_t i = 0; i < object.members.size(); ++i) {
      if (i > 0) out += ',';
      out += json_string(object.type->members[i].key) + ":";
      write(object.members[i], out);
    }
    out += '}';
  }
};

void write(const Value& value, std::string& out) {
  std::visit(Writer{out}, value.content());
}

}  // namespace

std::string json_string(std::string_view text) {
  if (first_invalid_utf8(text) != std::string_view::npos) {
    return json_string(to_utf8(to_code_points(text)));  // U+FFFD for each such byte
  }
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // U+2028 and U+2029 end a line in old JavaScript.
    const bool separator = byte == 0xE2 && text.substr(i, 2) == "\xE2\x80" && i + 2 < text.size() &&
                           (text[i + 2] == '\xA8' || text[i + 2] == '\xA9');
    if (separator) {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (byte == '"' || byte == '\\') {
      out += '\\';
      out += text[i];
    } else if (byte == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == '<' || byte == '>' || byte == '&' || byte == 0x7F) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", byte);
      out += escape;
    } else {
      out += text[i];
    }
  }
  out += '"';
  return out;
}

std::string json_value(const Value& value) {
  std::string out;
  write(value, out);
  return out;
}

}  // namespace shirube
