#include "site/find/search_folding.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <map>

#include "base/text.h"
#include "place/address/kanji_variants.h"
#include "site/find/name_variants.h"

namespace shirube {
namespace {

// Pairs: written and standard. の of 溝の口 is also ノ (by its kana), 之 and 乃. A long mark
// becomes a dash, and dashes are left out. ς is σ at the end of a word, which only some languages
// lower so.
constexpr std::u32string_view small_pairs =
    U"ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕがゖがゐいゑえぢじづず之の乃のー-ςσ"
    U"〇0一1二2三3四4五5六6七7八8九9";

bool is_kept(char32_t letter) {
  if (letter == U'\n') return true;
  const auto category = u_charType(static_cast<UChar32>(letter));
  return (U_MASK(category) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool is_han(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(letter), &status) == USCRIPT_HAN;
}

bool is_kanji(char32_t letter) {
  const bool radical = letter >= 0x2E80 && letter < 0x3000;
  return radical || letter > 0x30FF;
}

/// ヴァ as バ, ヴィ as ビ, ヴ as ブ: one sound, and most people write the latter. The script's twin
/// is in themes/default/script/find/folding.js.
std::u32string with_b_for_v(std::u32string_view letters) {
  constexpr std::u32string_view vowels = U"ァィェォャュョぁぃぇぉゃゅょ";
  constexpr std::u32string_view folded = U"バビベボビビビバビベボビビビ";
  std::u32string with_b;
  with_b.reserve(letters.size() + 1);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] != U'ヴ' && letters[i] != U'ゔ') {
      with_b += letters[i];
      continue;
    }
    const std::size_t vowel = i + 1 < letters.size() ? vowels.find(letters[i + 1]) : vowels.npos;
    with_b += vowel == vowels.npos ? U'ブ' : folded[vowel];
    // ヴュ is ビュ: the small letter stays.
    if (vowel != vowels.npos && vowel % 7 < 4) ++i;
  }
  return with_b;
}

}  // namespace

const SearchFolding& SearchFolding::table() {
  static const SearchFolding made;
  return made;
}

SearchFolding::SearchFolding() {
  for (const KanjiVariant& variant : kanji_variants()) {
    letters_[variant.written] = variant.standard;
  }
  pairs(name_variants());
  for (char32_t radical = 0x2E80; radical < 0x2F00; ++radical) {
    const std::u32string letter = to_code_points(nfkc(to_utf8({&radical, 1})));
    if (letter.size() == 1 && letter[0] != radical) letters_[radical] = letter[0];
  }
  pairs(small_pairs);
  constexpr char32_t to_hiragana = U'ア' - U'あ';
  for (char32_t katakana = U'ァ'; katakana <= U'ヶ'; ++katakana) {
    letters_[katakana] = katakana - to_hiragana;
  }
  // What a pair gives may be the first of another one: 齋 is 斎, and 斎 is 斉.
  for (auto& [written, standard] : letters_) {
    for (auto next = letters_.find(standard); next != letters_.end();
         next = letters_.find(standard)) {
      standard = next->second;
    }
  }
}

void SearchFolding::pairs(std::u32string_view written_and_standard) {
  for (std::size_t i = 0; i + 1 < written_and_standard.size(); i += 2) {
    letters_[written_and_standard[i]] = written_and_standard[i + 1];
  }
}

std::string SearchFolding::operator()(std::string_view text) const {
  const std::u32string letters = with_b_for_v(to_code_points(nfkc(text)));
  std::u32string folded;
  folded.reserve(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    auto letter = static_cast<char32_t>(u_tolower(static_cast<UChar32>(letters[i])));
    // 柏ケ谷 is read as 柏が谷.
    if (letter == U'ケ' && i + 1 < letters.size() && is_han(letters[i + 1])) letter = U'が';
    if (const auto pair = letters_.find(letter); pair != letters_.end()) letter = pair->second;
    if (is_kept(letter)) folded += letter;
  }
  return to_utf8(folded);
}

std::string SearchFolding::script(const std::unordered_set<char32_t>& used) const {
  const std::map<char32_t, char32_t> sorted(letters_.begin(), letters_.end());
  std::u32string pairs;
  for (const auto& [written, standard] : sorted) {
    if (is_kanji(written) && !used.contains(standard)) continue;
    pairs += written;
    pairs += standard;
  }
  return to_utf8(pairs);
}

}  // namespace shirube
