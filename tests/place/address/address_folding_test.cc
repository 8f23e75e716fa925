#include "place/address/address_folding.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/text.h"
#include "place/address/kanji_variants.h"

namespace shirube {
namespace {

char16_t fold(char32_t letter) {
  return AddressFolding::table()(letter);
}

std::u16string folded(std::u32string_view letters) {
  std::u16string text;
  for (char32_t letter : letters) text += fold(letter);
  return text;
}

bool is_surrogate(char32_t letter) {
  return letter >= 0xD800 && letter <= 0xDFFF;
}

TEST_CASE("A folded letter folds to itself, whichever letter it was") {
  char32_t first_bad = 0;
  for (char32_t letter = 0; letter < 0x10000 && first_bad == 0; ++letter) {
    if (is_surrogate(letter)) continue;
    if (fold(fold(letter)) != fold(letter)) first_bad = letter;
  }
  CHECK(static_cast<std::uint32_t>(first_bad) == 0);
  for (const KanjiVariant& variant : kanji_variants()) {
    CHECK(fold(fold(variant.written)) == fold(variant.written));
  }
}

TEST_CASE("Widths, cases and digits are one") {
  CHECK(folded(U"ＡＢＣａｂｃ") == u"ABCABC");
  CHECK(folded(U"abcxyz") == u"ABCXYZ");
  CHECK(folded(U"０１２３４５６７８９") == u"0123456789");
  CHECK(folded(U"／＃＆") == u"/#&");
}

TEST_CASE("Hiragana, katakana and half-width kana are one") {
  CHECK(folded(U"あいうえおさしすせそはひふ") == u"アイウエオサシスセソハヒフ");
  CHECK(folded(U"ｱｲｳｴｵｻｼｽｾｿﾊﾋﾌﾜﾝｦ") == u"アイウエオサシスセソハヒフワンヲ");
  CHECK(folded(U"ゃゅょャュョｬｭｮ") == u"ヤユヨヤユヨヤユヨ");
  CHECK(folded(U"ぁァｧっッつツｯﾂ") == u"アアアツツツツツツ");
  CHECK(folded(U"ばぱべヴ") == u"バパベヴ");
}

TEST_CASE("ヶケがカ and ノ之の are one, as are sounds that are no more") {
  CHECK(folded(U"ヶケガがカかヵけｹｶ") == u"ケケケケケケケケケケ");
  CHECK(folded(U"のノ之ﾉ") == u"ノノノノ");
  CHECK(folded(U"ゐヰゑヱづヅぢヂ") == u"イイエエズズジジ");
  CHECK(folded(U"げゲギ") == u"ゲゲギ");
}

TEST_CASE("Old and variant kanji are those of today, also compatibility forms and radicals") {
  CHECK(folded(U"髙﨑澤邊邉龍國學") == u"高崎沢辺辺竜国学");
  CHECK(folded(U"\uFA10\uF9DC") == u"塚隆");
  CHECK(folded(U"\u2F2D\u2F00") == u"山一");
  CHECK(folded(U"𠮷𣘺") == u"吉橋");
}

TEST_CASE("All dashes are one, but the long vowel is a letter") {
  CHECK(folded(U"-－‐‑‒–—―−─━﹘﹣˗⁃") == std::u16string(15, u'-'));
  CHECK(folded(U"ーｰ") == u"ーー");
}

TEST_CASE("All spaces are one, and all brackets") {
  CHECK(folded(U" \t\n\r\u3000\u00A0\u2003\u202F") == std::u16string(8, u' '));
  CHECK(folded(U"（［｛〔【「『〈《[{") == std::u16string(11, u'('));
  CHECK(folded(U"）］｝〕】」』〉》]}") == std::u16string(11, u')'));
}

TEST_CASE("What cannot be seen stands for nothing") {
  for (char32_t letter : {U'\u200B', U'\uFEFF', U'\u2060', U'\u00AD', U'\uFE00', U'\uFE0F',
                          U'\U000E0100', U'\U000E01EF', U'\'', U'"', U'\0'}) {
    INFO(static_cast<std::uint32_t>(letter));
    CHECK(fold(letter) == folded_to_nothing);
  }
}

TEST_CASE("Letters that nobody can compare look alike") {
  CHECK(fold(U'\U0001F600') == folded_unknown);
  CHECK(fold(U'\U00020000') == folded_unknown);
  CHECK(fold(U'\U0010FFFF') == folded_unknown);
}

TEST_CASE("Letters that an office made for itself are no numbers or counters") {
  const std::u16string own = [] {
    std::u16string all;
    for (char32_t letter = 0xE000; letter <= 0xF8FF; ++letter) all += fold(letter);
    return all;
  }();
  CHECK((own == std::u16string(0xF8FF - 0xE000 + 1, folded_unknown)));
}

TEST_CASE("A kana takes the mark behind it, in all its writings") {
  CHECK(fold_voiced(U'ﾊ', U'ﾞ') == u'バ');
  CHECK(fold_voiced(U'ﾊ', U'ﾟ') == u'パ');
  CHECK(fold_voiced(U'は', U'\u3099') == u'バ');
  CHECK(fold_voiced(U'ハ', U'゛') == u'バ');
  CHECK(fold_voiced(U'ﾊ', U'゜') == u'パ');
  CHECK(fold_voiced(U'ｶ', U'ﾞ') == u'ケ');
  CHECK(fold_voiced(U'ｳ', U'ﾞ') == u'ヴ');
  CHECK(fold_voiced(U'ﾏ', U'ﾞ') == u'マ');
  CHECK(fold_voiced(U'山', U'ﾞ') == u'山');
  for (char32_t mark : {U'ﾞ', U'ﾟ', U'゛', U'゜', U'\u3099', U'\u309A'}) {
    CHECK(is_voicing_mark(mark));
  }
  CHECK_FALSE(is_voicing_mark(U'か'));
}

TEST_CASE("Letters are decoded as UTF-8 says, and nothing else is a letter") {
  const auto decoded = [](std::string_view text) {
    const DecodedLetter letter = decode_letter(text, 0);
    return std::pair(letter.letter, letter.length);
  };
  using Decoded = std::pair<char32_t, std::size_t>;
  CHECK(decoded("a") == Decoded(U'a', 1));
  CHECK(decoded("é") == Decoded(U'é', 2));
  CHECK(decoded("厚") == Decoded(U'厚', 3));
  CHECK(decoded("\u0800") == Decoded(U'\u0800', 3));
  CHECK(decoded("\uFFFF") == Decoded(U'\uFFFF', 3));
  CHECK(decoded("𠮷") == Decoded(U'𠮷', 4));
  CHECK(decoded("\U0010FFFF") == Decoded(U'\U0010FFFF', 4));
  CHECK(decoded("") == Decoded(U'\0', 1));
  for (const char* bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xC3(", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xE5",
        "\xE5\x8E", "\xE5\x8E(", "\xE5(\x9A", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF0\x9F\x98", "\xF5\x80\x80\x80", "\xFF"}) {
    INFO(bad);
    CHECK(decoded(bad) == Decoded(U'\uFFFD', 1));
    CHECK(decoded(std::string(bad) + "abcd") == Decoded(U'\uFFFD', 1));
  }
}

TEST_CASE("Decoding agrees with the text library on every letter") {
  // At the end of a text and within it.
  for (const char* behind : {"", "a", "町1"}) {
    char32_t first_bad = 0;
    for (char32_t letter = 1; letter <= 0x10FFFF && first_bad == 0; ++letter) {
      if (is_surrogate(letter)) continue;
      const std::string text = to_utf8({&letter, 1});
      const DecodedLetter decoded = decode_letter(text + behind, 0);
      if (decoded.letter != letter || decoded.length != text.size()) first_bad = letter;
    }
    INFO(behind);
    CHECK(static_cast<std::uint32_t>(first_bad) == 0);
  }
}

TEST_CASE("A letter is known for what it may be in an address, in all its writings") {
  const auto kind = [](char32_t letter) { return AddressFolding::table().fold(letter).kind; };
  for (char32_t digit : {U'0', U'９'}) CHECK(kind(digit) == LetterKind::digit);
  CHECK(kind(U'十') == LetterKind::kanji_digit);
  CHECK(kind(U'弐') == LetterKind::kanji_digit);
  CHECK(kind(U'‐') == LetterKind::hyphen);
  CHECK(kind(U'ー') == LetterKind::long_mark);
  CHECK(kind(0x200B) == LetterKind::nothing);
  CHECK(kind(U'　') == LetterKind::gap);
  CHECK(kind(U'）') == LetterKind::gap);
  CHECK(kind(U'【') == LetterKind::opening);
  CHECK(kind(U'ﾞ') == LetterKind::voicing_mark);
  CHECK(kind(0x3099) == LetterKind::voicing_mark);
  CHECK(kind(U'之') == LetterKind::counting);
  CHECK(kind(U'番') == LetterKind::counting);
  CHECK(kind(U'字') == LetterKind::name_mark);
  CHECK(kind(U'A') == LetterKind::other);
  CHECK(kind(0xE000) == LetterKind::other);
  for (char32_t plain : {U'厚', U'ほ', U'髙', U'目'}) CHECK(kind(plain) == LetterKind::plain);
}

}  // namespace
}  // namespace shirube
