// A fault of the content, the theme or the run, as data: what is wrong, where, and how to mend it.
// Functions that find faults send Diagnostics to a DiagnosticSink and go on, so that one run tells
// all of them. The kinds stand in one registry (diagnostic_registry.def); a kind's code never
// changes its meaning. Diagnostics are values; the sink may be used from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/placeholders.h"
#include "base/source_text.h"

namespace shirube {

enum class Severity { error, warning, note };

/// A kind of fault: from the top, a byte for the letter of its code, two for the number, one for
/// how many arguments its texts have places for. The names stand in the headers of base/faults/,
/// one for each room, and only those who report a fault of the room include it.
enum class Fault : std::uint32_t {};

/// The fault with this code ("P001") and these texts, of which the compiler makes its name.
consteval Fault named_fault(std::string_view code, std::initializer_list<std::string_view> texts) {
  std::uint32_t number = 0;
  for (const char digit : code.substr(1)) {
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  const auto letter = static_cast<std::uint32_t>(code[0]);
  return Fault{letter << 24 | number << 8 | static_cast<std::uint32_t>(place_count(texts))};
}

constexpr std::size_t argument_count(Fault fault) {
  return static_cast<std::uint32_t>(fault) & 0xFF;
}

/// A fault named at the call that reports it with so many arguments. Any other number than its
/// texts have places for does not compile.
template <std::size_t arguments>
struct FaultWith {
  consteval FaultWith(Fault named) : fault(named) {
    if (argument_count(named) != arguments) throw "as many arguments as the texts have places";
  }
  Fault fault;
};

struct NoArguments {};

/// A row of the registry. Messages and remedies hold {0}, {1}... for the arguments of a Diagnostic.
struct FaultInfo {
  Fault fault;
  std::string_view name;
  std::string_view code;
  Severity severity;
  std::string_view message_ja;
  std::string_view remedy_ja;
  std::string_view message_en;
  std::string_view remedy_en;
};

const FaultInfo& fault_info(Fault fault);

/// All rows, room by room, each by its code.
std::span<const FaultInfo> fault_registry();

struct Diagnostic {
  Fault fault{};
  /// Copied out of the Location, so that a Diagnostic outlives the files that were read.
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 0;
  /// The line, or of a very long one the part around the column; starts at `line_text_column`.
  std::string line_text;
  std::uint32_t line_text_column = 1;
  std::vector<std::string> arguments;
  /// The nearest known key or value, when there is one.
  std::string suggestion;

  std::string message(Language language) const;
  std::string remedy(Language language) const;
};

/// Collects the faults of a run. Thread-safe.
class DiagnosticSink {
 public:
  template <std::size_t count>
  void report(std::type_identity_t<FaultWith<count>> fault, const Location& where,
              const std::string (&arguments)[count], std::string suggestion = {}) {
    report_any(fault.fault, where, {arguments, arguments + count}, std::move(suggestion));
  }
  void report(FaultWith<0> fault, const Location& where, NoArguments = {},
              std::string suggestion = {}) {
    report_any(fault.fault, where, {}, std::move(suggestion));
  }
  /// The same for one of several faults, whose arguments nobody has counted.
  void report_any(Fault fault, const Location& where, std::vector<std::string> arguments,
                  std::string suggestion = {});
  void add(Diagnostic diagnostic);

  bool has_errors() const;
  /// How much this thread has reported so far, to any sink: whether a piece of work told something.
  static std::uint64_t reported_by_this_thread();
  /// All so far, by severity, path, line, column, code and arguments: the same for any number of
  /// threads.
  std::vector<Diagnostic> sorted() const;

 private:
  mutable std::mutex mutex_;
  std::vector<Diagnostic> diagnostics_;
  bool has_errors_ = false;
};

}  // namespace shirube
