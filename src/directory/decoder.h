// What the decoding of one record needs besides its text: where faults go. One Decoder serves one
// record on one thread; the sink behind it is shared.
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
  explicit Decoder(DiagnosticSink& sink) : sink_(sink) {}

  DiagnosticSink& sink() { return sink_; }

  /// "X cannot be read as <what>", with the field's example.
  void bad_value(const Node& node, std::string_view what, const FieldContext& field);

  /// "The field has another shape than <expected>", with the field's example.
  void wrong_shape(const Node& node, std::string_view expected, const FieldContext& field);

  /// The text of a scalar; null, with a fault, for a list or a mapping.
  const std::string* scalar(const Node& node, const FieldContext& field);

  /// False, with a fault, for a value that was meant as a list and is one text to YAML: several
  /// lines without a separator, a sign that people type for the hyphen, full-width brackets.
  bool good_for_list(const Node& node);

 private:
  DiagnosticSink& sink_;
};

}  // namespace shirube
