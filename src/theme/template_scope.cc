#include "theme/template_scope.h"

#include "base/type.h"

namespace shirube {

const TemplateScope::Variable* TemplateScope::find(std::string_view name) const {
  for (const TemplateScope* scope = this; scope; scope = scope->parent_) {
    const auto found = scope->variables_.find(name);
    if (found != scope->variables_.end()) return &found->second;
  }
  return nullptr;
}

TemplateScope::Variable* TemplateScope::find_writable(std::string_view name) {
  for (TemplateScope* scope = this; scope; scope = scope->parent_) {
    const auto found = scope->variables_.find(name);
    if (found != scope->variables_.end()) return &found->second;
    if (scope->writes_ == Writes::inside) break;
  }
  return nullptr;
}

void TemplateScope::append_names(std::vector<std::string>& names) const {
  for (const TemplateScope* scope = this; scope; scope = scope->parent_) {
    for (const auto& entry : scope->variables_) names.push_back(entry.first);
  }
}

const Type& loop_type() {
  // In the order of Term::Kind, from loop_index on.
  static const Type type{Type::Kind::object,
                         "loop",
                         nullptr,
                         {{"index", &integer_type()},
                          {"index0", &integer_type()},
                          {"first", &boolean_type()},
                          {"last", &boolean_type()},
                          {"length", &integer_type()}}};
  return type;
}

}  // namespace shirube
