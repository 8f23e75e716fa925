// One letter of an address in the form that all its writings share: half width, katakana, new
// kanji, one kind of hyphen. What the tokens of town tables and of questions are made of. Pure
// functions, any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <string_view>

#include "base/text.h"

namespace shirube {

/// What folding gives for letters that stand for nothing: ZWSP, variation selectors, quotes.
constexpr char16_t folded_to_nothing = 0;
/// For a letter beyond U+FFFF that is no variant of a common one, and for those of the private use
/// area: all of these look alike.
constexpr char16_t folded_unknown = 0xFFFD;

/// What a letter may be to those who cut addresses.
enum class LetterKind : std::uint8_t {
  plain,        ///< never anything but a letter
  digit,        ///< 0 to 9
  kanji_digit,  ///< 一, also 十, 百 and 千
  hyphen,
  long_mark,     ///< ー, which is a hyphen behind a number
  nothing,       ///< leaves no trace
  gap,           ///< a space and what parts as one does
  opening,       ///< of brackets
  voicing_mark,  ///< belongs to the kana before it
  counting,      ///< 丁 of 丁目, 番, 号: perhaps a counter, behind a number
  name_mark,     ///< 字, and the 大 and 小 before it
  other,
};

/// The table of all letters. Made once, when it is first asked for.
class AddressFolding {
 public:
  static const AddressFolding& table();

  /// ａ to A, が ガ ヶ カ to ケ, っ to ツ, の 之 to ノ, 髙 to 高, any dash to '-', any space to '
  /// ', any bracket to '(' or ')'. ー stays: it is a dash only after a number.
  char16_t operator()(char32_t letter) const { return fold(letter).letter; }

  struct Folded {
    char16_t letter = 0;
    LetterKind kind = LetterKind::other;
  };
  Folded fold(char32_t letter) const {
    return letter < letters_.size() ? letters_[letter] : beyond(letter);
  }

 private:
  AddressFolding();
  void all(std::u16string_view letters, char16_t standard);
  void pairs(std::u16string_view pairs);
  void fold_compatibility_forms();
  void fold_widths();
  void fold_kanji();
  void fold_kana();
  void name_kinds();
  Folded beyond(char32_t letter) const;

  std::array<Folded, 0x10000> letters_;
  std::map<char32_t, char16_t> beyond_;
};

/// The half-width or combining mark that voices the kana before it.
bool is_voicing_mark(char32_t letter);
/// Folds a kana with the mark behind it: ﾊ and ﾟ to パ. As the kana alone when it has no such form.
char16_t fold_voiced(char32_t kana, char32_t mark);

struct DecodedLetter {
  char32_t letter;
  /// Bytes it took, at least 1.
  std::size_t length;
};

/// As decode_letter(), for what is neither ASCII nor a common letter.
DecodedLetter decode_rare_letter(std::string_view text, std::size_t at);

/// The letter that starts at `text[at]`; U+FFFD of one byte where there is no valid UTF-8, U+0000
/// behind the end.
inline DecodedLetter decode_letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 1};
  const std::uint32_t first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  if (!is_common_letter(text, at)) return decode_rare_letter(text, at);
  // All three at once.
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  return {(bytes & 0x0F) << 12 | (bytes >> 2 & 0x0FC0) | (bytes >> 16 & 0x3F), 3};
}

}  // namespace shirube
