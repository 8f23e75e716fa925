#include "place/address/address_folding.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/text.h"
#include "place/address/kanji_variants.h"

namespace shirube {
namespace {

// U+FF66 to U+FF9D, as full-width katakana; small letters as large ones.
constexpr std::u16string_view half_width_kana =
    u"ヲアイウエオヤユヨツーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ"
    u"ヤユヨラリ"
    u"ルレロワン";

// Pairs: written and standard.
constexpr std::u16string_view kana_variants =
    u"ァアィイゥウェエォオャヤュユョヨヮワッツヶケヵケガケカケヱエヰイヂジヅズ";
constexpr std::u16string_view no_variants = u"之ノ";
constexpr std::u16string_view dashes = u"‐‑‒–—―−─━﹘﹣－˗⁃⎯⏤";
constexpr std::u16string_view nothing =
    u"'\"’‘“”´`\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";
constexpr std::u16string_view opening = u"（［｛〔【「『〈《[{";
constexpr std::u16string_view closing = u"）］｝〕】」』〉》]}";
/// What may stand before an address: 〒, 所在地, 住所.
constexpr std::u16string_view headings = u"〒所住";
constexpr std::u16string_view spaces =
    u"\t\n\r\v\f\u3000\u00A0\u2000\u2001\u2002\u2003\u2009\u202F";

struct LetterGroup {
  LetterKind kind;
  std::u16string_view letters;
};
/// Of folded letters; what is in none is plain, when it is Japanese.
constexpr LetterGroup groups[] = {{LetterKind::digit, u"0123456789"},
                                  {LetterKind::kanji_digit, u"〇一壱二弐三四五六七八九十百千"},
                                  {LetterKind::hyphen, u"-"},
                                  {LetterKind::long_mark, u"ー"},
                                  {LetterKind::nothing, {&folded_to_nothing, 1}},
                                  {LetterKind::gap, u" ),:"},
                                  {LetterKind::opening, u"("},
                                  {LetterKind::counting, u"丁町地番号ノ"},
                                  {LetterKind::name_mark, u"大小字"},
                                  {LetterKind::other, headings}};

/// Katakana and kanji: hiragana are folded to katakana.
constexpr char16_t first_japanese = 0x30A0;
constexpr char16_t last_japanese = 0x9FFF;

}  // namespace

const AddressFolding& AddressFolding::table() {
  static const auto made = std::unique_ptr<const AddressFolding>(new AddressFolding());
  return *made;
}

AddressFolding::AddressFolding() {
  for (std::size_t i = 0; i < letters_.size(); ++i) letters_[i].letter = static_cast<char16_t>(i);
  fold_compatibility_forms();
  fold_widths();
  fold_kanji();
  fold_kana();
  all(dashes, u'-');
  all(spaces, u' ');
  all(opening, u'(');
  all(closing, u')');
  all(nothing, folded_to_nothing);
  for (char16_t c = 0xFE00; c <= 0xFE0F; ++c) letters_[c].letter = folded_to_nothing;
  // What an office made for itself (外字) means nothing elsewhere; units stand there, too.
  for (char16_t c = 0xE000; c <= 0xF8FF; ++c) letters_[c].letter = folded_unknown;
  // A wide quotation mark is one that stands for nothing.
  for (Folded& folded : letters_) folded.letter = letters_[folded.letter].letter;
  name_kinds();
}

void AddressFolding::name_kinds() {
  std::vector<LetterKind> kinds(letters_.size(), LetterKind::other);
  for (char16_t c = first_japanese; c <= last_japanese; ++c) kinds[c] = LetterKind::plain;
  for (const LetterGroup& group : groups) {
    for (char16_t letter : group.letters) kinds[letter] = group.kind;
  }
  for (Folded& folded : letters_) folded.kind = kinds[folded.letter];
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    if (is_voicing_mark(static_cast<char32_t>(i))) letters_[i].kind = LetterKind::voicing_mark;
  }
}

