#include "theme/template_faults.h"

#include <utility>

namespace shirube {

void TemplateFaults::report(Fault fault, const std::shared_ptr<const SourceText>& source,
                            TemplateSpan span, std::initializer_list<std::string> arguments,
                            std::string suggestion) {
  const bool is_new =
      reported_.emplace(fault, source.get(), span.offset, std::vector<std::string>(arguments))
          .second;
  if (!is_new) return;
  sink_.report(fault, locate(source, span), arguments, std::move(suggestion));
}

}  // namespace shirube
