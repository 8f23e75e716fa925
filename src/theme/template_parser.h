// Parses one template file into its tree, without looking at other files or at types. Pure.
#pragma once

#include <memory>

#include "theme/template_tree.h"

namespace shirube {

class DiagnosticSink;

/// Faults go to `sink`; the tree holds what could be read, so that it can be checked further.
TemplateTree parse_template(const std::shared_ptr<const SourceText>& source, DiagnosticSink& sink);

}  // namespace shirube
