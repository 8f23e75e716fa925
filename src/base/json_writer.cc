#include "base/json_writer.h"

#include <cstdio>

#include "base/text.h"

namespace shirube {
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

JsonObject::JsonObject(int depth) : colon_(": ") {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  begin_ = "\n  " + indent;
  separator_ = "," + begin_;
  end_ = "\n" + indent;
}

JsonObject& JsonObject::add(std::string_view key, std::string_view json) {
  add_item(members_, separator_, json_string(key) + colon_);
  members_ += json;
  return *this;
}

JsonObject& JsonObject::text(std::string_view key, std::string_view text) {
  return add(key, json_string(text));
}

JsonObject& JsonObject::number(std::string_view key, std::int64_t number) {
  return add(key, std::to_string(number));
}

std::string JsonObject::json() const {
  return members_.empty() ? "{}" : "{" + begin_ + members_ + end_ + "}";
}

JsonList& JsonList::add(std::string_view json) {
  add_item(items_, ",", json);
  return *this;
}

JsonList& JsonList::text(std::string_view text) {
  return add(json_string(text));
}

}  // namespace shirube
