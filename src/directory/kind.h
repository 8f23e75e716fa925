// What can be done with a field's value, whatever its C++ type: decode it from content and write it
// back, as a Node or as cells of a table; tell whether it is there; hand it on as a Value and as
// the free texts in it. Kind<T> holds these for one type; ValueKind is the same behind function
// pointers, so that one table can describe all fields. Stateless; any thread.
#pragma once

#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/type.h"
#include "base/value.h"
#include "directory/audience.h"
#include "directory/cell_text.h"
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

/// The operations on one type. Specialisations give the functions named in ValueKind, from
/// PlainKind, DescribedKind (field.h) or their own (CONTRIBUTING.md has an example).
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
  void (*texts)(const void* value, const std::string& path, TextVisitor& visitor);
  /// Takes from the value what `audience` may not read, inside of nested records.
  void (*restrict_to)(void* value, Audience audience);
  /// Whether that would take anything away.
  bool (*withholds)(const void* value, Audience audience);
  void (*references)(void* value, ReferenceVisitor& visitor);
  /// The JSON Schema (draft-07) of what is accepted, as JSON text.
  std::string (*schema)();

  bool (*same)(const void* one, const void* other);
  /// What decode() makes the same value of.
  Node (*write)(const void* value);
  /// For whom it was written, of fields that are Readers::as_written.
  Readers (*written_for)(const void* value);
  /// The names of the cells that a value takes in the row of a table; none when it takes one.
  const std::vector<std::string>& (*columns)();
  /// A text for each cell.
  std::vector<std::string> (*write_cells)(const void* value);
  /// What the cells say, for decode(): each part knows the cell where it stands. Blank when they
  /// all are.
  Node (*node_of)(std::span<const CellText> cells);

  std::size_t cell_count() const { return columns().empty() ? 1 : columns().size(); }
  /// Decodes what the cells say; blank ones leave what stands there.
  bool read_cells(std::span<const CellText> cells, void* into, const FieldContext& field,
                  Decoder& decoder) const;
};

/// A value without parts has one cell, and this for its columns.
const std::vector<std::string>& one_column();

/// What most kinds do not need to say. Kind specialisations derive from it, and give as written()
/// the one text that decode() makes the same value of, empty for what is not given.
template <class T>
struct PlainKind {
  /// A template, so that it is asked for written() when Kind<T> is whole, and not before.
  template <class U = T>
  static Node write(const T& value) requires requires {
    { Kind<U>::written(value) } -> std::convertible_to<std::string>;
  }
  { return text_node(Kind<U>::written(value)); }
  static Readers written_for(const T&) { return Readers::everyone; }
  static const std::vector<std::string>& columns() { return one_column(); }
  static std::vector<std::string> write_cells(const T& value) { return {Kind<T>::written(value)}; }
  static Node node_of(std::span<const CellText> cells) {
    return text_node(cells.front().text, cells.front().where);
  }
  static bool empty(const T& value) { return value == T{}; }
  static void texts(const T&, const std::string&, TextVisitor&) {}
  static void restrict_to(T&, Audience) {}
  static bool withholds(const T&, Audience) { return false; }
  static void references(T&, ReferenceVisitor&) {}
  static std::string schema() { return R"({"type":["string","number"]})"; }
};

/// Whoever reads a value can write it, so that it is never lost on the way through a table or an
/// editor's form.
template <class T>
concept WorksBothWays = std::equality_comparable<T> &&
    requires(const T& value, std::span<const CellText> cells) {
  { Kind<T>::write(value) } -> std::same_as<Node>;
  { Kind<T>::write_cells(value) } -> std::same_as<std::vector<std::string>>;
  { Kind<T>::node_of(cells) } -> std::same_as<Node>;
};

template <class T>
const ValueKind& kind_of() {
  static_assert(WorksBothWays<T>, "a Kind has written(), or write(), write_cells() and node_of()");
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
      [](const void* value, const std::string& path, TextVisitor& visitor) {
        Kind<T>::texts(*static_cast<const T*>(value), path, visitor);
      },
      [](void* value, Audience audience) {
        Kind<T>::restrict_to(*static_cast<T*>(value), audience);
      },
      [](const void* value, Audience audience) {
        return Kind<T>::withholds(*static_cast<const T*>(value), audience);
      },
      [](void* value, ReferenceVisitor& visitor) {
        Kind<T>::references(*static_cast<T*>(value), visitor);
      },
      [] { return Kind<T>::schema(); },
      [](const void* one, const void* other) {
        return *static_cast<const T*>(one) == *static_cast<const T*>(other);
      },
      [](const void* value) { return Kind<T>::write(*static_cast<const T*>(value)); },
      [](const void* value) { return Kind<T>::written_for(*static_cast<const T*>(value)); },
      []() -> const std::vector<std::string>& { return Kind<T>::columns(); },
      [](const void* value) { return Kind<T>::write_cells(*static_cast<const T*>(value)); },
      [](std::span<const CellText> cells) { return Kind<T>::node_of(cells); }};
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
  static std::string written(const std::string& text) { return text; }
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
  static std::string written(const Count& count) {
    return count.given() ? std::to_string(count.number) : std::string();
  }
};

/// はい or いいえ; absent is what stands in a new record.
template <>
struct Kind<bool> : PlainKind<bool> {
  static std::string_view name() { return "はい・いいえ"; }
  static bool decode(const Node& node, bool& into, const FieldContext& field, Decoder& decoder);
  static Value value(bool yes, Audience) { return yes; }
  static const Type& type(Audience) { return boolean_type(); }
  static std::string written(bool yes) { return yes ? "はい" : "いいえ"; }
  /// What Excel and forms write is taken as well; completion offers the two words.
  static std::string schema() {
    return R"({"anyOf":[{"enum":["はい","いいえ"]},{"type":"boolean"},)"
           R"({"type":"string","pattern":"^([Yy][Ee][Ss]|[Nn][Oo]|[○〇◯×✕✖])$"}]})";
  }
};

}  // namespace shirube
