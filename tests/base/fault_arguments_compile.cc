// Compiled twice by fault_arguments_compile.cmake: U001 has two arguments.
#include "base/faults/command.h"

void tell(shirube::DiagnosticSink& sink) {
  sink.report(shirube::CommandFault::usage, {}, {ARGUMENTS});
}
