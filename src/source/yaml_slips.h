// Slips of the keyboard that YAML notices a line later or not at all: full-width colons and blanks,
// a colon or a hyphen without its blank. They are sought in the line itself, so that the message
// stands where the slip is. Pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

class DiagnosticSink;
class PositionCursor;

struct Slip {
  enum class Kind { full_width, colon_blank, colon_missing, bullet };
  Kind kind = Kind::full_width;
  std::size_t at = 0;
  std::size_t length = 1;
  /// What is full-width ("コロン「：」"), the name before the colon, or the line that is no item.
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

/// A slip of a rarer kind in the line at byte `at`, where the parser stumbles or just before: a
/// colon that is missing, or a full-width one after a name that is none of ours.
std::optional<Slip> rare_slip_at(std::string_view text, std::size_t at);

void report_slip(const Slip& slip, PositionCursor& cursor, DiagnosticSink& diagnostics);

}  // namespace shirube
