#include "directory/kind.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace shirube {

const std::vector<std::string>& one_column() {
  static const std::vector<std::string> none;
  return none;
}

bool ValueKind::read_cells(std::span<const CellText> cells, void* into, const FieldContext& field,
                           Decoder& decoder) const {
  const Node node = node_of(cells);
  return node.blank() || decode(node, into, field, decoder);
}

bool Kind<std::string>::decode(const Node& node, std::string& into, const FieldContext& field,
                               Decoder& decoder) {
  if (node.kind != Node::Kind::scalar) {
    decoder.wrong_shape(node, "文字を一つ書きます", field);
    return false;
  }
  into = std::string(trim(node.text));
  return true;
}

bool Kind<Count>::decode(const Node& node, Count& into, const FieldContext& field,
                         Decoder& decoder) {
  if (node.kind != Node::Kind::scalar) {
    decoder.wrong_shape(node, "数を一つ書きます", field);
    return false;
  }
  const std::string digits = replace_all(plain_signs(node.text), ",", "");
  int number = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  if (!whole || number < 0 || number > 9'999'999) {
    decoder.bad_value(node, "数", field);
    return false;
  }
  into.number = number;
  return true;
}

bool Kind<bool>::decode(const Node& node, bool& into, const FieldContext& field, Decoder& decoder) {
  if (node.kind != Node::Kind::scalar) {
    decoder.wrong_shape(node, "「はい」か「いいえ」を書きます", field);
    return false;
  }
  // What Excel writes for its own truths, and the marks of paper forms.
  constexpr std::array<std::string_view, 6> words_of_yes = {"はい", "yes", "true", "○", "〇", "◯"};
  constexpr std::array<std::string_view, 6> words_of_no = {"いいえ", "no", "false", "×", "✕", "✖"};
  const std::string word = ascii_lower(nfkc(trim(node.text)));
  const auto is_one_of = [&word](const auto& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (is_one_of(words_of_yes) || is_one_of(words_of_no)) {
    into = is_one_of(words_of_yes);
    return true;
  }
  decoder.bad_value(node, "「はい」か「いいえ」", {field.key, field.label, "はい"});
  return false;
}

}  // namespace shirube
