// What the finished pages of a site may hold: no active content but our own files, nothing fetched
// from elsewhere, no remarks. The second line behind the templates, which should not let any of it
// through. One thread calls it; it uses several.
#pragma once

#include <cstdint>

#include "site/frame/output_file.h"

namespace shirube {

class DiagnosticSink;

/// How much was looked at, for the certificate.
struct MarkupCounts {
  std::uint64_t pages = 0;
  std::uint64_t findings = 0;
};

/// Reports W003 for each kind of fault, with the first file that has it. Every page needs a
/// Content-Security-Policy, those for professionals also noindex.
MarkupCounts check_markup(const SiteOutput& site, unsigned threads, DiagnosticSink& sink);

}  // namespace shirube
