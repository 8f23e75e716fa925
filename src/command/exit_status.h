// What the process says when it ends. The numbers are documented and never change.
#pragma once

#include <span>

namespace shirube {

class DiagnosticSink;
struct Diagnostic;
struct PrintStyle;

enum class ExitStatus {
  good = 0,
  content = 1,
  usage = 2,
  disk = 3,
  /// The network was asked for and did not answer.
  network = 4,
  /// Something for professionals was found in the residents' output.
  leak = 5,
  /// Another build is running here.
  busy = 6,
};

/// Prints what was found to standard error, as JSON to standard output (and, for programs of the
/// first version, to standard error when that is another file and no screen).
void print(std::span<const Diagnostic> sorted, const PrintStyle& style);

/// Prints what was found and gives the status of exit_status_of().
ExitStatus report(const DiagnosticSink& sink, const PrintStyle& style);

/// The status that a run with these diagnostics ends with: the gravest of its errors decides.
ExitStatus exit_status_of(std::span<const Diagnostic> diagnostics);

}  // namespace shirube
