// Records that contradict each other: that claim the very same point although their addresses are
// in different towns, or the same address although their points lie apart. Pure apart from the
// sink; one thread.
#pragma once

#include <string>
#include <vector>

#include "base/source_text.h"
#include "directory/coordinates.h"

namespace shirube {

class DiagnosticSink;

struct PointClaim {
  std::string name;
  /// In one way of writing; claims without are left out of the comparison.
  std::string town;
  /// As RecordAddress::house_key() gives it.
  std::u16string house;
  Point point;
  Location where;
};

/// Tells each claim that stands on the point of an earlier one in another town.
void check_shared_points(const std::vector<PointClaim>& claims, DiagnosticSink& sink);

/// Tells each claim that lies more than 300 m from the nearest earlier one with its address.
void check_shared_addresses(const std::vector<PointClaim>& claims, DiagnosticSink& sink);

}  // namespace shirube
