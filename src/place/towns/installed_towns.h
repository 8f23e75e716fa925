// What the installed tables, the gazetteer and the postal codes, know of the towns of one
// municipality. Pure.
#pragma once

#include <string>
#include <vector>

#include "directory/municipality.h"

namespace shirube {

struct PlaceSources;

/// One row of a table; a town may have several. In a city with wards the name begins with the ward.
struct InstalledTown {
  std::string name;
  /// May be empty.
  std::string postal_code;
  std::string kana;
  /// A 小字, which people look for under its 大字.
  bool small = false;
};

/// In the order of the tables; none when neither has the municipality.
std::vector<InstalledTown> installed_towns(const Municipality& municipality,
                                           const PlaceSources& sources);

/// What stands behind `municipality` in its full name: 北区 of 大阪市北区, nothing of 愛甲郡愛川町.
/// False when the full name is another municipality's.
bool ward_in(const std::string& full_name, const std::string& municipality, std::string& ward);

}  // namespace shirube
