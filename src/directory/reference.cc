#include "directory/reference.h"

#include "base/text.h"

namespace shirube {

bool decode_reference(const Node& node, Reference& into, const FieldContext& field,
                      Decoder& decoder) {
  if (node.kind != Node::Kind::scalar) {
    decoder.wrong_shape(node, "ファイル名（拡張子なし）を一つ書きます", field);
    return false;
  }
  into.id = std::string(trim(node.text));
  into.where = node.where;
  return true;
}

}  // namespace shirube