void AddressFolding::all(std::u16string_view letters, char16_t standard) {
  for (char16_t letter : letters) letters_[letter].letter = standard;
}

void AddressFolding::pairs(std::u16string_view pairs) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) letters_[pairs[i]].letter = pairs[i + 1];
}

// The radicals and the compatibility ideographs (﨑 and 塚 among them), as Unicode has them.
void AddressFolding::fold_compatibility_forms() {
  for (const auto& [first, last] : {std::pair{0x2E80, 0x2FDF}, std::pair{0xF900, 0xFAFF}}) {
    for (int i = first; i <= last; ++i) {
      const auto letter = static_cast<char32_t>(i);
      const std::u32string standard = to_code_points(nfkc(to_utf8({&letter, 1})));
      if (standard.size() == 1 && standard[0] < letters_.size()) {
        letters_[letter].letter = static_cast<char16_t>(standard[0]);
      }
    }
  }
}

void AddressFolding::fold_widths() {
  for (char16_t c = 0xFF01; c <= 0xFF5E; ++c)
    letters_[c].letter = static_cast<char16_t>(c - 0xFEE0);
  for (std::size_t c = 'a'; c <= 'z'; ++c) {
    letters_[c].letter = static_cast<char16_t>(c - 'a' + 'A');
    letters_[c + 0xFEE0] = letters_[c];
  }
  for (std::size_t i = 0; i < half_width_kana.size(); ++i) {
    letters_[0xFF66 + i].letter = half_width_kana[i];
  }
}

// A compatibility ideograph may stand for a form that is itself a variant.
void AddressFolding::fold_kanji() {
  std::u16string standards(letters_.size(), 0);
  for (const KanjiVariant& variant : kanji_variants()) {
    if (variant.written < letters_.size()) {
      standards[variant.written] = variant.standard;
    } else {
      beyond_[variant.written] = variant.standard;
    }
  }
  for (Folded& folded : letters_) {
    if (standards[folded.letter] != 0) folded.letter = standards[folded.letter];
  }
  pairs(no_variants);
}

void AddressFolding::fold_kana() {
  pairs(kana_variants);
  for (std::size_t c = 0xFF66; c <= 0xFF9D; ++c) letters_[c] = letters_[letters_[c].letter];
  constexpr std::size_t to_katakana = u'ア' - u'あ';
  for (std::size_t c = u'ぁ'; c <= u'ゖ'; ++c) letters_[c] = letters_[c + to_katakana];
}

AddressFolding::Folded AddressFolding::beyond(char32_t letter) const {
  if (letter >= 0xE0100 && letter <= 0xE01EF) return {folded_to_nothing, LetterKind::nothing};
  const auto found = beyond_.find(letter);
  return found == beyond_.end() ? Folded{folded_unknown, LetterKind::other}
                                : letters_[found->second];
}

bool is_voicing_mark(char32_t letter) {
  return letter == U'ﾞ' || letter == U'ﾟ' || (letter >= 0x3099 && letter <= 0x309C);
}

char16_t fold_voiced(char32_t kana, char32_t mark) {
  const bool half = mark == U'ﾟ' || mark == 0x309A || mark == 0x309C;
  const char32_t pair[] = {kana, half ? U'\u309A' : U'\u3099'};
  const std::u32string composed = to_code_points(nfkc(to_utf8({pair, 2})));
  return AddressFolding::table()(composed.size() == 1 ? composed[0] : kana);
}

DecodedLetter decode_rare_letter(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned first = byte(0);
  if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2)) {
    const char32_t letter = ((first & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
    if (letter >= 0x800 && (letter < 0xD800 || letter > 0xDFFF)) return {letter, 3};
  } else if (first >= 0xC2 && first < 0xE0 && follows(1)) {
    return {((first & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  } else if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3)) {
    const char32_t letter = ((first & 0x07) << 18) | ((byte(1) & 0x3F) << 12) |
                            ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F);
    if (letter >= 0x10000 && letter <= 0x10FFFF) return {letter, 4};
  }
  return {0xFFFD, 1};
}

}  // namespace shirube
