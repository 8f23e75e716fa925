// What speaks against a point that is said to be a record's place: that it lies outside Japan or
// the record's municipality, or is that of the municipal office. Pure functions, any thread.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "place/place_query.h"

namespace shirube {

struct PlaceSources;

struct PointObjection {
  Fault fault;
  /// The arguments of the fault: what the point is outside of, and where it is instead.
  std::string area;
  std::string whereabouts;
  /// All in a few words, for points of tables.
  std::string reason;
};

/// Against the record that it is said to be the point of: its municipality, and its address, which
/// decides whether the office's own point is right.
std::optional<PointObjection> objection_to(const Point& point, const PlaceQuery& record,
                                           const PlaceSources& sources);

}  // namespace shirube
