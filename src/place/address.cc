#include "place/address.h"

#include <array>
#include <optional>

#include "base/text.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

constexpr std::u32string_view hyphens = U"-‐‑‒–—―−─━﹣－";
constexpr std::u32string_view kanji_digits = U"一二三四五六七八九十";

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_invisible(char32_t c) {
  const bool space = c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u3000';
  const bool joiner = (c >= 0x200B && c <= 0x200F) || c == 0xFEFF;
  const bool variation = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  return space || joiner || variation;
}

/// Visible characters, one kind of hyphen, ケ for ヶ. A ー is a hyphen only after a number.
std::u32string folded(std::string_view address) {
  std::u32string folded;
  for (char32_t c : to_code_points(nfkc(address))) {
    if (is_invisible(c)) continue;
    const bool long_vowel = c == U'ー' && !folded.empty() && is_digit(folded.back());
    if (long_vowel || hyphens.find(c) != hyphens.npos) c = U'-';
    if (c == U'ヶ') c = U'ケ';
    if (c >= U'a' && c <= U'z') c = c - U'a' + U'A';
    folded += c;
  }
  return folded;
}

/// 三 or 二十一 as a number, up to 99.
std::optional<int> kanji_number(std::u32string_view digits) {
  const std::size_t ten = digits.find(U'十');
  const auto digit = [](char32_t c) { return static_cast<int>(kanji_digits.find(c)) + 1; };
  if (ten == digits.npos) {
    return digits.size() == 1 ? std::optional(digit(digits[0])) : std::nullopt;
  }
  if (ten > 1 || digits.size() > ten + 2) return std::nullopt;
  const int tens = ten == 1 ? digit(digits[0]) : 1;
  const int ones = digits.size() == ten + 2 ? digit(digits[ten + 1]) : 0;
  return tens < 10 && ones < 10 ? std::optional(tens * 10 + ones) : std::nullopt;
}

/// 中町三丁目 becomes 中町3丁目.
std::u32string with_numbered_chome(std::u32string text) {
  constexpr std::u32string_view chome = U"丁目";
  for (std::size_t at = text.find(chome); at != text.npos; at = text.find(chome, at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && kanji_digits.find(text[begin - 1]) != kanji_digits.npos) --begin;
    if (begin == at) continue;
    const std::optional<int> number =
        kanji_number(std::u32string_view(text).substr(begin, at - begin));
    if (!number) continue;
    const std::u32string digits = to_code_points(std::to_string(*number));
    text.replace(begin, at - begin, digits);
    at = begin + digits.size();
  }
  return text;
}

std::u32string without_oaza(std::u32string_view text) {
  std::u32string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == U"大字") {
      ++i;
      continue;
    }
    // 字 stands before a name; the one of 十文字 is a part of it.
    const bool part_of_name = plain.empty() || plain.back() == U'文';
    if (text[i] == U'字' && !part_of_name) continue;
    plain += text[i];
  }
  return plain;
}

/// The length of 丁目, 番地, 番, 号 or の at the start; 0 for anything else. 一番町 is a name.
std::size_t counter_length(std::u32string_view text) {
  constexpr std::array<std::u32string_view, 5> counters = {U"丁目", U"番地", U"番", U"号", U"の"};
  for (std::u32string_view counter : counters) {
    if (!text.starts_with(counter)) continue;
    const bool name = counter == U"番" && text.substr(1).starts_with(U"町");
    return name ? 0 : counter.size();
  }
  return 0;
}

/// 3丁目17番17号 becomes 3-17-17.
std::u32string with_hyphens(std::u32string_view text) {
  std::u32string plain;
  for (std::size_t i = 0; i < text.size();) {
    plain += text[i++];
    if (!is_digit(plain.back())) continue;
    std::size_t after = i;
    while (after < text.size()) {
      const std::size_t length = counter_length(text.substr(after));
      if (length == 0) break;
      after += length;
    }
    if (after == i) continue;
    const bool number_follows = after < text.size() && is_digit(text[after]);
    // 3の丸 is a name, but 3番地 at the end is the number 3.
    if (number_follows) plain += U'-';
    if (number_follows || text[i] != U'の') i = after;
  }
  return plain;
}

}  // namespace

std::string canonical_address(std::string_view address) {
  const std::u32string text = with_hyphens(without_oaza(with_numbered_chome(folded(address))));
  std::string canonical = to_utf8(text);
  for (const Prefecture& prefecture : prefectures()) {
    if (!canonical.starts_with(prefecture.name)) continue;
    canonical.erase(0, prefecture.name.size());
    break;
  }
  return canonical;
}

std::string canonical_address(std::string_view address, std::string_view municipality) {
  std::string canonical = canonical_address(address);
  const std::string name = canonical_address(municipality);
  const std::size_t county = canonical.find("郡" + name);
  // Longer names of counties than five characters do not exist.
  if (county != std::string::npos && county <= 15) {
    canonical.erase(0, county + std::string_view("郡").size());
  }
  return canonical.starts_with(name) ? canonical : name + canonical;
}

std::string_view placeholder_in(std::string_view address) {
  const std::string plain = to_utf8(folded(address));
  for (std::string_view word : {"非公開", "訪問のみ"}) {
    if (plain.find(word) != plain.npos) return word;
  }
  for (std::string_view word : {"市内一円", "一円", "管内"}) {
    if (plain.ends_with(word)) return word;
  }
  return "";
}

}  // namespace shirube
