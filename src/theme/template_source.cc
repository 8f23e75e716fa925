#include "theme/template_source.h"

#include <utility>

namespace shirube {

void TemplateMap::add(std::string name, std::string text) {
  auto source = std::make_shared<const SourceText>(name, std::move(text));
  templates_[std::move(name)] = std::move(source);
}

std::shared_ptr<const SourceText> TemplateMap::find(std::string_view name) const {
  const auto found = templates_.find(name);
  return found == templates_.end() ? nullptr : found->second;
}

std::vector<std::string> TemplateMap::names() const {
  std::vector<std::string> names;
  for (const auto& entry : templates_) names.push_back(entry.first);
  return names;
}

}  // namespace shirube
