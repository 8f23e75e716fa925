// The pass that gives records their places: from coordinates that an editor wrote, else from those
// of a table of open data, else from the committed cache, else from the gazetteer, else none. A
// point that cannot be right is never used: written by hand it is an error, in a table it is left
// out with a warning. One that lies far from the town of its address is not used either: the town
// stands in for it, until somebody has reviewed the place. Pure apart from the sink; any thread,
// any number of records at once.
#pragma once

#include "place/place.h"
#include "place/place_query.h"

namespace shirube {

class DiagnosticSink;
struct PlaceSources;

/// Not known() when there is none.
Place locate(const PlaceQuery& query, const PlaceSources& sources, DiagnosticSink& sink);

/// The place of an address by the gazetteer alone; not known() when it has no town for it.
Place place_from_gazetteer(const PlaceQuery& query, const PlaceSources& sources);

}  // namespace shirube
