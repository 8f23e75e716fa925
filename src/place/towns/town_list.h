// The towns of each municipality as people who live there look for them: from the gazetteer and the
// postal codes where they are installed, from what desks say they serve, and from the addresses of
// the view's records. Made once for a view, never changed after that; any thread may read it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "directory/coordinates.h"
#include "directory/view.h"

namespace shirube {

struct PlaceSources;

struct Town {
  /// 中町; 中町1丁目 where desks part its 丁目 among themselves.
  std::string name;
  /// In hiragana; empty when it is not known.
  std::string kana;
  /// Seven digits each, in order.
  std::vector<std::string> postal_codes;
  /// As the gazetteer has it; nothing without one.
  std::optional<Point> middle;
};

/// By the id of the municipality: in the order of the readings where most are known, those without
/// at the end, else in that of japanese_sort_key().
using TownLists = std::map<std::string, std::vector<Town>>;

TownLists list_towns(const View& view, const PlaceSources& sources);

/// True when at least half of the towns have a reading: then they are grouped by it.
bool has_readings(const std::vector<Town>& towns);

}  // namespace shirube
