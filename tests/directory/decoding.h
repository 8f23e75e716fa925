// Decodes one text as a field of a given kind, as the tests of kinds need it.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "directory/kind.h"

namespace shirube::test {

inline Node scalar_node(std::string text) {
  Node node;
  auto source = std::make_shared<const SourceText>("content/test.yaml", "field: " + text);
  node.where = {source, 1, 8, 1};
  node.text = std::move(text);
  return node;
}

inline Node list_node() {
  Node node;
  node.kind = Node::Kind::sequence;
  node.items.push_back(scalar_node("x"));
  return node;
}

/// What decoding gave: the value, whether it was good, and the codes of the faults with spaces
/// between.
template <class T>
struct Decoded {
  T value{};
  bool good = false;
  std::string faults;
  std::string message;
};

template <class T>
Decoded<T> decode(const Node& node) {
  DiagnosticSink sink;
  Decoder decoder(sink);
  Decoded<T> decoded;
  decoded.good = Kind<T>::decode(node, decoded.value, {"field", "項目", "例"}, decoder);
  for (const Diagnostic& diagnostic : sink.sorted()) {
    decoded.faults += (decoded.faults.empty() ? "" : " ");
    decoded.faults += fault_info(diagnostic.fault).code;
    decoded.message += diagnostic.message(Language::ja);
  }
  return decoded;
}

template <class T>
Decoded<T> decode(std::string text) {
  return decode<T>(scalar_node(std::move(text)));
}

/// The member `key` of an object Value, as text.
inline std::string member(const Value& value, const Type& type, std::string_view key) {
  const Object* object = value.as<Object>();
  const int index = type.index_of(key);
  if (!object || index < 0) return "(none)";
  const Value& found = object->members[static_cast<std::size_t>(index)];
  if (const auto* text = found.as<std::string>()) return *text;
  if (const auto* url = found.as<Url>()) return url->text;
  return "(not text)";
}

}  // namespace shirube::test
