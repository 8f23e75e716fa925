// Closed lists of words: an enum, each value with its code (stable, ASCII) and its Japanese label.
// Content may write either. A vocabulary is a constant table; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/list_kind.h"

namespace shirube {

struct Word {
  int value;
  std::string_view code;
  std::string_view label;
  /// One sentence for readers who do not know the word; may be empty.
  std::string_view note = {};
};

/// Another name for a word of a vocabulary.
struct OtherName {
  std::string_view written;
  int value;
  enum class Use {
    /// It means just that: ○ for できる.
    read,
    /// It is nearly that; the message names the word: 医院 for 診療所.
    suggest,
  } use;
};

struct Vocabulary {
  /// What the list is called: "施設の種類".
  std::string_view label;
  std::span<const Word> words;
  std::span<const OtherName> others = {};

  const Word& of(int value) const;
  /// By code, label or another name that is read, after NFKC, without spaces and ・.
  const Word* find(std::string_view text) const;
  /// The label of the word that was probably meant; empty when none is near.
  std::string meant(std::string_view text) const;
  /// The words in a text with commas, ・ or / between; the text itself when it is one word, or when
  /// its pieces are no words.
  std::vector<std::string> pieces(const std::string& text) const;
  /// Labels, for messages: "診療所、歯科診療所、…".
  std::string labels() const;
};

/// The vocabulary of an enum: specialised where the enum is defined.
template <class Enum>
const Vocabulary& vocabulary();

/// {code, label, note}: what a theme sees of a word.
const Type& word_type();
Value word_value(const Word& word);

/// Finds the word or reports unknown_word with the nearest one.
const Word* decode_word(const Node& node, const Vocabulary& vocabulary, Decoder& decoder);

std::string vocabulary_schema(const Vocabulary& vocabulary);

template <class Enum>
const Word& word_of(Enum value) {
  return vocabulary<Enum>().of(static_cast<int>(value));
}

/// An enum that has a vocabulary. Its value 0 must be "not given" (no word needed).
template <class Enum>
struct WordKind : PlainKind<Enum> {
  static std::string_view name() { return vocabulary<Enum>().label; }
  static bool decode(const Node& node, Enum& into, const FieldContext&, Decoder& decoder) {
    const Word* word = decode_word(node, vocabulary<Enum>(), decoder);
    if (word) into = static_cast<Enum>(word->value);
    return word != nullptr;
  }
  static std::vector<std::string> pieces(const std::string& text, ListShape) {
    return vocabulary<Enum>().pieces(text);
  }
  static Value value(Enum word, Audience) {
    return word == Enum{} ? Value() : word_value(word_of(word));
  }
  static const Type& type(Audience) { return word_type(); }
  static std::string written(Enum word) { return std::string(word_of(word).label); }
  static std::string schema() { return vocabulary_schema(vocabulary<Enum>()); }
};

}  // namespace shirube
