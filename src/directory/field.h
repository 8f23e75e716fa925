// The one table from which everything about a record derives: decoding and checking, writing it
// back, the columns of its tables, who may see what, JSON Schema, theme variables, open data and
// the field reference in the docs. A Description is made once per record type, lives as long as the
// process, and may be read from any thread.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "directory/by_audience.h"
#include "directory/list_kind.h"

namespace shirube {

enum class Presence { required, optional };

/// Whether a field's value stands in the files of open data, for those who may read it at all. What
/// says nothing stays out: a field that was forgotten cannot be published by that.
enum class OpenData { no, yes };

/// What a field is called by others than our editors. A line of a description begins with
/// `open_data` and says what there is: `open_data.in_column("電話番号").as_property("telephone")`.
struct FieldNames {
  OpenData open = OpenData::no;
  /// Its column in 推奨データセット, and in 自治体標準オープンデータセット where that calls it
  /// otherwise.
  std::string_view column = {};
  std::string_view municipal_column = {};
  /// Its property in schema.org, for search engines; "address.streetAddress" for one of a part.
  std::string_view property = {};
  /// For cards, where the label has no room.
  std::string_view short_label = {};
  /// Headings of other tables for it, and what people write for its key. What they write for the
  /// keys that many records share stands in field_names.cc.
  std::array<std::string_view, 6> others = {};

  constexpr FieldNames in_column(std::string_view name) const;
  constexpr FieldNames in_municipal_column(std::string_view name) const;
  constexpr FieldNames as_property(std::string_view name) const;
  constexpr FieldNames in_short(std::string_view label) const;
  template <class... Names>
  constexpr FieldNames also_called(Names... names) const;
};

/// Beginnings of such a line.
constexpr FieldNames not_open;
constexpr FieldNames open_data{.open = OpenData::yes};

/// What people are told about a field, and what it is called.
struct FieldText {
  std::string_view label;
  std::string_view help;
  std::string_view example;
  FieldNames names = {};
};

struct Field {
  std::string_view key;
  Readers readers;
  Presence presence;
  FieldText text;
  const ValueKind* kind;
  void* (*access)(void* record);
  /// What stands in a record for which nothing was written.
  const void* (*in_new_record)();

  void* in(void* record) const { return access(record); }
  const void* in(const void* record) const { return access(const_cast<void*>(record)); }

  /// Blank where nothing has to be written.
  Node write(const void* record) const;
  /// The headings of its cells in the row of a table: its label, or its label and the names of its
  /// parts (「連携の窓口 直通電話」). One that is read as it was written has a last cell for whom.
  std::vector<std::string> columns() const;
  std::vector<std::string> write_cells(const void* record) const;
};

constexpr FieldNames FieldNames::in_column(std::string_view name) const {
  FieldNames names = *this;
  names.column = name;
  return names;
}
constexpr FieldNames FieldNames::in_municipal_column(std::string_view name) const {
  FieldNames names = *this;
  names.municipal_column = name;
  return names;
}
constexpr FieldNames FieldNames::as_property(std::string_view name) const {
  FieldNames names = *this;
  names.property = name;
  return names;
}
constexpr FieldNames FieldNames::in_short(std::string_view label) const {
  FieldNames names = *this;
  names.short_label = label;
  return names;
}
template <class... Names>
constexpr FieldNames FieldNames::also_called(Names... names) const {
  FieldNames all = *this;
  all.others = {names...};
  return all;
}

/// Makes the fields of `Record`. The readers are an argument without a default: a field whose
/// audience was forgotten does not compile.
template <class Record>
struct FieldsOf {
  template <auto member>
  static Field field(std::string_view key, Readers readers, Presence presence, FieldText text) {
    using Pointer = decltype(&(std::declval<Record&>().*member));
    using Content = std::remove_pointer_t<Pointer>;
    return {key,
            readers,
            presence,
            text,
            &kind_of<Content>(),
            [](void* record) -> void* { return &(static_cast<Record*>(record)->*member); },
            []() -> const void* { return &(new_record().*member); }};
  }

 private:
  static const Record& new_record() {
    static const Record record{};
    return record;
  }
};

class Description {
 public:
  /// `name` is the type's name in themes ("facility"), `label` what editors call it ("施設").
  /// `check` looks at several fields of a well decoded record together; null when there is nothing
  /// to. `check_dates` looks at its dates, also when something else of it is faulty.
  using Check = void (*)(const void* record, const Node& node, Decoder& decoder);
  Description(std::string_view name, std::string_view label, std::vector<Field> fields,
              Check check = nullptr, Check check_dates = nullptr);

