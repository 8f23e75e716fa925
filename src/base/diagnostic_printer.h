// Diagnostics as people and machines read them: text for a terminal, JSON for programs, workflow
// commands for GitHub. Content can steer none of them: whatever it holds is shown, not obeyed. Pure
// functions, safe from any thread.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic.h"

namespace shirube {

enum class DiagnosticFormat { text, json, github };

enum class Colour { off, on };

struct PrintStyle {
  DiagnosticFormat format = DiagnosticFormat::text;
  Language language = Language::ja;
  /// For text only.
  Colour colour = Colour::off;
};

/// `sorted` as DiagnosticSink::sorted gives it. Text and GitHub end with a line that counts. Text
/// shows the first 20 of one code and how many more there are. JSON is one object on one line,
/// `version` 1, with all of them.
std::string print_diagnostics(std::span<const Diagnostic> sorted, const PrintStyle& style);

/// "エラー 3件・警告 5件（2ファイル）".
std::string diagnostic_count(std::span<const Diagnostic> diagnostics, Language language);

}  // namespace shirube
