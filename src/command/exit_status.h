// What the process says when it ends. The numbers are documented and never change.
#pragma once

#include <span>

namespace shirube {

struct Diagnostic;

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

/// The status that a run with these diagnostics ends with: the gravest of its errors decides.
ExitStatus exit_status_of(std::span<const Diagnostic> diagnostics);

}  // namespace shirube
