#include "directory/vocabulary.h"

#include <algorithm>
#include <vector>

#include "base/faults/directory.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "directory/ruled_text.h"

namespace shirube {
namespace {

/// Widths, blanks and the dots between words are not told apart.
std::string folded(std::string_view text) {
  return replace_all(replace_all(nfkc(trim(text)), " ", ""), "・", "");
}

}  // namespace

const Word& Vocabulary::of(int value) const {
  for (const Word& word : words) {
    if (word.value == value) return word;
  }
  static const Word unknown{0, "", ""};
  return unknown;
}

const Word* Vocabulary::find(std::string_view text) const {
  for (const Word& word : words) {
    if (text == word.code || text == word.label) return &word;
  }
  const std::string wanted = folded(text);
  for (const Word& word : words) {
    if (wanted == word.code || wanted == folded(word.label)) return &word;
  }
  for (const OtherName& other : others) {
    if (other.use == OtherName::Use::read && folded(other.written) == wanted) {
      return &of(other.value);
    }
  }
  return nullptr;
}

std::string Vocabulary::meant(std::string_view text) const {
  const std::string wanted = folded(text);
  for (const OtherName& other : others) {
    if (folded(other.written) == wanted) return std::string(of(other.value).label);
  }
  // The word with a remark in brackets is nearer than a shorter one.
  for (const Word& word : words) {
    if (folded(word.label).starts_with(wanted + "(")) return std::string(word.label);
  }
  std::vector<std::string> known;
  for (const Word& candidate : words) {
    known.emplace_back(candidate.label);
    known.emplace_back(candidate.code);
  }
  // Only names that mean just that: 見本サービス is near デイサービス, but nothing like it.
  for (const OtherName& other : others) {
    if (other.use == OtherName::Use::read) known.emplace_back(other.written);
  }
  std::string near = nearest(text, known);
  const auto other = std::find_if(others.begin(), others.end(),
                                  [&near](const OtherName& each) { return each.written == near; });
  if (other != others.end()) return std::string(of(other->value).label);
  if (!near.empty() || character_count(wanted) < 2) return near;
  // A part of a word (胃ろう・腸ろう), or a word with more to it (有床診療所): the nearest in
  // length.
  for (const Word& word : words) {
    const std::string label = folded(word.label);
    const bool part = label.find(wanted) != label.npos;
    const bool whole = character_count(label) >= 2 && wanted.find(label) != wanted.npos;
    if (!part && !whole) continue;
    const auto distance = [&wanted](std::string_view other) {
      return std::max(other.size(), wanted.size()) - std::min(other.size(), wanted.size());
    };
    if (near.empty() || distance(label) < distance(near)) near = word.label;
  }
  return near;
}

std::vector<std::string> Vocabulary::pieces(const std::string& text) const {
  if (find(text)) return {text};
  std::vector<std::string> pieces = split_names(text);
  if (pieces.size() > 1) return pieces;
  for (const char* sign : {"・", "/", "／", "　", " "}) {
    pieces = split(text, sign);
    const bool all = std::all_of(pieces.begin(), pieces.end(),
                                 [this](const std::string& piece) { return find(piece); });
    if (all && pieces.size() > 1) return pieces;
  }
  return {text};
}

std::string Vocabulary::labels() const {
  return join(words, "、", [](const Word& word) { return word.label; });
}

const Type& word_type() {
  static const Type type{Type::Kind::object,
                         "word",
                         nullptr,
                         {{"code", &text_type()}, {"label", &text_type()}, {"note", &text_type()}}};
  return type;
}

Value word_value(const Word& word) {
  return Object{&word_type(),
                {std::string(word.code), std::string(word.label), std::string(word.note)}};
}

const Word* decode_word(const Node& node, const Vocabulary& vocabulary, Decoder& decoder) {
  if (node.kind != Node::Kind::scalar) {
    const std::string example(vocabulary.words.empty() ? "" : vocabulary.words[0].label);
    decoder.wrong_shape(node, "言葉を一つ書きます", {vocabulary.label, vocabulary.label, example});
    return nullptr;
  }
  if (const Word* word = vocabulary.find(node.text)) return word;
  decoder.sink().report(DirectoryFault::unknown_word, node.where,
                        {node.text, std::string(vocabulary.label), vocabulary.labels()},
                        vocabulary.meant(node.text));
  return nullptr;
}

std::string vocabulary_schema(const Vocabulary& vocabulary) {
  std::string labels, codes, numbers;
  for (const Word& word : vocabulary.words) {
    add_item(labels, ",", json_string(word.label));
    add_item(codes, "|", word.code);
    // YAML's own readers take 110 for a number.
    if (is_all_digits(word.code)) add_item(numbers, ",", word.code);
  }
  for (const OtherName& other : vocabulary.others) {
    if (other.use == OtherName::Use::read) add_item(codes, "|", other.written);
  }
  // Completion offers the labels; codes are taken.
  return R"({"anyOf":[{"enum":[)" + labels + R"(]},{"type":"string","pattern":)" +
         json_string("^(" + codes + ")$") + "}" +
         (numbers.empty() ? "" : R"(,{"enum":[)" + numbers + "]}") + "]}";
}

}  // namespace shirube
