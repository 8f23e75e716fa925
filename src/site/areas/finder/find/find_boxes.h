// How far the places of each municipality reach, and places as steps within that: short numbers, as
// a point stands in the data of each facility. A step is a ten-thousandth of a degree, about ten
// metres. Pure.
#pragma once

#include <optional>
#include <vector>

#include "site/areas/finder/find/find_list.h"

namespace shirube {

/// In hundredths of a degree, about a kilometre.
struct FindBox {
  int south = 0;
  int west = 0;
  int north = 0;
  int east = 0;
};

/// By the number of the municipality; none where nothing has a place.
using FindBoxes = std::vector<std::optional<FindBox>>;

/// The smallest that hold all places.
FindBoxes find_boxes(const FindList& list);

struct FindSteps {
  int north = 0;
  int east = 0;
};

/// From the south-west corner of its municipality's box.
FindSteps find_steps(const FindBox& box, const Place& place);

}  // namespace shirube
