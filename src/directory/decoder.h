// What the decoding of one record needs besides its text: where faults go, and whose text it is.
// One Decoder serves one record on one thread; the sink behind it is shared.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "directory/audience.h"
#include "source/node.h"

namespace shirube {

/// Names the field that is being decoded, for messages: its key and an example of a right value.
struct FieldContext {
  std::string_view key;
  std::string_view label;
  std::string_view example;
  /// For whom it was written there: professionals below `professionals:`.
  Readers readers = Readers::everyone;
};

class Decoder {
 public:
  /// What a table of others got wrong is not the editor's to correct: kinds mend what they can, and
  /// say the rest in the table's words. An error about a cell leaves it out (table_layout.h).
  enum class Origin { content, table_of_others };

  explicit Decoder(DiagnosticSink& sink, Origin origin = Origin::content)
      : sink_(sink), origin_(origin) {}

  DiagnosticSink& sink() { return sink_; }
  bool imported() const { return origin_ == Origin::table_of_others; }

  /// "X cannot be read as <what>", with the field's example.
  void bad_value(const Node& node, std::string_view what, const FieldContext& field);

  /// "The field has another shape than <expected>", with the field's example.
  void wrong_shape(const Node& node, std::string_view expected, const FieldContext& field);

  /// The text of a scalar; null, with a fault, for a list or a mapping.
  const std::string* scalar(const Node& node, const FieldContext& field);

  /// False, with a fault, for a value that was meant as a list and is one text to YAML: several
  /// lines without a separator, a sign that people type for the hyphen, full-width brackets.
  bool good_for_list(const Node& node);

  /// Excel takes the zero that a number or code of a table begins with.
  void lost_zero(const Node& node, const FieldContext& field, const std::string& mended);

 private:
  DiagnosticSink& sink_;
  Origin origin_;
};

}  // namespace shirube
