// A record's place as locate() gives it, with what was told of coordinates that were left out.
#pragma once

#include <string>

#include "place/faults.h"
#include "place/locate.h"
#include "place/place_sources.h"

namespace shirube::test {

struct Located {
  Place place;
  /// Why the coordinates of a table were not used; empty when they were.
  std::string dropped;
};

inline Located located(const PlaceQuery& query, const PlaceSources& sources, DiagnosticSink& sink) {
  const std::string begin = "緯度・経度を使いませんでした（";
  DiagnosticSink own;
  Located found{locate(query, sources, own), messages(own)};
  const std::size_t at = found.dropped.find(begin);
  if (at == std::string::npos) {
    found.dropped.clear();
  } else {
    found.dropped.erase(0, at + begin.size());
    found.dropped.erase(found.dropped.find("）。"));
  }
  locate(query, sources, sink);
  return found;
}

}  // namespace shirube::test
