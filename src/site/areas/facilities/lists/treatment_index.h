// The facilities of a View by the procedures for which they answered できる or 要相談. Made once
// for a plan and shared read-only by its pages.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "directory/home_care.h"
#include "directory/view.h"

namespace shirube {

class TreatmentIndex {
 public:
  explicit TreatmentIndex(const View& view);

  using List = std::vector<const Facility*>;

  /// Those that can or can on consultation, in the order of municipalities, then of readings.
  const List& of(Treatment treatment) const;
  std::size_t count(Treatment treatment, Answer answer) const;

 private:
  std::map<Treatment, List> lists_;
};

}  // namespace shirube
