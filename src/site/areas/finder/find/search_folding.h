// The form in which the finder compares texts: width, case, kana, old kanji, hyphens and brackets
// make no difference in it. One table serves C++ and the browser: what script() writes into the
// finder's data is all that themes/default/script/find/folding.js needs to fold alike. For
// comparing only; nothing is ever shown in this form. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace shirube {

class SearchFolding {
 public:
  /// The table of all letters. Made once, when it is first asked for.
  static const SearchFolding& table();

  /// `text` after NFKC, in lower case, katakana as hiragana, ヴァ as バ, small kana as large, kanji
  /// and their numerals in one form, ヶ and ヵ (and ケ before a kanji) as が, without ー and all
  /// that is no letter, number or line feed. Folding twice gives the same.
  std::string operator()(std::string_view text) const;

  /// For the browser: what is written and the usual letters of its sound, as JSON.
  static std::string sounds_for_script();

  /// For the browser: letters and what they become, in turn, in the order of their code points.
  /// Kanji are only among them when their form is one of `used`: no other can be found.
  std::string script(const std::unordered_set<char32_t>& used) const;

 private:
  SearchFolding();
  void pairs(std::u32string_view written_and_standard);

  std::unordered_map<char32_t, char32_t> letters_;
};

}  // namespace shirube
