// The command `shirube geocode`: for a list of addresses on standard input, and for the records of
// a project, whose places it writes into the committed cache.
#pragma once

#include <string>

#include "command/exit_status.h"
#include "command/options.h"

namespace shirube {

struct GeocodeOptions {
  /// The gazetteer's file; empty for that of the project.
  std::string gazetteer;
  /// Asks services over the network for addresses of which no more than the town is known.
  bool online = false;
  /// Where the services listen; empty for the public GSI, and for no Nominatim.
  std::string gsi_url;
  std::string nominatim_url;
  /// Prints what has to be looked at; also as a page into the file, unless that is empty.
  bool review = false;
  std::string review_page;
};

enum class GeocodeInput { records, lines };

/// Reads addresses from standard input, one a line, and prints a table of places.
ExitStatus run_geocode_lines(const Options& options, const GeocodeOptions& geocode);

/// Fills data/geocode.tsv for the records of the project.
ExitStatus run_geocode(const Options& options, const GeocodeOptions& geocode);

}  // namespace shirube
