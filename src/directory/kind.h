// What can be done with a field's value, whatever its C++ type: decode it from content, tell
// whether it is there, hand it on as a Value, as a cell of a table, and as the free texts in it.
// Kind<T> holds these for one type; ValueKind is the same behind function pointers, so that one
// table can describe all fields. Stateless; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/type.h"
#include "base/value.h"
#include "directory/audience.h"
#include "directory/decoder.h"

namespace shirube {

class Reference;

/// Gathers the free texts of a value: what a person wrote, without words from a vocabulary, dates
/// and numbers. `path` names where in the record it stands ("liaison.phone").
struct TextVisitor {
  virtual ~TextVisitor() = default;
  virtual void text(const std::string& path, const std::string& text) = 0;
};

/// Meets every reference to another record in a value, and may clear it.
struct ReferenceVisitor {
  virtual ~ReferenceVisitor() = default;
  /// Returns false when the reference has to go.
  virtual bool keep(Reference& reference) = 0;
};

/// The operations on one type. Specialisations give the functions named in ValueKind.
template <class T>
struct Kind;

struct ValueKind {
  /// How the schema and the field reference call it: "電話番号", "日付", "…の一覧".
  std::string (*name)();
  bool (*decode)(const Node& node, void* into, const FieldContext& field, Decoder& decoder);
  bool (*empty)(const void* value);
  void (*clear)(void* value);
  Value (*value)(const void* value, Audience audience);
  const Type& (*type)(Audience audience);
  std::string (*cell)(const void* value);
  void (*texts)(const void* value, const std::string& path, TextVisitor& visitor);
  /// Takes from the value what `audience` may not read, inside of nested records.
  void (*restrict_to)(void* value, Audience audience);
  void (*references)(void* value, ReferenceVisitor& visitor);
  /// The JSON Schema (draft-07) of what is accepted, as JSON text.
  std::string (*schema)();
};

/// What most kinds do not need to say. Kind specialisations derive from it.
template <class T>
struct PlainKind {
  static bool empty(const T& value) { return value == T{}; }
  static void texts(const T&, const std::string&, TextVisitor&) {}
  static void restrict_to(T&, Audience) {}
  static void references(T&, ReferenceVisitor&) {}
  static std::string schema() { return R"({"type":["string","number"]})"; }
};

template <class T>
const ValueKind& kind_of() {
  static const ValueKind kind{
      [] { return std::string(Kind<T>::name()); },
      [](const Node& node, void* into, const FieldContext& field, Decoder& decoder) {
        return Kind<T>::decode(node, *static_cast<T*>(into), field, decoder);
      },
      [](const void* value) { return Kind<T>::empty(*static_cast<const T*>(value)); },
      [](void* value) { *static_cast<T*>(value) = T{}; },
      [](const void* value, Audience audience) {
        return Kind<T>::value(*static_cast<const T*>(value), audience);
      },
      [](Audience audience) -> const Type& { return Kind<T>::type(audience); },
      [](const void* value) { return Kind<T>::cell(*static_cast<const T*>(value)); },
      [](const void* value, const std::string& path, TextVisitor& visitor) {
        Kind<T>::texts(*static_cast<const T*>(value), path, visitor);
      },
      [](void* value, Audience audience) {
        Kind<T>::restrict_to(*static_cast<T*>(value), audience);
      },
      [](void* value, ReferenceVisitor& visitor) {
        Kind<T>::references(*static_cast<T*>(value), visitor);
      },
      [] { return Kind<T>::schema(); }};
  return kind;
}

/// One line or several of plain text.
template <>
struct Kind<std::string> : PlainKind<std::string> {
  static std::string_view name() { return "文字"; }
  static bool decode(const Node& node, std::string& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const std::string& text, Audience) { return text; }
  static const Type& type(Audience) { return text_type(); }
  static std::string cell(const std::string& text) { return text; }
  static void texts(const std::string& text, const std::string& path, TextVisitor& visitor) {
    if (!text.empty()) visitor.text(path, text);
  }
};

/// A whole number from 0 to 9,999,999; -1 stands for "not given".
struct Count {
  int number = -1;
  bool operator==(const Count&) const = default;
  bool given() const { return number >= 0; }
};

template <>
struct Kind<Count> : PlainKind<Count> {
  static std::string_view name() { return "数"; }
  static bool decode(const Node& node, Count& into, const FieldContext& field, Decoder& decoder);
  static Value value(const Count& count, Audience) {
    return count.given() ? Value(count.number) : Value();
  }
  static const Type& type(Audience) { return integer_type(); }
  static std::string cell(const Count& count) {
    return count.given() ? std::to_string(count.number) : std::string();
  }
};

/// はい or いいえ; absent is いいえ.
template <>
struct Kind<bool> : PlainKind<bool> {
  static std::string_view name() { return "はい・いいえ"; }
  static bool decode(const Node& node, bool& into, const FieldContext& field, Decoder& decoder);
  static Value value(bool yes, Audience) { return yes; }
  static const Type& type(Audience) { return boolean_type(); }
  static std::string cell(bool yes) { return yes ? "はい" : ""; }
  /// What Excel and forms write is taken as well; completion offers the two words.
  static std::string schema() {
    return R"({"anyOf":[{"enum":["はい","いいえ"]},{"type":"boolean"},)"
           R"({"type":"string","pattern":"^([Yy][Ee][Ss]|[Nn][Oo]|[○〇◯×✕✖])$"}]})";
  }
};

/// Whether an item of a list stood in a YAML list, or was all that was written for it.
enum class ListShape { item, one_value };

/// Several of one kind: a YAML list, or a single value for a list of one. Kinds that have pieces()
/// also take several in one value, with signs between that are theirs to know.
template <class T>
struct Kind<std::vector<T>> {
  static std::string name() { return std::string(Kind<T>::name()) + "の並び"; }
  static bool decode(const Node& node, std::vector<T>& into, const FieldContext& field,
                     Decoder& decoder) {
    // A list that is written replaces the one beneath it (an overlaid table's) as a whole.
    into.clear();
    if (node.kind != Node::Kind::sequence) {
      if (!decoder.good_for_list(node)) return false;
      return add(node, ListShape::one_value, into, field, decoder);
    }
    bool good = true;
    for (const Node& element : node.items) {
      if (!element.blank()) good = add(element, ListShape::item, into, field, decoder) && good;
    }
    return good;
  }
  static bool add(const Node& node, ListShape shape, std::vector<T>& into,
                  const FieldContext& field, Decoder& decoder) {
    std::vector<std::string> pieces;
    if constexpr (requires { Kind<T>::pieces(node.text, shape); }) {
      if (node.kind == Node::Kind::scalar) pieces = Kind<T>::pieces(node.text, shape);
    }
    if (pieces.empty()) {
      into.emplace_back();
      return Kind<T>::decode(node, into.back(), field, decoder);
    }
    bool good = true;
    for (std::string& piece : pieces) {
      Node one;
      one.where = node.where;
      one.text = std::move(piece);
      into.emplace_back();
      good = Kind<T>::decode(one, into.back(), field, decoder) && good;
    }
    return good;
  }
  static bool empty(const std::vector<T>& items) { return items.empty(); }
  static Value value(const std::vector<T>& items, Audience audience) {
    List list;
    list.reserve(items.size());
    for (const T& item : items) list.push_back(Kind<T>::value(item, audience));
    return list;
  }
  static const Type& type(Audience audience) { return list_type(Kind<T>::type(audience)); }
  static std::string cell(const std::vector<T>& items) {
    std::string cell;
    for (const T& item : items) cell += (cell.empty() ? "" : ";") + Kind<T>::cell(item);
    return cell;
  }
  static void texts(const std::vector<T>& items, const std::string& path, TextVisitor& visitor) {
    for (const T& item : items) Kind<T>::texts(item, path, visitor);
  }
  static void restrict_to(std::vector<T>& items, Audience audience) {
    for (T& item : items) Kind<T>::restrict_to(item, audience);
  }
  static void references(std::vector<T>& items, ReferenceVisitor& visitor) {
    for (T& item : items) Kind<T>::references(item, visitor);
    // A reference that had to go leaves an empty item, of no use in a list.
    std::erase_if(items, [](const T& item) { return Kind<T>::empty(item); });
  }
  static std::string schema() {
    std::string schema =
        R"({"anyOf":[{"type":"array","items":)" + Kind<T>::schema() + "}," + Kind<T>::schema();
    if constexpr (requires { Kind<T>::pieces(std::string(), ListShape::one_value); }) {
      schema += R"(,{"type":"string","pattern":"[、，,]"})";
    }
    return schema + "]}";
  }
};

}  // namespace shirube
