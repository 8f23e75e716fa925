// The command `shirube gazetteer import`: from public tables of towns to the one file that
// geocoding maps into memory.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic_printer.h"
#include "command/exit_status.h"

namespace shirube {

struct GazetteerOptions {
  /// Tables in any of the layouts of place/town_table.h; UTF-8, UTF-16 or CP932.
  std::vector<std::string> tables;
  /// Where the gazetteer goes; replaced only by a whole one.
  std::string output;
  /// Names of prefectures and municipalities; only their towns are taken. Empty for all.
  std::vector<std::string> only;
  /// The credit that the file carries.
  std::string source;
};

ExitStatus run_gazetteer_import(const GazetteerOptions& options, const PrintStyle& style);

}  // namespace shirube
