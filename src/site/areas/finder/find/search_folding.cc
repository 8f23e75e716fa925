#include "site/areas/finder/find/search_folding.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "base/json_writer.h"
#include "base/text.h"
#include "place/address/kanji_variants.h"
#include "site/areas/finder/find/name_variants.h"

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

/// One sound, and most people write the latter: ヴァ is バ. Found in what is folded, which has no
/// small letters any more. The first that fits counts.
struct Sound {
  std::u32string_view written;
  std::u32string_view usual;
};
constexpr Sound sounds[] = {{U"ゔあ", U"ば"},   {U"ゔい", U"び"},   {U"ゔえ", U"べ"},
                            {U"ゔお", U"ぼ"},   {U"ゔや", U"びや"}, {U"ゔゆ", U"びゆ"},
                            {U"ゔよ", U"びよ"}, {U"ゔ", U"ぶ"}};

std::u32string with_usual_sounds(std::u32string_view folded) {
  std::u32string usual;
  usual.reserve(folded.size());
  while (!folded.empty()) {
    const auto sound = std::find_if(std::begin(sounds), std::end(sounds), [&](const Sound& each) {
      return folded.starts_with(each.written);
    });
    const bool found = sound != std::end(sounds);
    usual += found ? sound->usual : folded.substr(0, 1);
    folded.remove_prefix(found ? sound->written.size() : 1);
  }
  return usual;
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
  const std::u32string letters = to_code_points(nfkc(text));
  std::u32string folded;
  folded.reserve(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    auto letter = static_cast<char32_t>(u_tolower(static_cast<UChar32>(letters[i])));
    // 柏ケ谷 is read as 柏が谷.
    if (letter == U'ケ' && i + 1 < letters.size() && is_han(letters[i + 1])) letter = U'が';
    if (const auto pair = letters_.find(letter); pair != letters_.end()) letter = pair->second;
    if (is_kept(letter)) folded += letter;
  }
  return to_utf8(with_usual_sounds(folded));
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

std::string SearchFolding::sounds_for_script() {
  std::string json;
  for (const Sound& sound : sounds) {
    add_item(json, ",",
             json_string(to_utf8(sound.written)) + ":" + json_string(to_utf8(sound.usual)));
  }
  return "{" + json + "}";
}

}  // namespace shirube
