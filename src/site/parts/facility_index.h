// The facilities of a View by municipality and kind, in the order of their readings. Made once for
// a plan and shared read-only by its pages.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "directory/facility_words.h"
#include "directory/view.h"

namespace shirube {

class PageContext;

/// By kana reading, then name: the neutral order of lists.
std::vector<const Facility*> by_kana(std::vector<const Facility*> facilities);

/// The reading by which they are ordered, for those who do not compile the whole facility.
const std::string& reading_of(const Facility& facility);

/// True for facilities that lists, maps and data show: not those that have closed.
bool is_listed(const Facility& facility);

/// True for a facility that is still there and whose last day is known.
bool closes_later(const Facility& facility);
/// 「2027年3月31日」, the last day of such a facility.
std::string closing_day(const PageContext& page, const Facility& facility);
/// 「2027年3月31日に閉まる予定」 of such a facility; else empty.
std::string closing_note(const PageContext& page, const Facility& facility);

class FacilityIndex {
 public:
  explicit FacilityIndex(const View& view);

  using List = std::vector<const Facility*>;

  const List& in(const std::string& municipality, FacilityKind kind) const;
  /// Those of the site's own area.
  const List& of_kind(FacilityKind kind) const;
  /// Those in municipalities outside the site's own area.
  const List& outside(FacilityKind kind) const;
  /// True when some facility's page, also a closed one's, links to the list of those outside.
  bool has_outside_page(FacilityKind kind) const;
  /// Those that serve the municipality from another one.
  const List& serving(const std::string& municipality, FacilityKind kind) const;
  /// True when some facility's page, also a closed one's, links to this list.
  bool has_page_for(const std::string& municipality, FacilityKind kind) const;

 private:
  /// By FacilityKind.
  using Kinds = std::array<List, static_cast<std::size_t>(FacilityKind::other) + 1>;
  /// By municipality; asked for by every cell of every table.
  using Lists = std::unordered_map<std::string, Kinds>;
  static List& place(Kinds& kinds, FacilityKind kind);
  static const List& at(const Lists& lists, const std::string& municipality, FacilityKind kind);

  Lists in_;
  Lists serving_;
  Lists linked_;
  Kinds of_kind_;
  Kinds outside_;
  Kinds linked_outside_;
};

}  // namespace shirube
