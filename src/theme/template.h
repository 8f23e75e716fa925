// A compiled template: made once for each page kind, then rendered for each page. It owns all it
// needs, never changes and may be rendered by any number of threads at once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/value.h"

namespace shirube {

class DiagnosticSink;
class TemplateSource;
struct TemplateProgram;
struct Type;

class Template {
 public:
  /// Compiles template `name` of `source` for models of the type `model` (an object). Every fault
  /// of it and of the files that it extends and includes goes to `sink`; then there is no Template.
  /// The members of `constants` are names as those of the model are; the texts in them are put in
  /// when the template is compiled.
  static std::optional<Template> compile(std::string_view name, const Type& model,
                                         const TemplateSource& source, DiagnosticSink& sink,
                                         const Object& constants = {});

  /// Appends the page to `out`. `model` is a value of the type that the template was compiled for;
  /// what does not fit that type prints as nothing.
  void render(const Value& model, std::string& out) const;

 private:
  explicit Template(std::shared_ptr<const TemplateProgram> program);

  std::shared_ptr<const TemplateProgram> program_;
};

}  // namespace shirube
