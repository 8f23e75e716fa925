// What the command line says, after parsing. Plain values.
#pragma once

#include <string>

#include "base/date.h"
#include "base/diagnostic_printer.h"

namespace shirube {

struct Options {
  /// The project's folder, and the output, relative to it unless absolute.
  std::string folder = ".";
  std::string output = "output";
  /// The day for which the site is built.
  Date today;
  /// 0 stands for all cores.
  unsigned threads = 0;
  PrintStyle style;
  bool stats = false;
  bool quiet = false;
  /// The page, by its path in the output, of which `build` says why it was made; or empty.
  std::string explain;
  /// `check` also proves that everybody ends at a door.
  bool doors = false;
  /// `check` also writes down the warnings about tables as acknowledged.
  bool acknowledge = false;
  /// `build` may take away a large part of what is published.
  bool accept_removal = false;
  int port = 8000;
};

/// Where the sites are written, as the process sees it.
std::string output_folder(const Options& options);

}  // namespace shirube
