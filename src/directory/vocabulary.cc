#include "directory/vocabulary.h"

#include <vector>

#include "base/fault.h"
#include "base/json_writer.h"
#include "base/text.h"

namespace shirube {
namespace {

std::string folded(std::string_view text) {
  return replace_all(nfkc(trim(text)), " ", "");
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
  return nullptr;
}

std::string Vocabulary::labels() const {
  std::string all;
  for (const Word& word : words) all += (all.empty() ? "" : "、") + std::string(word.label);
  return all;
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
  const Word* word = node.kind == Node::Kind::scalar ? vocabulary.find(node.text) : nullptr;
  if (word) return word;
  std::vector<std::string> known;
  for (const Word& candidate : vocabulary.words) {
    known.emplace_back(candidate.label);
    known.emplace_back(candidate.code);
  }
  decoder.sink().report(Fault::unknown_word, node.where,
                        {node.text, std::string(vocabulary.label), vocabulary.labels()},
                        nearest(node.text, known));
  return nullptr;
}

std::string vocabulary_schema(const Vocabulary& vocabulary) {
  std::string words;
  for (const Word& word : vocabulary.words) {
    words += (words.empty() ? "" : ",") + json_string(word.label) + "," + json_string(word.code);
  }
  return R"({"enum":[)" + words + "]}";
}

}  // namespace shirube
