// A record named by another: the id as content wrote it, and where. References are resolved by id
// when they are followed; load.cc has checked before that every one leads somewhere. Values.
#pragma once

#include <string>
#include <string_view>

#include "directory/ruled_text.h"

namespace shirube {

/// What all references share, so that they can be checked and cleared in one place.
class Reference {
 public:
  std::string id;
  Location where;
  /// The name of the description of the record that is meant: "municipality".
  std::string_view target;

  bool operator==(const Reference& other) const { return id == other.id; }
  bool given() const { return !id.empty(); }
};

/// A reference to a `Record`, which needs only a `static constexpr std::string_view type_name`.
template <class Record>
struct Ref : Reference {
  Ref() { target = Record::type_name; }
};

bool decode_reference(const Node& node, Reference& into, const FieldContext& field,
                      Decoder& decoder);

template <class Record>
struct Kind<Ref<Record>> : PlainKind<Ref<Record>> {
  static std::string_view name() { return Record::label; }
  static bool decode(const Node& node, Ref<Record>& into, const FieldContext& field,
                     Decoder& decoder) {
    return decode_reference(node, into, field, decoder);
  }
  /// Ids, and names that people write instead, have no commas.
  static std::vector<std::string> pieces(const std::string& text, ListShape) {
    return split_names(text);
  }
  static Value value(const Ref<Record>& reference, Audience) { return reference.id; }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const Ref<Record>& reference) { return reference.id; }
  /// The ids of a project, when the schema was made for one (command/reference.h).
  static std::string schema() {
    return R"({"$ref":"#/definitions/)" + std::string(Record::type_name) + R"(_id"})";
  }
  static void references(Ref<Record>& reference, ReferenceVisitor& visitor) {
    if (reference.given() && !visitor.keep(reference)) reference.id.clear();
  }
};

}  // namespace shirube
