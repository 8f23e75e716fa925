// The warnings about tables of open data that an editor has seen and cannot mend, since others keep
// the table: data/acknowledged.tsv, a line each (code, tab, message). A run shows how many there
// are instead of repeating them. Read once per run; a value, for any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace shirube {

class ProjectFolder;

constexpr std::string_view acknowledgements_path = "data/acknowledged.tsv";

class Acknowledgements {
 public:
  Acknowledgements() = default;

  /// None when there is no such file. Lines that are none are reported.
  static Acknowledgements read(const ProjectFolder& project, DiagnosticSink& sink);

  /// `sorted` without what is acknowledged, and with a note of how many that were and of the lines
  /// that nothing answers to any more. Never takes out an error, nor what is said of content/.
  std::vector<Diagnostic> apply(std::vector<Diagnostic> sorted) const;

  /// The bytes of a file that acknowledges what this one does and all in `diagnostics` that can be.
  std::string with(std::span<const Diagnostic> diagnostics) const;

 private:
  /// Sorted, each "code<tab>message".
  std::vector<std::string> lines_;
};

}  // namespace shirube
