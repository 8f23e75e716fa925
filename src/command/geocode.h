// The command `shirube geocode`.
#pragma once

#include <string>

#include "command/exit_status.h"
#include "command/options.h"

namespace shirube {

struct GeocodeOptions {
  /// The gazetteer's file; empty for that of the project.
  std::string gazetteer;
};

/// Reads addresses from standard input, one a line, and prints a table of places.
ExitStatus run_geocode_lines(const Options& options, const GeocodeOptions& geocode);

}  // namespace shirube
