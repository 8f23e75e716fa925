// Towns that desks say they serve and that no table of towns knows: mistyped, most of them. Pure
// apart from the sink.
#pragma once

#include "directory/view.h"

namespace shirube {

class DiagnosticSink;
struct PlaceSources;

/// Reports them (P025), for municipalities that the gazetteer or the postal codes have.
void check_desk_towns(const View& view, const PlaceSources& sources, DiagnosticSink& sink);

}  // namespace shirube
