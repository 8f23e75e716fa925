// The pass that gives records their places: from coordinates that an editor wrote, else from those
// of a table of open data, else from the committed cache, else from the gazetteer, else none. A
// point that cannot be right is never used: written by hand it is an error, in a table it is left
// out with a warning. One that lies far from the town of its address is not used either: the town
// stands in for it, until somebody has reviewed the place. Pure apart from the sink; any thread,
// any number of records at once.
#pragma once

#include <string>

#include "base/source_text.h"
#include "place/municipality_frame.h"
#include "place/place.h"

namespace shirube {

class DiagnosticSink;
struct PlaceSources;

enum class Origin { written, imported };

/// What one facility or desk says of its place.
struct PlaceQuery {
  std::string address;
  /// Null when it is not known: then only Japan is checked.
  const MunicipalityFrame* municipality = nullptr;
  Coordinates coordinates;
  Origin origin = Origin::written;
  Location where;
  /// Coordinates were written that cannot be right, and that was told already.
  bool coordinates_refused = false;
  /// Where the address is written; without a source, `where` stands for it.
  Location address_where = {};
  /// The other municipality or prefecture that the address names, as named_elsewhere() finds it. A
  /// gazetteer that has the record's municipality knows better.
  std::string named_elsewhere = {};
};

struct PlaceAnswer {
  /// Not known() when there is none.
  Place place;
  /// Why the coordinates of a table were left out; empty when they were not.
  std::string dropped;
};

PlaceAnswer locate(const PlaceQuery& query, const PlaceSources& sources, DiagnosticSink& sink);

/// The canonical address by which the cache knows the record.
std::string cache_address(const PlaceQuery& query);

/// The place of an address by the gazetteer alone; not known() when it has no town for it.
Place place_from_gazetteer(const PlaceQuery& query, const PlaceSources& sources);

}  // namespace shirube
