// What is looked at in the lines of a YAML file before the parser sees them, as it would let it
// pass: tabs before text, and directives. Pure functions.
#pragma once

#include <cstddef>
#include <memory>

#include "base/source_text.h"

namespace shirube {

class DiagnosticSink;

/// False when something in bytes [begin, end) was reported; `begin` is the start of a line.
bool check_lines(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                 std::size_t end, DiagnosticSink& diagnostics);

}  // namespace shirube
