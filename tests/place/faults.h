// The faults of a sink as one text, for tests.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.h"

namespace shirube::test {

/// "P005@3:1 P007@4:1", sorted.
inline std::string faults_at(const DiagnosticSink& sink) {
  std::string text;
  for (const Diagnostic& d : sink.sorted()) {
    text += (text.empty() ? "" : " ") + std::string(fault_info(d.fault).code) + "@" +
            std::to_string(d.line) + ":" + std::to_string(d.column);
  }
  return text;
}

inline std::string messages(const DiagnosticSink& sink) {
  std::string text;
  for (const Diagnostic& d : sink.sorted()) text += d.message(Language::ja) + "\n";
  return text;
}

inline std::shared_ptr<const SourceText> source(std::string text) {
  return std::make_shared<const SourceText>("data/test", std::move(text));
}

}  // namespace shirube::test
