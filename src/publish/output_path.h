// Which paths a build may write: names that are safe on every file system and in every URL, each
// only once even where upper and lower case are the same. Pure, for any thread.
#pragma once

#include <span>
#include <string_view>

#include "site/frame/output_file.h"

namespace shirube {

class DiagnosticSink;

/// [a-z0-9._-] between single `/`, no "." or ".."; in "assets/" also capitals, which hashes have.
bool is_output_path(std::string_view path);

/// Reports unsafe paths (W008), two files with one path, and a file where a folder has to be
/// (W004), for each site. False when it reported something.
bool check_output_paths(std::span<const SiteOutput> sites, DiagnosticSink& sink);

}  // namespace shirube
