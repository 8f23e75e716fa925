#include "theme/heading_ids.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"

namespace shirube {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool belongs_to_word(char32_t c) {
  constexpr std::uint32_t kept = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK;
  return c == '-' || (U_GET_GC_MASK(static_cast<UChar32>(c)) & kept) != 0;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool code = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
                      hex_digit(text[i + 2]) >= 0;
    decoded +=
        code ? static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])) : text[i];
    if (code) i += 2;
  }
  return decoded;
}

}  // namespace

std::string heading_slug(std::string_view text) {
  std::u32string slug;
  for (const char32_t c : to_code_points(trim(text))) {
    if (c == ' ') slug += U'-';
    if (belongs_to_word(c)) slug += static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  }
  return to_utf8(slug);
}

const std::string& HeadingIds::add(std::string_view text, TakenIds& taken) {
  Heading heading{heading_slug(text), ""};
  std::string name = heading.slug;
  if (is_ascii(name)) name = name.empty() ? "heading" : "heading-" + name;
  heading.id = name;
  for (int number = 1; !taken.insert(heading.id).second; ++number) {
    heading.id = name + "-" + std::to_string(number);
  }
  headings_.push_back(std::move(heading));
  return headings_.back().id;
}

std::string HeadingIds::find(std::string_view fragment) const {
  const std::string decoded = percent_decoded(fragment);
  if (first_invalid_utf8(decoded) != std::string::npos) return {};
  for (const Heading& heading : headings_) {
    if (heading.id == decoded) return heading.id;
  }
  const std::string slug = heading_slug(decoded);
  for (const Heading& heading : headings_) {
    if (!slug.empty() && heading.slug == slug) return heading.id;
  }
  return {};
}

}  // namespace shirube
