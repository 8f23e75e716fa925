// Records that claim the very same point although their addresses are in different towns: one of
// them was copied. Pure apart from the sink; one thread.
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
  Point point;
  Location where;
};

/// Tells each claim that stands on the point of an earlier one in another town.
void check_shared_points(const std::vector<PointClaim>& claims, DiagnosticSink& sink);

/// The town of an address as far as it can be told without a gazetteer: what stands before its
/// first number. Empty when there is none.
std::string town_of_address(std::string_view address, std::string_view municipality);

}  // namespace shirube
