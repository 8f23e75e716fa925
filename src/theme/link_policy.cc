#include "theme/link_policy.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/text.h"
#include "base/web_url.h"

namespace shirube {
namespace {

constexpr std::size_t longest = 4096;

bool all_of(std::string_view text, bool (*accepts)(char)) {
  return std::all_of(text.begin(), text.end(), accepts);
}

bool is_telephone(std::string_view rest) {
  return std::count_if(rest.begin(), rest.end(), is_digit) >= 3 && all_of(rest, [](char c) {
           return is_digit(c) || std::string_view("+-.()*#").find(c) != std::string_view::npos;
         });
}

bool is_mail(std::string_view rest) {
  const std::string_view address = rest.substr(0, rest.find('?'));
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos || at == 0 || !is_host_name(address.substr(at + 1)))
    return false;
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
  if (text.empty() || text.size() > longest || !may_stand_in_url(text)) return std::nullopt;
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
