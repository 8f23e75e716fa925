#include "base/xml_writer.h"

#include <utility>

#include "base/text.h"

namespace shirube {
namespace {

/// XML 1.0, production Char.
bool allowed(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + 16);
  for (const char32_t c : to_code_points(text)) {
    if (!allowed(c)) continue;
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      case '\r':
        escaped += "&#13;";  // else readers take it for a line feed
        break;
      default:
        escaped += to_utf8(std::u32string_view(&c, 1));
    }
  }
  return escaped;
}

XmlWriter::XmlWriter(Declaration declaration) {
  if (declaration == Declaration::present) xml_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}

XmlWriter& XmlWriter::open(std::string_view name, Attributes attributes) {
  start(name, attributes);
  xml_ += '>';
  open_.emplace_back(name);
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
  xml_ += xml_escaped(text);
  return *this;
}

XmlWriter& XmlWriter::close() {
  if (open_.empty()) return *this;
  xml_ += "</" + open_.back() + ">";
  open_.pop_back();
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view text, Attributes attributes) {
  if (!text.empty()) return open(name, attributes).text(text).close();
  start(name, attributes);
  xml_ += "/>";
  return *this;
}

std::string XmlWriter::finish() {
  while (!open_.empty()) close();
  xml_ += '\n';
  return std::move(xml_);
}

void XmlWriter::start(std::string_view name, Attributes attributes) {
  xml_ += '<';
  xml_ += name;
  for (const auto& [key, value] : attributes) {
    xml_ += ' ';
    xml_ += key;
    xml_ += "=\"" + xml_escaped(value) + "\"";
  }
}

}  // namespace shirube
