// What a reader's telephone has to fetch, held against a budget that fails the build: one table, in
// weight_check.cc. Counts what a page itself asks for, compressed; pictures of a map come later and
// from elsewhere. One thread calls it; it uses several.
#pragma once

#include "site/frame/output_file.h"

namespace shirube {

class DiagnosticSink;

/// Reports W036 to W039 and W041. A page's kind is the data-page of its body.
void check_weight(const SiteOutput& site, unsigned threads, DiagnosticSink& sink);

}  // namespace shirube
