// The places of a View's facilities and desks. Runs on the View and not on the Directory, so that
// no place of a record can reach readers who may not see the record.
#pragma once

#include "site/site_context.h"

namespace shirube {

class DiagnosticSink;
class GeocodeCache;
class Outlines;

Places locate_records(const View& view, const GeocodeCache& cache, const Outlines& outlines,
                      unsigned threads, DiagnosticSink& sink);

}  // namespace shirube
