#include "base/text.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <memory>
#include <utility>

#include "base/ascii.h"

namespace shirube {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The code point at byte `at`, U+FFFD for what is not UTF-8; moves `at` past it.
char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    ++at;
    return byte;
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 code_point;
  U8_NEXT_OR_FFFD(bytes, at, text.size(), code_point);
  return static_cast<char32_t>(code_point);
}

/// Behind U+3000, where nearly all of Japanese is, there is none.
bool is_white_space(char32_t code_point) {
  return code_point <= 0x3000 && u_isUWhiteSpace(static_cast<UChar32>(code_point));
}

/// The first byte of a blank: what is cut off a text costs little where there is nothing to cut.
bool may_begin_blank(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3);
}

bool is_visible_ascii(char c) {
  return c > 0x20 && c < 0x7F;
}

void append_utf8(std::string& text, char32_t code_point) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  UBool failed = false;
  U8_APPEND(bytes, length, U8_MAX_LENGTH, static_cast<UChar32>(code_point), failed);
  if (failed) return append_utf8(text, 0xFFFD);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::size_t cells(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (c < 0x300) return 1;
  const std::int8_t category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
    return 0;
  }
  const std::int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Radicals that NFKC leaves as they are, and the kanji that people see in them (Unicode's
// EquivalentUnifiedIdeograph), in turn: those that stand for kanji used in Japan.
constexpr std::u32string_view radicals =
    U"⺁厂⺄乙⺅亻⺆冂⺇几⺉刂⺊卜⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺"
    U"⺣灬⺤爫⺥爫⺧牛⺨犭⺩王"
    U"⺫目⺬示⺭礻⺯糹⺱罓⺲罒⺶羊⺷羊⺹耂⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻆角⻊足⻌辶⻍辶⻎辶"
    U"⻏阝⻑長⻒镸⻖阝⻗雨⻘青"
    U"⻝食⻞食⻟飠⻣骨⻤鬼⻨麦⻩黄⻪黽⻫斉⻭歯⻯竜⻱龜⻲亀";

bool has_radical(std::string_view text) {
  return text.find("\xE2\xBA") != text.npos || text.find("\xE2\xBB") != text.npos;
}

std::string without_radicals(std::string_view text) {
  std::u32string letters = to_code_points(text);
  for (char32_t& letter : letters) {
    if (letter < 0x2E80 || letter > 0x2EFF) continue;
    for (std::size_t i = 0; i < radicals.size(); i += 2) {
      if (radicals[i] == letter) letter = radicals[i + 1];
    }
  }
  return to_utf8(letters);
}

/// A sound mark of its own as the mark that joins a letter; 0 for all else.
char32_t joining_mark(char32_t letter) {
  constexpr char32_t voiced = 0x3099, half_voiced = 0x309A;
  if (letter == U'゛' || letter == voiced) return voiced;
  return letter == U'゜' || letter == half_voiced ? half_voiced : 0;
}

/// Old programs write ヴ as ウ and a mark, with or without a blank between.
std::string with_joined_marks(std::string_view text, const icu::Normalizer2& normalizer) {
  std::u32string joined;
  for (const char32_t letter : to_code_points(text)) {
    const std::size_t end = joined.find_last_not_of(U' ') + 1;
    const char32_t mark = joining_mark(letter);
    const UChar32 both = mark == 0 || end == 0
                             ? U_SENTINEL
                             : normalizer.composePair(static_cast<UChar32>(joined[end - 1]),
                                                      static_cast<UChar32>(mark));
    if (both < 0) {
      joined += letter;
      continue;
    }
    joined.resize(end);
    joined.back() = static_cast<char32_t>(both);
  }
  return to_utf8(joined);
}

bool has_sound_mark(std::string_view text) {
  constexpr std::string_view marks[] = {"゛", "゜", "\xE3\x82\x99", "\xE3\x82\x9A"};
  return std::any_of(std::begin(marks), std::end(marks),
                     [text](std::string_view mark) { return text.find(mark) != text.npos; });
}

std::u32string folded(std::string_view text) {
  std::u32string code_points = to_code_points(nfkc(text));
  for (char32_t& c : code_points) {
    c = static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
  }
  return code_points;
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b`.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({replaced, last[j] + 1, current[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) current[j] = std::min(current[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, current);
  }
  return last[b.size()];
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_common_letter(text, at)) {
      at += 3;
      continue;
    }
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    std::uint64_t eight = high_bits;
    if (at + 8 <= text.size()) std::memcpy(&eight, bytes + at, 8);
    if ((eight & high_bits) == 0) {
      at += 8;
      continue;
    }
    const std::size_t start = at;
    UChar32 code_point;
    U8_NEXT(bytes, at, text.size(), code_point);
    if (code_point < 0) return start;
  }
  return std::string_view::npos;
}

std::u32string to_code_points(std::string_view text) {
  std::u32string code_points;
  code_points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) code_points += next_code_point(text, at);
  return code_points;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string text;
  text.reserve(code_points.size());
  for (const char32_t c : code_points) append_utf8(text, c);
  return text;
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += cells(next_code_point(text, at));
  return width;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size() && may_begin_blank(text[at]); begin = at) {
    if (!is_white_space(next_code_point(text, at))) break;
  }
  std::size_t end = text.size();
  while (end > begin && !is_visible_ascii(text[end - 1])) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    std::size_t at = last;
    if (!is_white_space(next_code_point(text, at)) || at != end) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> pieces;
  for (std::size_t start = 0; start <= text.size();) {
    std::size_t end = separator.empty() ? text.size() : text.find(separator, start);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view piece = trim(text.substr(start, end - start));
    if (!piece.empty()) pieces.emplace_back(piece);
    start = end + std::max<std::size_t>(separator.size(), 1);
  }
  return pieces;
}

void add_item(std::string& list, std::string_view separator, std::string_view item) {
  if (!list.empty()) list += separator;
  list += item;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  if (from.empty() || text.find(from) == std::string::npos) return text;
  std::string replaced;
  std::size_t start = 0;
  for (std::size_t hit = text.find(from); hit != std::string::npos; hit = text.find(from, start)) {
    replaced.append(text, start, hit - start).append(to);
    start = hit + from.size();
  }
  return replaced.append(text, start);
}

std::string nfkc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  std::string joined;
  if (has_sound_mark(text)) text = joined = with_joined_marks(text, *normalizer);
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  normalizer->normalizeUTF8(0, piece, sink, nullptr, status);
  if (U_FAILURE(status)) return std::string(text);
  return has_radical(normalized) ? without_radicals(normalized) : normalized;
}

std::string plain_signs(std::string_view text) {
  constexpr std::u32string_view dashes = U"‐‑‒–—―−⁃˗─━﹣ㅡ", dashes_after_digits = U"ー一";
  constexpr std::u32string_view waves = U"〜～∼∽〰˜";
  std::u32string plain;
  for (char32_t letter : to_code_points(nfkc(text))) {
    const bool after_digit = !plain.empty() && (is_digit(plain.back()) || plain.back() == U')');
    const bool format = u_charType(static_cast<UChar32>(letter)) == U_FORMAT_CHAR;
    if (format) continue;
    if (dashes.find(letter) != dashes.npos) letter = U'-';
    if (after_digit && dashes_after_digits.find(letter) != dashes_after_digits.npos) letter = U'-';
    if (waves.find(letter) != waves.npos) letter = U'~';
    if (is_white_space(letter)) letter = U' ';
    if (letter != U' ' || (!plain.empty() && plain.back() != U' ')) plain += letter;
  }
  return std::string(trim(to_utf8(plain)));
}

std::uint64_t number_written(std::string_view text, int base) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number, base);
  return number;
}

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(static_cast<unsigned char>(c));
  });
}

std::string japanese_sort_key(std::string_view text) {
  static const std::unique_ptr<const icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<const icu::Collator>(
        icu::Collator::createInstance(icu::Locale::getJapanese(), status));
  }();
  if (!collator) return std::string(text);
  const auto letters = icu::UnicodeString::fromUTF8(icu::StringPiece(text));
  const std::int32_t size = collator->getSortKey(letters, nullptr, 0);
  std::string key(static_cast<std::size_t>(size), '\0');
  collator->getSortKey(letters, reinterpret_cast<std::uint8_t*>(key.data()), size);
  return key;
}

std::string to_hiragana(std::string_view text) {
  constexpr char32_t distance = 0x60;  // between a katakana and its hiragana
  std::string hiragana;
  hiragana.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool letter = c >= U'ァ' && c <= U'ヶ';
    const bool iteration_mark = c == U'ヽ' || c == U'ヾ';
    append_utf8(hiragana, letter || iteration_mark ? c - distance : c);
  }
  return hiragana;
}

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
  const std::u32string wanted = folded(word);
  std::string best;
  std::size_t best_distance = std::u32string::npos;
  for (const std::string& candidate : candidates) {
    const std::u32string known = folded(candidate);
    const auto [shorter, longer] = std::minmax({wanted.size(), known.size()});
    // Of long ids more letters than a slip has would be those of another.
    constexpr std::size_t most_slips = 3;
    const std::size_t limit = std::min(longer / 3, most_slips);
    if (longer - shorter > limit) continue;  // also keeps very long words cheap
    const std::size_t distance = edit_distance(wanted, known);
    if (distance > limit || distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    c = small_letter(c);
  }
  return lower;
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [text](std::string_view prefix) { return text.starts_with(prefix); });
}

}  // namespace shirube
