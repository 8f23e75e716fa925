#include "directory/kind.h"

#include <charconv>

#include "base/text.h"

namespace shirube {

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
  const std::string digits = replace_all(nfkc(trim(node.text)), ",", "");
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
  if (node.text == "はい" || node.text == "yes") {
    into = true;
    return true;
  }
  if (node.text == "いいえ" || node.text == "no") {
    into = false;
    return true;
  }
  decoder.bad_value(node, "「はい」か「いいえ」", {field.key, field.label, "はい"});
  return false;
}

}  // namespace shirube
