#include "command/exit_status.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "base/diagnostic.h"
#include "base/diagnostic_printer.h"
#include "base/fault.h"

namespace shirube {
namespace {

ExitStatus status_of(Fault fault) {
  switch (fault) {
    case Fault::leak:
      return ExitStatus::leak;
    case Fault::output_locked:
      return ExitStatus::busy;
    case Fault::output_foreign:
    case Fault::output_failed:
    case Fault::preview_failed:
    case Fault::unreadable_file:
      return ExitStatus::disk;
    case Fault::services_stopped:
      return ExitStatus::network;
    case Fault::services_need_towns:
    case Fault::usage:
    case Fault::missing_content:
      return ExitStatus::usage;
    default:
      return ExitStatus::content;
  }
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
  std::FILE* stream = style.format == DiagnosticFormat::json ? stdout : stderr;
  std::fputs(print_diagnostics(sorted, style).c_str(), stream);
}

ExitStatus report(const DiagnosticSink& sink, const PrintStyle& style) {
  const std::vector<Diagnostic> diagnostics = sink.sorted();
  print(diagnostics, style);
  return exit_status_of(diagnostics);
}

}  // namespace shirube
