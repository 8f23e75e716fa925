// What a gazetteer says to an address: how much of it was understood, apart from what the point is
// worth, and what is left. Plain values; names point into the gazetteer, which outlives them.
#pragma once

#include <optional>
#include <string_view>

#include "directory/coordinates.h"
#include "place/gazetteer/gazetteer.h"
#include "place/place.h"

namespace shirube {

/// How much of an address was understood.
enum class MatchLevel { none, prefecture, municipality, town, block };

/// How a town was found in the letters of the address.
enum class MatchQuality {
  none,
  uncertain,  ///< a town's name, but more letters follow that no table knows
  loose,      ///< letters left out or written in another way
  strict,
};

/// Names point into the gazetteer, `rest` into the address.
struct AddressMatch {
  MatchLevel level = MatchLevel::none;
  MatchQuality quality = MatchQuality::none;
  std::string_view prefecture;
  std::string_view municipality;
  std::optional<Gazetteer::Municipality> municipality_index;
  std::string_view town;
  std::string_view rest;
  Point point;
  /// What the point is worth; none when there is no point.
  Precision precision = Precision::none;
  int radius_metres = 0;
  /// The address names a municipality that is not the one asked for; `municipality` says which.
  bool elsewhere = false;
};

}  // namespace shirube
