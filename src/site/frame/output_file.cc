#include "site/frame/output_file.h"

#include <algorithm>

namespace shirube {

std::size_t SiteOutput::place_of(std::string_view path) const {
  const auto found =
      std::lower_bound(files.begin(), files.end(), path,
                       [](const OutputName& file, std::string_view p) { return file.path < p; });
  const bool known = found != files.end() && found->path == path;
  return known ? static_cast<std::size_t>(found - files.begin()) : nowhere;
}

}  // namespace shirube
