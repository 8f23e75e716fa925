// What is known of a municipality to check points against: its name and code, the box and the
// office that the site gives, its outline and its towns where data/ has them. Made once at the
// start of a build from the site's texts, never changed after that; any thread may read it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/source_text.h"
#include "place/bounds.h"

namespace shirube {

class DiagnosticSink;
class RecordAddress;
struct PlaceSources;

struct MunicipalityFrame {
  std::string name;
  /// 全国地方公共団体コード, five or six digits.
  std::string code;
  std::optional<Bounds> bounds;
  std::optional<Point> office_point;
  /// In one way of writing, from the municipality on; empty when the site does not say.
  std::string office_address;
  /// The first digits of its postal codes; empty when the site does not say.
  std::vector<std::string> postal_codes;
  /// In the gazetteer: several for a city with wards; empty when there is none.
  std::vector<std::uint32_t> gazetteer_municipalities;
};

/// The same as content writes it, and where.
struct MunicipalityTexts {
  std::string name;
  std::string code;
  /// "west, south, east, north", and "latitude, longitude"; may be empty.
  std::string bounds;
  std::string office_point;
  std::string office_address;
  std::vector<std::string> postal_codes;
  Location where;
};

/// Reads the texts; reports those that cannot be read, and an office that lies outside.
MunicipalityFrame read_frame(const MunicipalityTexts& texts, const PlaceSources& sources,
                             DiagnosticSink& sink);

/// What an address says of where it is, by names alone: that of another prefecture, or of another
/// municipality of the site. Empty when it says nothing of the kind.
std::string named_elsewhere(const RecordAddress& address, const MunicipalityFrame& own,
                            const std::map<std::string, MunicipalityFrame>& frames);

}  // namespace shirube
