#include "theme/link_policy.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "base/web_url.h"

namespace shirube {
namespace {

constexpr std::size_t longest = 4096;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool all_of(std::string_view text, bool (*accepts)(char)) {
  return std::all_of(text.begin(), text.end(), accepts);
}

/// What browsers drop, read as something else, or what ends an attribute or a log line.
bool has_forbidden_character(std::string_view text) {
  for (const char32_t c : to_code_points(text)) {
    const bool control = c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x3000 || c == 0xFFFD;
    const bool invisible = c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
                           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
                           c == 0xFEFF;
    if (control || invisible) return true;
    if (c == '<' || c == '>' || c == '"' || c == '\\' || c == '`' || c == '{' || c == '}' ||
        c == '|' || c == '^') {
      return true;
    }
  }
  return false;
}

/// A host name of at least two labels, the last of which is no number; with a port if need be.
bool is_host(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos) {
    const std::string_view port = text.substr(colon + 1);
    if (port.empty() || port.size() > 5 || !all_of(port, is_digit)) return false;
    text = text.substr(0, colon);
  }
  if (text.size() > 253 || text.find('.') == std::string_view::npos) return false;
  std::string_view label;
  while (true) {
    label = text.substr(0, text.find('.'));
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') {
      return false;
    }
    if (!all_of(label, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; })) {
      return false;
    }
    if (label.size() == text.size()) break;
    text.remove_prefix(label.size() + 1);
  }
  return is_letter(label.front());
}

bool is_telephone(std::string_view rest) {
  return std::count_if(rest.begin(), rest.end(), is_digit) >= 3 && all_of(rest, [](char c) {
           return is_digit(c) || std::string_view("+-.()*#").find(c) != std::string_view::npos;
         });
}

bool is_mail(std::string_view rest) {
  const std::string_view address = rest.substr(0, rest.find('?'));
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos || at == 0 || !is_host(address.substr(at + 1))) return false;
  if (address.find_first_of(",;:/%#&") != std::string_view::npos) return false;
  std::string_view fields = rest.substr(address.size());
  while (!fields.empty()) {
    fields.remove_prefix(1);
    const std::string_view field = fields.substr(0, fields.find('&'));
    const std::string name = ascii_lower(field.substr(0, field.find('=')));
    if (name != "subject" && name != "body") return false;
    fields.remove_prefix(field.size());
  }
  return true;
}

/// Percent-encoded dots count as dots, as they do in browsers.
bool stays_within(std::string_view path) {
  std::string decoded = replace_all(replace_all(std::string(path), "%2e", "."), "%2E", ".");
  int depth = 0;
  std::string_view rest = decoded;
  while (true) {
    const std::string_view segment = rest.substr(0, rest.find('/'));
    const bool last = segment.size() == rest.size();
    if (segment == "..") {
      if (--depth < 0) return false;
    } else if (segment != "." && !segment.empty() && !last) {
      ++depth;
    }
    if (last) return true;
    rest.remove_prefix(segment.size() + 1);
  }
}

bool is_relative(std::string_view text) {
  const std::string_view path = text.substr(0, text.find_first_of("?#"));
  if (path.starts_with('/')) return false;
  const std::string lower = ascii_lower(path);
  const bool hides_something =
      lower.find("%2f") != std::string::npos || lower.find("%5c") != std::string::npos ||
      lower.find("%25") != std::string::npos || lower.find("%0") != std::string::npos ||
      lower.find("%1") != std::string::npos;
  return !hides_something && stays_within(path);
}

}  // namespace

std::optional<Url> checked_url(std::string_view text) {
  if (text.empty() || text.size() > longest || has_forbidden_character(text)) return std::nullopt;
  const std::size_t colon = text.find(':');
  const bool has_scheme = colon < text.find_first_of("/?#");
  bool fine = false;
  if (has_scheme) {
    const std::string scheme = ascii_lower(text.substr(0, colon));
    const std::string_view rest = text.substr(colon + 1);
    if (scheme == "https" || scheme == "http") {
      const std::optional<WebUrl> web = read_web_url(text);
      if (!web || web->scheme != WebUrl::Scheme::as_written) return std::nullopt;
      return Url{web->url};
    }
    if (scheme == "tel") fine = is_telephone(rest);
    if (scheme == "mailto") fine = is_mail(rest);
  } else {
    fine = is_relative(text);
  }
  if (!fine) return std::nullopt;
  return Url{std::string(text)};
}

}  // namespace shirube
