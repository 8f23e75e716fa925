#include "directory/repeated_sentences.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"

namespace shirube {
namespace {

constexpr std::u32string_view ends = U"。．！？!?\n｡";

bool is_mark(char32_t c) {
  return c <= U' ' ||
         std::u32string_view(U"、,，.・･「」『』()（）[]*_`#>-‐−ー~〜:：;/|\u3000").find(c) !=
             std::u32string_view::npos;
}

std::size_t utf8_length(char32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

bool holds(const std::u32string& text, const std::u32string& part) {
  return text.find(part) != text.npos;
}

}  // namespace

std::vector<WrittenSentence> RepeatedSentences::sentences_of(std::string_view text) {
  std::vector<WrittenSentence> sentences;
  WrittenSentence sentence;
  std::size_t bytes = 0;
  const auto finish = [&] {
    if (sentence.text.empty()) return;
    for (const char32_t c : to_code_points(ascii_lower(nfkc(to_utf8(sentence.text))))) {
      if (!is_mark(c)) sentence.letters += c;
    }
    if (sentence.letters.size() >= shortest) sentences.push_back(sentence);
    sentence = {};
  };
  for (const char32_t c : to_code_points(text)) {
    bytes += utf8_length(c);
    const bool is_end = ends.find(c) != ends.npos;
    if (is_end) finish();
    if (is_end || (sentence.text.empty() && (c == U' ' || c == U'\u3000'))) {
      sentence.begin = bytes;
    } else {
      sentence.text += c;
    }
  }
  finish();
  return sentences;
}

void RepeatedSentences::add(std::string_view text, std::string origin) {
  for (WrittenSentence& sentence : sentences_of(text)) {
    const std::size_t index = sentences_.size();
    for (std::size_t i = 0; i + shortest <= sentence.letters.size(); ++i) {
      std::vector<std::size_t>& holders = by_stretch_[sentence.letters.substr(i, shortest)];
      if (holders.empty() || holders.back() != index) holders.push_back(index);
    }
    sentences_.push_back({std::move(sentence.letters), origin});
  }
}

std::vector<RepeatedSentences::Repetition> RepeatedSentences::in(std::string_view text,
                                                                 Whole whole) const {
  if (sentences_.empty()) return {};
  return in(sentences_of(text), whole);
}

std::vector<RepeatedSentences::Repetition> RepeatedSentences::in(
    const std::vector<WrittenSentence>& text, Whole whole) const {
  std::vector<Repetition> found;
  if (sentences_.empty()) return found;
  for (const WrittenSentence& sentence : text) {
    std::set<std::size_t> looked_at;
    bool repeated = false;
    for (std::size_t i = 0; i + shortest <= sentence.letters.size() && !repeated; ++i) {
      const std::u32string_view letters = sentence.letters;
      const auto holders = by_stretch_.find(letters.substr(i, shortest));
      if (holders == by_stretch_.end()) continue;
      for (const std::size_t index : holders->second) {
        if (!looked_at.insert(index).second) continue;
        const std::u32string& known = sentences_[index].letters;
        const bool repeats = holds(sentence.letters, known) ||
                             (whole == Whole::in_one_of_them && holds(known, sentence.letters));
        if (!repeats) continue;
        found.push_back({to_utf8(sentence.text), sentence.begin, sentences_[index].origin});
        repeated = true;
        break;
      }
    }
  }
  return found;
}

}  // namespace shirube
