// A point on the map and how well it is known. Nothing here is guessed: a record whose place is not
// known has none. Values.
#pragma once

#include <string>

#include "directory/coordinates.h"
#include "directory/vocabulary.h"

namespace shirube {

/// What the point really is, from nothing to the door. Points of a whole municipality or prefecture
/// are no places and have no word here.
/// `published` is what a table of open data says of an address, seldom checked by anybody.
enum class Precision { none, oaza, town, block, published, address, exact };
template <>
const Vocabulary& vocabulary<Precision>();

struct Place {
  Point point;
  Precision precision = Precision::none;
  /// Where the point comes from, for readers: 手入力, 公開データ, or the geocoder's name.
  std::string source;
  /// The true place lies within this distance of the point, as a rule (19 of 20).
  int radius_metres = 0;

  bool operator==(const Place&) const = default;
  bool known() const { return precision != Precision::none; }
};

/// The usual radius of a precision: 500 m for a town, 1,800 m for an 大字 (measured against care
/// offices whose place is known), 450 m for a published point (of addresses that open data give
/// twice, 19 of 20 pairs lie within 444 m), 0 for an exact place.
int usual_radius(Precision precision);

}  // namespace shirube
