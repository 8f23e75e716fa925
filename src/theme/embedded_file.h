// A file that the build put into the binary (cmake/embed.cmake). Constant for the whole process.
#pragma once

#include <span>
#include <string_view>

namespace shirube {

struct EmbeddedFile {
  /// Its path within the embedded folder, with `/`.
  std::string_view path;
  std::string_view bytes;
};

/// The files of themes/default, by path, with the map script and style that the build bundles.
std::span<const EmbeddedFile> default_theme_files();

}  // namespace shirube
