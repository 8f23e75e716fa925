#include "command/exit_status.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "base/diagnostic.h"
#include "base/diagnostic_printer.h"
#include "base/faults/command.h"
#include "base/faults/place.h"
#include "base/faults/publish.h"
#include "base/faults/source.h"

namespace shirube {
namespace {

ExitStatus status_of(Fault fault) {
  switch (fault) {
    case PublishFault::leak:
      return ExitStatus::leak;
    case PublishFault::output_locked:
      return ExitStatus::busy;
    case PublishFault::output_foreign:
    case PublishFault::output_failed:
    case PublishFault::preview_failed:
    case SourceFault::unreadable_file:
    case CommandFault::out_of_resources:
      return ExitStatus::disk;
    case PlaceFault::services_stopped:
      return ExitStatus::network;
    case PlaceFault::services_need_towns:
    case CommandFault::usage:
    case SourceFault::missing_content:
      return ExitStatus::usage;
    default:
      return ExitStatus::content;
  }
}

/// Programs of the first version read JSON from standard error: they find it there, too, unless
/// that is a screen or the same file, where it would stand twice.
bool wants_copy() {
  struct stat out {};
  struct stat error {};
  if (isatty(STDERR_FILENO) != 0 || fstat(STDOUT_FILENO, &out) != 0) return false;
  if (fstat(STDERR_FILENO, &error) != 0) return false;
  return out.st_dev != error.st_dev || out.st_ino != error.st_ino;
}

}  // namespace

ExitStatus exit_status_of(std::span<const Diagnostic> diagnostics) {
  ExitStatus status = ExitStatus::good;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (fault_info(diagnostic.fault).severity != Severity::error) continue;
    status = std::max(status, status_of(diagnostic.fault));
  }
  return status;
}

void print(std::span<const Diagnostic> sorted, const PrintStyle& style) {
  const std::string text = print_diagnostics(sorted, style);
  if (style.format == DiagnosticFormat::json) std::fputs(text.c_str(), stdout);
  if (style.format != DiagnosticFormat::json || wants_copy()) std::fputs(text.c_str(), stderr);
}

ExitStatus report(const DiagnosticSink& sink, const PrintStyle& style) {
  const std::vector<Diagnostic> diagnostics = sink.sorted();
  print(diagnostics, style);
  return exit_status_of(diagnostics);
}

}  // namespace shirube
