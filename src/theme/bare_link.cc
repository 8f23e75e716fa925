#include "theme/bare_link.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "theme/link_policy.h"

namespace shirube {
namespace {

bool is_one_of(char c, std::string_view marks) {
  return marks.find(c) != marks.npos;
}

/// Where the letters of an address end that begin at `at`: at white space, a quote, a letter that
/// is not ASCII.
std::size_t letters_end(std::string_view text, std::size_t at, std::string_view marks) {
  while (at < text.size() && (is_letter_or_digit(text[at]) || is_one_of(text[at], marks))) ++at;
  return at;
}

/// Full stops and the like belong to the sentence, and so does a bracket that was opened before.
std::size_t without_sentence_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const std::string_view address = text.substr(begin, end - begin);
    const bool mark = is_one_of(address.back(), ".,:;!?'*_~");
    const bool closes =
        address.back() == ')' && std::count(address.begin(), address.end(), ')') >
                                     std::count(address.begin(), address.end(), '(');
    if (!mark && !closes) break;
    --end;
  }
  return end;
}

std::optional<BareLink> link_of(std::string_view text, std::size_t begin, std::size_t end,
                                std::string_view before) {
  std::string href = std::string(before) + std::string(text.substr(begin, end - begin));
  if (!checked_url(href)) return std::nullopt;
  return BareLink{begin, end, std::move(href)};
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || !(is_letter_or_digit(text[at - 1]) || is_one_of(text[at - 1], "/@._-"));
}

std::optional<BareLink> web_at(std::string_view text, std::size_t at) {
  const std::string start = ascii_lower(text.substr(at, 8));
  const bool bare = start.starts_with("www.");
  if (!bare && !start.starts_with("http://") && !start.starts_with("https://")) return std::nullopt;
  const std::size_t end =
      without_sentence_end(text, at, letters_end(text, at, "-._~:/?#@!$&'*+,;=%()"));
  return link_of(text, at, end, bare ? "https://" : "");
}

/// The mail address around the sign at `at`.
std::optional<BareLink> mail_around(std::string_view text, std::size_t at, std::size_t from) {
  std::size_t begin = at;
  while (begin > from &&
         (is_letter_or_digit(text[begin - 1]) || is_one_of(text[begin - 1], "._+-"))) {
    --begin;
  }
  while (begin < at && !is_letter_or_digit(text[begin])) ++begin;
  std::size_t end = letters_end(text, at + 1, ".-");
  while (end > at && !is_letter_or_digit(text[end - 1])) --end;
  if (begin == at || end <= at) return std::nullopt;
  return link_of(text, begin, end, "mailto:");
}

}  // namespace

std::optional<BareLink> find_bare_link(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    std::optional<BareLink> link;
    if (text[at] == '@') link = mail_around(text, at, from);
    if (is_one_of(text[at], "hHwW") && begins_word(text, at)) link = web_at(text, at);
    if (link) return link;
  }
  return std::nullopt;
}

}  // namespace shirube
