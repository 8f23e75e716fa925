// The pass that gives records their places: from coordinates that an editor wrote, else from those
// of a table of open data, else from the committed cache, else none. A point that cannot be right
// is never used: written by hand it is an error, in a table it is left out with a warning. Pure
// apart from the sink; any thread, any number of records at once.
#pragma once

#include <optional>
#include <string>

#include "base/source_text.h"
#include "place/bounds.h"
#include "place/place.h"

namespace shirube {

class DiagnosticSink;
class GeocodeCache;
class Outlines;

/// What is known of a municipality to check points against.
struct MunicipalityFrame {
  std::string name;
  /// 全国地方公共団体コード, five or six digits.
  std::string code;
  std::optional<Bounds> bounds;
  std::optional<Point> office_point;
  std::string office_address;
};

/// The same as content writes it, and where.
struct MunicipalityTexts {
  std::string name;
  std::string code;
  /// "west, south, east, north", and "latitude, longitude"; may be empty.
  std::string bounds;
  std::string office_point;
  std::string office_address;
  Location where;
};

/// Reads the texts; reports those that cannot be read, and an office that lies outside.
MunicipalityFrame read_frame(const MunicipalityTexts& texts, const Outlines& outlines,
                             DiagnosticSink& sink);

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
};

struct PlaceAnswer {
  /// Not known() when there is none.
  Place place;
  /// Why the coordinates of a table were left out; empty when they were not.
  std::string dropped;
};

PlaceAnswer locate(const PlaceQuery& query, const GeocodeCache& cache, const Outlines& outlines,
                   DiagnosticSink& sink);

}  // namespace shirube
