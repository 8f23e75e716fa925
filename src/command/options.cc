#include "command/options.h"

namespace shirube {

std::string output_folder(const Options& options) {
  if (options.output.starts_with('/')) return options.output;
  return options.folder + "/" + options.output;
}

}  // namespace shirube
