#include "site/areas/finder/find/find_boxes.h"

#include <algorithm>

namespace shirube {
namespace {

constexpr int steps_of_hundredth = 100;

/// In steps; all of Japan is north and east of zero.
Point rounded(const Place& place) {
  constexpr int millionths_of_step = 100;
  const auto steps = [](std::int32_t millionths) {
    return (millionths + millionths_of_step / 2) / millionths_of_step;
  };
  return {steps(place.point.latitude), steps(place.point.longitude)};
}

}  // namespace

FindBoxes find_boxes(const FindList& list) {
  FindBoxes boxes(list.municipalities.size());
  for (const FindRecord& record : list.records) {
    if (!record.place) continue;
    const Point point = rounded(*record.place);
    const int south = point.latitude / steps_of_hundredth;
    const int west = point.longitude / steps_of_hundredth;
    std::optional<FindBox>& box = boxes[record.municipality];
    if (!box) box = {south, west, south + 1, west + 1};
    *box = {std::min(box->south, south), std::min(box->west, west), std::max(box->north, south + 1),
            std::max(box->east, west + 1)};
  }
  return boxes;
}

FindSteps find_steps(const FindBox& box, const Place& place) {
  const Point point = rounded(place);
  return {point.latitude - box.south * steps_of_hundredth,
          point.longitude - box.west * steps_of_hundredth};
}

}  // namespace shirube
