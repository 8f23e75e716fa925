#include "base/web_url.h"

#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/stringpiece.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t longest = 4096;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

/// %E5.
void add_encoded(std::string& url, char c) {
  constexpr char hex[] = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  url += {'%', hex[byte >> 4], hex[byte & 0xF]};
}

const icu::IDNA* idna() {
  static const std::unique_ptr<const icu::IDNA> made = [] {
    UErrorCode status = U_ZERO_ERROR;
    constexpr std::uint32_t rules = UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                                    UIDNA_NONTRANSITIONAL_TO_ASCII |
                                    UIDNA_NONTRANSITIONAL_TO_UNICODE | UIDNA_USE_STD3_RULES;
    return std::unique_ptr<const icu::IDNA>(icu::IDNA::createUTS46Instance(rules, status));
  }();
  return made.get();
}

/// Letters of Japan only: other scripts have some that look like Latin ones and lead elsewhere.
bool is_japanese(std::string_view host) {
  for (const char32_t c : to_code_points(host)) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
      case USCRIPT_COMMON:
      case USCRIPT_HAN:
      case USCRIPT_HIRAGANA:
      case USCRIPT_KATAKANA:
        continue;
      case USCRIPT_LATIN:
        if (c < 0x80) continue;
        return false;
      default:
        return false;
    }
  }
  return true;
}

/// The host in ASCII, with its port; empty for what is none.
std::string encoded_host(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view port = text.substr(std::min(colon, text.size()));
  if (!port.empty() && (port.size() > 6 || !is_all_digits(port.substr(1)))) return "";
  std::string host = nfkc(text.substr(0, colon));
  if (!is_ascii(host)) {
    UErrorCode status = U_ZERO_ERROR;
    icu::IDNAInfo info;
    std::string encoded;
    icu::StringByteSink<std::string> sink(&encoded);
    if (!idna() || !is_japanese(host)) return "";
    idna()->nameToASCII_UTF8(icu::StringPiece(host), sink, info, status);
    if (U_FAILURE(status) || info.hasErrors()) return "";
    host = std::move(encoded);
  }
  return is_host_name(host) ? host + std::string(port) : "";
}

/// Letters that nobody sees, or that browsers drop: an address with one is not what it seems.
bool is_hidden(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x3000 ||
         c == 0xFEFF || c == 0xFFFD;
}

/// The path, query and fragment as browsers send them; nothing when a character cannot stand there.
std::optional<std::string> encoded_path(std::string_view text) {
  if (!may_stand_in_url(text)) return std::nullopt;
  std::string encoded;
  for (const char c : text) {
    if (is_ascii({&c, 1})) {
      encoded += c;
    } else {
      add_encoded(encoded, c);
    }
  }
  return encoded;
}

std::optional<std::string> encoded_url(std::string_view scheme, std::string_view rest) {
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  const std::string host = encoded_host(rest.substr(0, end));
  const std::optional<std::string> path = encoded_path(rest.substr(end));
  if (host.empty() || !path) return std::nullopt;
  return std::string(scheme) + "://" + host + *path;
}

/// http or https for a word that differs from it by one letter; else empty.
std::string meant_scheme(std::string_view word) {
  if (word.size() < 3 || word.size() > 7) return "";
  // nearest() allows one slip in a word of four or five letters.
  static const std::vector<std::string> schemes = {"https", "http"};
  return nearest(word, schemes);
}

/// Reads an address whose scheme is misspelt.
std::optional<std::string> with_mended_scheme(std::string_view text) {
  const auto after_word = std::find_if_not(text.begin(), text.end(), is_letter);
  const auto length = static_cast<std::size_t>(after_word - text.begin());
  const std::size_t host = text.find_first_not_of(":;/.,\\ ", length);
  if (host == text.npos) return std::nullopt;
  const std::string_view signs = text.substr(length, host - length);
  if (signs.find_first_of(":;/") == signs.npos || signs.size() > 5) return std::nullopt;
  const std::string scheme = meant_scheme(ascii_lower(text.substr(0, length)));
  return scheme.empty() ? std::nullopt : encoded_url(scheme, text.substr(host));
}

/// Reads a host and path that nothing stands before, as www.example.jp/a.
std::optional<std::string> with_added_scheme(std::string_view text) {
  const std::string_view host = text.substr(0, text.find_first_of("/?#"));
  const std::size_t dot = host.rfind('.');
  if (dot == host.npos || host.find_first_of(":@") != host.npos) return std::nullopt;
  // A sentence may hold full stops of its own kind, and a file's name a dot.
  const std::string_view last = host.substr(dot + 1);
  const bool domain = last.size() >= 2 && std::all_of(last.begin(), last.end(), is_letter);
  return domain ? encoded_url("https", text) : std::nullopt;
}

/// In full width nothing is an address; if the beginning is so, all of it was typed so.
std::string with_plain_beginning(std::string_view text) {
  const std::string narrow = nfkc(text);
  constexpr std::size_t beginning = 12;
  const bool wide = !is_ascii(text.substr(0, beginning)) && is_ascii(narrow.substr(0, beginning));
  return wide ? narrow : std::string(text);
}

}  // namespace

std::string percent_encoded(std::string_view text, std::string_view kept) {
  constexpr std::string_view unreserved = "-._~";
  std::string encoded;
  for (const char c : text) {
    const bool plain =
        is_letter_or_digit(c) || unreserved.find(c) != unreserved.npos || kept.find(c) != kept.npos;
    if (plain) {
      encoded += c;
    } else {
      add_encoded(encoded, c);
    }
  }
  return encoded;
}

bool may_stand_in_url(std::string_view text) {
  static constexpr std::u32string_view forbidden = U"\"<>\\`{}|^";
  const std::u32string letters = to_code_points(text);
  return std::none_of(letters.begin(), letters.end(), [](char32_t c) {
    return is_hidden(c) || forbidden.find(c) != forbidden.npos;
  });
}

bool is_host_name(std::string_view text) {
  if (text.size() > 253 || text.find('.') == text.npos) return false;
  std::string_view label;
  while (true) {
    label = text.substr(0, text.find('.'));
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') {
      return false;
    }
    const bool plain = std::all_of(label.begin(), label.end(),
                                   [](char c) { return is_letter_or_digit(c) || c == '-'; });
    if (!plain) return false;
    if (label.size() == text.size()) return is_letter(label.front());
    text.remove_prefix(label.size() + 1);
  }
}

std::optional<WebUrl> read_web_url(std::string_view text) {
  const std::string plain = with_plain_beginning(trim(text));
  if (plain.size() > longest) return std::nullopt;
  for (const std::string_view scheme : {"https", "http"}) {
    const std::string begin = std::string(scheme) + "://";
    if (ascii_lower(std::string_view(plain).substr(0, begin.size())) != begin) continue;
    const auto url = encoded_url(scheme, std::string_view(plain).substr(begin.size()));
    if (!url) break;  // perhaps http:///www.example.jp
    return WebUrl{*url, WebUrl::Scheme::as_written};
  }
  if (const auto url = with_mended_scheme(plain)) return WebUrl{*url, WebUrl::Scheme::mended};
  if (const auto url = with_added_scheme(plain)) return WebUrl{*url, WebUrl::Scheme::added};
  return std::nullopt;
}

}  // namespace shirube
