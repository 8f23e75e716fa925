// Where the texts of templates come from: a theme on disk, the theme in the binary, or a map in a
// test. A source is filled by one thread and only read afterwards; any thread may read it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.h"

namespace shirube {

class TemplateSource {
 public:
  virtual ~TemplateSource() = default;

  /// The template `name` (a path within the theme, such as "partials/header.html"), or null.
  virtual std::shared_ptr<const SourceText> find(std::string_view name) const = 0;

  /// All names, sorted; for suggesting the nearest one.
  virtual std::vector<std::string> names() const = 0;
};

/// Templates held in memory.
class TemplateMap : public TemplateSource {
 public:
  void add(std::string name, std::string text);

  std::shared_ptr<const SourceText> find(std::string_view name) const override;
  std::vector<std::string> names() const override;

 private:
  std::map<std::string, std::shared_ptr<const SourceText>, std::less<>> templates_;
};

}  // namespace shirube
