// The 47 prefectures, each with a box that holds all of it, islands included: the last check of a
// point whose municipality has no bounds. The boxes are the outermost points of the municipalities'
// borders, rounded outward to a tenth of a degree. A constant table; any thread.
#pragma once

#include <span>
#include <string_view>

#include "place/bounds.h"

namespace shirube {

struct Prefecture {
  std::string_view name;
  Bounds bounds;
};

/// In the order of their codes (JIS X 0401): the first is 01, 北海道.
std::span<const Prefecture> prefectures();

/// By the first two digits of a municipality's code; null when they are none.
const Prefecture* prefecture_of(std::string_view municipality_code);

/// 1 to 47, its code (JIS X 0401); `prefecture` is one of prefectures().
unsigned number_of(const Prefecture& prefecture);

/// The only prefecture whose box holds the point; null when there is none or more than one.
const Prefecture* only_prefecture_at(const Point& point);

}  // namespace shirube
