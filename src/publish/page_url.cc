#include "publish/page_url.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"

namespace shirube {
namespace {

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

/// Browsers drop line ends and tabs anywhere in an address, and controls and spaces around it.
std::string as_browsers_read(std::string_view url) {
  std::string out(url);
  std::erase_if(out, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
  out.erase(out.begin(), std::find_if_not(out.begin(), out.end(), is_blank));
  while (!out.empty() && is_blank(out.back())) out.pop_back();
  return out;
}

/// "https" of "HTTPS://...", empty when there is no scheme.
std::string scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == url.npos || colon == 0) return {};
  const std::string scheme = ascii_lower(url.substr(0, colon));
  const bool valid =
      is_small_letter(scheme[0]) && std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return is_small_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
      });
  return valid ? scheme : std::string();
}

/// Adds the names in `path` to the folder `joined`, which ends in "/" or is empty; false when that
/// leaves the root.
bool walk(std::string_view path, std::string& joined) {
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    if (name == "..") {
      if (joined.empty()) return false;
      const std::size_t parent = joined.rfind('/', joined.size() - 2);
      joined.resize(parent == joined.npos ? 0 : parent + 1);
    } else if (name != ".") {
      joined += name;
      if (slash != path.npos) joined += '/';
    }
    if (slash == path.npos) return true;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  if (text.find('%') == text.npos) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
                       hex_digit(text[i + 2]) >= 0;
    if (coded) {
      out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

PageUrl read_page_url(std::string_view page, std::string_view url, std::string_view base) {
  std::string clean;
  std::string_view rest = url;
  if (std::any_of(url.begin(), url.end(), is_blank)) rest = clean = as_browsers_read(url);
  PageUrl result;
  const bool below_base = !base.empty() && rest.starts_with(base);
  if (below_base) {
    rest.remove_prefix(base.size());
    page = {};
  }
  const std::size_t mark = rest.find('#');
  if (mark != rest.npos) {
    result.fragment = percent_decoded(rest.substr(mark + 1));
    rest = rest.substr(0, mark);
  }
  rest = rest.substr(0, rest.find('?'));

  if (!below_base) {
    const bool has_host = rest.size() > 1 && (rest[0] == '/' || rest[0] == '\\') &&
                          (rest[1] == '/' || rest[1] == '\\');
    result.scheme = has_host ? "//" : scheme_of(rest);
    if (!result.scheme.empty()) {
      result.kind = PageUrl::Kind::external;
      return result;
    }
    if (rest.starts_with('/') || rest.starts_with('\\')) {
      result.kind = PageUrl::Kind::outside;
      return result;
    }
    if (rest.empty()) {
      result.path = page;
      return result;
    }
  }
  result.path = page.substr(0, page.rfind('/') + 1);
  std::string decoded;
  if (rest.find('%') != rest.npos) rest = decoded = percent_decoded(rest);
  result.path.reserve(result.path.size() + rest.size());
  if (!walk(rest, result.path)) result.kind = PageUrl::Kind::outside;
  const bool folder = result.path.empty() || result.path.ends_with('/');
  if (below_base && folder) result.path += "index.html";
  return result;
}

bool is_url_attribute(const HtmlAttribute& attribute) {
  constexpr std::string_view names[] = {"href",       "src",    "action", "formaction",
                                        "xlink:href", "poster", "data",   "background"};
  return std::any_of(std::begin(names), std::end(names),
                     [&](std::string_view name) { return is_name(attribute.name, name); });
}

std::vector<std::string> srcset_urls(std::string_view srcset) {
  std::vector<std::string> urls;
  for (const std::string& candidate : split(srcset, ",")) {
    urls.push_back(candidate.substr(0, candidate.find_first_of(" \t\n")));
  }
  return urls;
}

bool is_markup_path(std::string_view path) {
  return path.ends_with(".html") || path.ends_with(".svg");
}

}  // namespace shirube
