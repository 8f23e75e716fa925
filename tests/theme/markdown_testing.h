// Renders a text as it would stand in a file, behind five lines of front matter. For tests.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "theme/markdown.h"

namespace shirube::test {

/// "S048@7:＊" for each fault: its code, its line in the file, what it names first.
inline std::string faults_of(const std::string& text) {
  MarkdownPlace place;
  place.source = std::make_shared<const SourceText>("a.md", "---\na: 1\nb: 2\n---\n\n" + text);
  place.first_line = 6;
  DiagnosticSink sink;
  render_markdown(text, place, sink);
  std::string all;
  for (const Diagnostic& fault : sink.sorted()) {
    all += (all.empty() ? "" : " ") + std::string(fault_info(fault.fault).code) + "@" +
           std::to_string(fault.line) + ":" + (fault.arguments.empty() ? "" : fault.arguments[0]);
  }
  return all;
}

}  // namespace shirube::test
