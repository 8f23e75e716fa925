// One file of content, read: the mapping of its fields and, of a Markdown file, the text below
// them. Made by the reading pass (read_content.h), shared read-only afterwards.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "source/node.h"

namespace shirube {

struct Document {
  /// The folder below content/, "facilities"; empty for content/site.yaml.
  std::string folder;
  /// The file's name without its extension.
  std::string name;
  std::shared_ptr<const SourceText> source;
  Node fields;
  /// The text below the front matter, a stretch of `source`; `body_line` is its first line, 0 when
  /// the file has no such part.
  std::string_view body;
  std::uint32_t body_line = 0;

  /// The file's beginning, and the file as a whole, for messages about its name and place.
  Location where() const { return {source, 1, 1, 1}; }
  Location file() const { return {source, 0, 0, 0}; }
};

}  // namespace shirube
