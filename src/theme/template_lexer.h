// Splits a template into pieces: literal text, {{ printed values }} and {% tags %}, the latter two
// as tokens. Comments disappear. Pure; the pieces point into the SourceText, which must outlive
// them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "theme/template_span.h"

namespace shirube {

class DiagnosticSink;

struct Token {
  enum class Kind { name, integer, number, text, symbol, end };

  Kind kind = Kind::end;
  /// As written; for `end` the closing }} or %}.
  std::string_view source;
  TemplateSpan span;
  /// The content of a text literal, its escapes resolved.
  std::string text;
  std::int64_t integer = 0;
  double number = 0;

  bool is_name(std::string_view word) const { return kind == Kind::name && source == word; }
  bool is_symbol(std::string_view sign) const { return kind == Kind::symbol && source == sign; }
};

struct Piece {
  enum class Kind { text, print, tag };

  Kind kind = Kind::text;
  TemplateSpan span;
  /// Of a text: what is printed.
  std::string_view text;
  /// Of a print or tag: its inside. The last one is always of the kind `end`.
  std::vector<Token> tokens;
  /// A fault inside it is reported already; what more seems wrong with it follows from that.
  bool faulty = false;
};

/// Faults (an open string, tag or comment, a strange character) go to `sink`; the rest of the file
/// is read on.
std::vector<Piece> split_template(const std::shared_ptr<const SourceText>& source,
                                  DiagnosticSink& sink);

}  // namespace shirube
