// Slips of the keyboard that YAML notices a line later or not at all: full-width colons and blanks,
// a colon or a hyphen without its blank. They are sought in the line itself, so that the message
// stands where the slip is. Pure functions.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_text.h"

namespace shirube {

class PositionCursor;

struct Slip {
  enum class Kind { full_width, colon_blank, syntax, bullet };
  Kind kind = Kind::full_width;
  std::size_t at = 0;
  std::size_t length = 1;
  /// What is full-width ("コロン「：」"), the name before the colon, the line that is no
  /// item, or why it is no YAML.
  std::string what;
  /// The same in English where it differs.
  std::string what_en;
};

/// The slip with which the line or value at byte `at` of `text` starts: `name：…`, `name:…`,
/// `-内科`, `・内科`. Nothing for ordinary text.
std::optional<Slip> slip_at(std::string_view text, std::size_t at);

/// The slip in a name that the parser read: `professionals：`, `　phone`. `at` is where it starts.
std::optional<Slip> slip_in_key(std::string_view key, std::size_t at);

/// All slips of the lines in [begin, end), of which the parser said that they are no YAML. Lines of
/// block text are passed over.
std::vector<Slip> slips_in(std::string_view text, std::size_t begin, std::size_t end);

void report_slip(const Slip& slip, PositionCursor& cursor, DiagnosticSink& diagnostics);

/// The faults of a file that is no YAML, with slips in place of what follows from them: the parser
/// stumbles only on the next line, or further down.
std::vector<Diagnostic> explained_by_slips(const std::shared_ptr<const SourceText>& source,
                                           std::size_t begin, std::size_t end,
                                           std::vector<Diagnostic> told);

}  // namespace shirube
