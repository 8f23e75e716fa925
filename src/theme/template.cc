#include "theme/template.h"

#include <utility>

#include "base/diagnostic.h"
#include "base/value.h"
#include "theme/template_compiler.h"
#include "theme/template_program.h"
#include "theme/template_renderer.h"

namespace shirube {

Template::Template(std::shared_ptr<const TemplateProgram> program) : program_(std::move(program)) {}

std::optional<Template> Template::compile(std::string_view name, const Type& model,
                                          const TemplateSource& source, DiagnosticSink& sink,
                                          const Object& constants) {
  // Its own sink: faults of other files must not make this template fail.
  DiagnosticSink faults;
  std::optional<TemplateProgram> program =
      TemplateCompiler(model, constants, source, faults).compile(name);
  for (Diagnostic& fault : faults.sorted()) sink.add(std::move(fault));
  if (!program) return std::nullopt;
  return Template(std::make_shared<const TemplateProgram>(std::move(*program)));
}

void Template::render(const Value& model, std::string& out) const {
  TemplateRenderer(*program_, model.as<Object>(), out).run();
}

}  // namespace shirube
