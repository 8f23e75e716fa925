// What one record says of where it is: what is looked for, and what points are checked against.
// Made once from the record; values, and a frame that outlives them.
#pragma once

#include <string>

#include "base/source_text.h"
#include "directory/coordinates.h"
#include "place/address/record_address.h"
#include "place/municipality_frame.h"

namespace shirube {

enum class Origin { written, imported };

struct PlaceQuery {
  RecordAddress address;
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

  const Location& where_address_is() const { return address_where.source ? address_where : where; }
};

}  // namespace shirube