  std::string_view name() const { return name_; }
  std::string_view label() const { return label_; }
  const std::vector<Field>& fields() const { return fields_; }
  const Field* find(std::string_view key) const;
  /// How badly a mapping fits: its keys that are not known here, and required fields that it lacks.
  std::size_t misfits(const Node& node) const;

  /// Fills `record` from a mapping; what stands in the record already stays where the mapping says
  /// nothing, which is how a file overlays a row of a table. Every fault is reported; false when
  /// there was one. Fields for professionals stand under `professionals:`.
  bool decode(const Node& node, void* record, Decoder& decoder) const;
  /// The mapping that decode() makes the same record of.
  Node write(const void* record) const;

  /// The headings of a record's cells in the row of a table, those of its fields in their order.
  const std::vector<std::string>& columns() const { return columns_; }
  std::vector<std::string> write_cells(const void* record) const;
  /// The mapping that the cells say; blank when all of them are.
  Node node_of(std::span<const CellText> cells) const;
  /// Decodes the cells of `row`; faults stand at their cells, what is missing at the row.
  bool read_cells(std::span<const CellText> cells, const Location& row, void* record,
                  Decoder& decoder) const;

  /// What `audience` may see of the record, in the order of `type(audience)`'s members.
  Value value(const void* record, Audience audience) const;
  const Type& type(Audience audience) const;

  void texts(const void* record, const std::string& path, TextVisitor& visitor) const;
  void restrict_to(void* record, Audience audience) const;
  bool withholds(const void* record, Audience audience) const;
  void references(void* record, ReferenceVisitor& visitor) const;
  std::string schema() const;

 private:
  /// The keys that unknown ones were probably meant to be: nobody has to write them besides.
  using Meant = std::vector<std::string>;

  bool decode_entry(const Entry& entry, void* record, Decoder& decoder, Meant& meant) const;
  bool decode_professionals(const Node& node, void* record, Decoder& decoder, Meant& meant) const;
  bool decode_field(const Field& field, const Entry& entry, Readers readers, void* record,
                    Decoder& decoder) const;
  /// Whether the field stands below `professionals:` when it is written for these readers.
  bool in_block(const Field& field, Readers written_for) const;
  bool report_unknown(const Entry& entry, Decoder& decoder, Meant& meant) const;
  std::string meant_key(std::string_view key) const;
  bool check_written_once(const Node& node, Decoder& decoder) const;
  bool check_presence(const Node& node, const void* record, Decoder& decoder,
                      const Meant& meant) const;

  std::string_view name_;
  std::string_view label_;
  std::vector<Field> fields_;
  std::vector<std::string> columns_;
  Check check_;
  Check check_dates_;
  bool has_professionals_block_ = false;
  ByAudience<Type> types_;
};

/// The key of what stands in a file for professionals alone.
inline constexpr std::string_view professionals_key = "professionals";

/// The description of a record or of a part of one: specialised where the struct is defined.
template <class T>
const Description& describe();

/// Parts of records (a contact, a venue) are kinds themselves, by their description.
template <class T>
struct DescribedKind {
  static std::string name() { return std::string(describe<T>().label()); }
  static bool decode(const Node& node, T& into, const FieldContext& field, Decoder& decoder) {
    if (node.kind != Node::Kind::mapping) {
      decoder.wrong_shape(node, "項目を字下げして並べます", field);
      return false;
    }
    return describe<T>().decode(node, &into, decoder);
  }
  static bool empty(const T& part) {
    for (const Field& field : describe<T>().fields()) {
      if (!field.kind->empty(field.in(&part))) return false;
    }
    return true;
  }
  static Value value(const T& part, Audience audience) {
    if (empty(part)) return Value();
    return describe<T>().value(&part, audience);
  }
  static const Type& type(Audience audience) { return describe<T>().type(audience); }
  static void texts(const T& part, const std::string& path, TextVisitor& visitor) {
    describe<T>().texts(&part, path + ".", visitor);
  }
  static void restrict_to(T& part, Audience audience) {
    describe<T>().restrict_to(&part, audience);
  }
  static bool withholds(const T& part, Audience audience) {
    return describe<T>().withholds(&part, audience);
  }
  static void references(T& part, ReferenceVisitor& visitor) {
    describe<T>().references(&part, visitor);
  }
  static std::string schema() { return describe<T>().schema(); }
  static Node write(const T& part) { return describe<T>().write(&part); }
  static Readers written_for(const T&) { return Readers::everyone; }
  static const std::vector<std::string>& columns() { return describe<T>().columns(); }
  static std::vector<std::string> write_cells(const T& part) {
    return describe<T>().write_cells(&part);
  }
  static Node node_of(std::span<const CellText> cells) { return describe<T>().node_of(cells); }
};

}  // namespace shirube
