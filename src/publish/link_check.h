// Follows every address in the finished files of one site: what leads to the site itself must
// exist, with its fragment, and work from file:// too (so a folder is no target, "/" no start);
// what leads away needs an allowed scheme. One thread calls it; it uses several.
#pragma once

#include <cstdint>
#include <string_view>

#include "site/frame/output_file.h"

namespace shirube {

class DiagnosticSink;
class Findings;

/// How much was followed, for the certificate.
struct LinkCounts {
  std::uint64_t internal = 0;
  std::uint64_t fragments = 0;
  std::uint64_t external = 0;
  /// Addresses below the site's own, in sitemap, feeds, calendars and data.
  std::uint64_t absolute = 0;
  std::uint64_t broken = 0;
};

/// Adds each address that leads nowhere to `broken`, which all sites share, with the first page
/// that has it and, if an editor wrote it, with where. `base_url` is the site's own address, or
/// empty. In 404.html, which a server shows at any depth, an address may begin with the path of
/// `base_url`.
LinkCounts check_links(const SiteOutput& site, std::string_view base_url, unsigned threads,
                       Findings& broken);

/// Reports W002 for each of them.
void report_broken_links(const Findings& broken, DiagnosticSink& sink);

}  // namespace shirube
