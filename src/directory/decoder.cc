#include "directory/decoder.h"

#include "base/fault.h"

namespace shirube {

void Decoder::bad_value(const Node& node, std::string_view what, const FieldContext& field) {
  sink_.report(Fault::bad_value, node.where,
               {node.text, std::string(what), std::string(field.example)});
}

void Decoder::wrong_shape(const Node& node, std::string_view expected, const FieldContext& field) {
  sink_.report(Fault::wrong_shape, node.where,
               {std::string(field.key), std::string(expected), std::string(field.example)});
}

const std::string* Decoder::scalar(const Node& node, const FieldContext& field) {
  if (node.kind == Node::Kind::scalar) return &node.text;
  wrong_shape(node, "値を一つ書きます", field);
  return nullptr;
}

}  // namespace shirube
