#include "theme/template_faults.h"

#include <utility>

namespace shirube {

void TemplateFaults::report_any(Fault fault, const std::shared_ptr<const SourceText>& source,
                                TemplateSpan span, std::vector<std::string> arguments,
                                std::string suggestion) {
  if (!reported_.emplace(fault, source.get(), span.offset, arguments).second) return;
  sink_.report_any(fault, locate(source, span), std::move(arguments), std::move(suggestion));
}

}  // namespace shirube
