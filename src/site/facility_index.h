// The facilities of a View by municipality and kind, in the order of their readings. Made once for
// a plan and shared read-only by its pages.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "directory/view.h"

namespace shirube {

class FacilityIndex {
 public:
  explicit FacilityIndex(const View& view);

  using List = std::vector<const Facility*>;

  const List& in(const std::string& municipality, FacilityKind kind) const;
  const List& of_kind(FacilityKind kind) const;
  /// Those that serve the municipality from another one.
  const List& serving(const std::string& municipality, FacilityKind kind) const;
  /// True when some facility's page, also a closed one's, links to this list.
  bool has_page_for(const std::string& municipality, FacilityKind kind) const;

 private:
  using Key = std::pair<std::string, FacilityKind>;
  static const List& at(const std::map<Key, List>& lists, const std::string& municipality,
                        FacilityKind kind);

  std::map<Key, List> in_;
  std::map<Key, List> serving_;
  std::map<Key, List> of_kind_;
  std::map<Key, List> linked_;
};

}  // namespace shirube
