// Whether a text repeats a sentence of another one: the same twelve characters or more, that are a
// whole sentence there, or in one of the two. Widths, case, blanks and marks between words do not
// count. It owns copies of the texts that were added; filled by one thread, then read by any.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace shirube {

/// A sentence as it is written, and its letters alone.
struct WrittenSentence {
  std::u32string text;
  std::u32string letters;
  /// Where it begins, in bytes.
  std::size_t begin = 0;
};

class RepeatedSentences {
 public:
  static constexpr std::size_t shortest = 12;

  /// Those of a text that are long enough to be repeated.
  static std::vector<WrittenSentence> sentences_of(std::string_view text);

  /// `origin` tells editors where the text stands.
  void add(std::string_view text, std::string origin);

  struct Repetition {
    /// The sentence that repeats, as it is written.
    std::string sentence;
    /// Where it begins, in bytes.
    std::size_t begin = 0;
    /// Of the text that it repeats.
    std::string origin;
  };
  enum class Whole { there, in_one_of_them };
  std::vector<Repetition> in(const std::vector<WrittenSentence>& text,
                             Whole whole = Whole::in_one_of_them) const;
  std::vector<Repetition> in(std::string_view text, Whole whole = Whole::in_one_of_them) const;

 private:
  struct Sentence {
    std::u32string letters;
    std::string origin;
  };

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u32string_view text) const {
      return std::hash<std::u32string_view>()(text);
    }
  };

  std::vector<Sentence> sentences_;
  /// By each stretch of twelve letters: the sentences that hold it.
  std::unordered_map<std::u32string, std::vector<std::size_t>, Hash, std::equal_to<>> by_stretch_;
};

}  // namespace shirube
