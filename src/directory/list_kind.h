// Lists of values: several of one kind in a field. In content a YAML list, or a single value for a
// list of one; in a table one cell, however many there are (cell_text.h). Stateless; any thread.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "directory/kind.h"

namespace shirube {

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
  static void texts(const std::vector<T>& items, const std::string& path, TextVisitor& visitor) {
    for (const T& item : items) Kind<T>::texts(item, path, visitor);
  }
  static void restrict_to(std::vector<T>& items, Audience audience) {
    for (T& item : items) Kind<T>::restrict_to(item, audience);
  }
  static bool withholds(const std::vector<T>& items, Audience audience) {
    for (const T& item : items) {
      if (Kind<T>::withholds(item, audience)) return true;
    }
    return false;
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

  static Node write(const std::vector<T>& items) {
    Node node;
    node.kind = Node::Kind::sequence;
    for (const T& item : items) node.items.push_back(Kind<T>::write(item));
    return node;
  }
  static Readers written_for(const std::vector<T>&) { return Readers::everyone; }
  static const std::vector<std::string>& columns() { return one_column(); }
  static std::vector<std::string> write_cells(const std::vector<T>& items) {
    std::vector<std::string> texts;
    for (const T& item : items) {
      std::vector<std::string> cells = Kind<T>::write_cells(item);
      texts.push_back(of_records() ? record_item(Kind<T>::columns(), cells) : cells.front());
    }
    // Alone and bare it would be read as several names.
    const bool whole = texts.size() != 1 || names_in(texts.front()) == texts;
    return {whole ? join_items(texts, item_shape()) : quoted_item(texts.front())};
  }
  static Node node_of(std::span<const CellText> cells) {
    const CellText& cell = cells.front();
    Node node;
    node.where = cell.where;
    const std::vector<CellItem> pieces = split_items(cell.text, item_shape());
    if (pieces.empty()) return node;
    node.kind = Node::Kind::sequence;
    for (const CellItem& piece : pieces) {
      // What people write without a sign of ours (英語、中国語) is cut as in a file.
      const bool alone = pieces.size() == 1 && !piece.quoted;
      for (const std::string& text : alone ? names_in(piece.text) : std::vector{piece.text}) {
        node.items.push_back(item_node(text, cell.where));
      }
    }
    return node;
  }

 private:
  static bool of_records() { return !Kind<T>::columns().empty(); }
  static CellItems item_shape() { return of_records() ? CellItems::lines : CellItems::any_sign; }
  static std::vector<std::string> names_in(const std::string& text) {
    if constexpr (requires { Kind<T>::pieces(text, ListShape::one_value); }) {
      return Kind<T>::pieces(text, ListShape::one_value);
    }
    return {text};
  }
  static Node item_node(const std::string& text, const Location& where) {
    if (of_records()) return record_of_item(text, where, Kind<T>::columns(), Kind<T>::node_of);
    const CellText cell{text, where};
    return Kind<T>::node_of({&cell, 1});
  }
};

}  // namespace shirube
