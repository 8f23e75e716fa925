// A `.md` file: fields in YAML between two `---` lines, then the text. The parts point into the
// SourceText, so that faults in either have the place of the file. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "source/node.h"

namespace shirube {

class DiagnosticSink;

struct MarkdownFile {
  std::shared_ptr<const SourceText> source;
  Node fields;
  /// What follows the second `---` line; a stretch of `source`.
  std::string_view body;
  /// The line of the file with which `body` starts.
  std::uint32_t body_line = 1;
};

/// The parts of the file, or nothing when it has a fault, which was then reported.
std::optional<MarkdownFile> parse_front_matter(std::shared_ptr<const SourceText> source,
                                               DiagnosticSink& diagnostics);

}  // namespace shirube
