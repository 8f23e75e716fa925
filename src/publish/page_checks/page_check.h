// What the finished pages of a site must be so that everybody can use them, whatever theme made
// them: a line for each group of rules in page_check.cc. What only a theme can break is an error,
// what an editor wrote a warning, told where it was written. One thread calls it; it uses several.
#pragma once

#include "site/frame/output_file.h"

namespace shirube {

class DiagnosticSink;

/// Reports W012 to W035.
void check_pages(const SiteOutput& site, unsigned threads, DiagnosticSink& sink);

}  // namespace shirube
