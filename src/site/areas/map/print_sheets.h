// How the records of a municipality are spread over sheets of paper: one sheet when they are few,
// else sheets by kind, and by area where one kind still has too many. Made once for a plan and
// shared read-only by its pages.
#pragma once

#include <string>
#include <vector>

#include "site/areas/map/map_records.h"

namespace shirube {

/// As many numbers as can be found on one map.
inline constexpr std::size_t most_on_sheet = 60;

/// What a sheet is about. Desks are one subject, whatever their kind.
struct SheetSubject {
  /// "clinic" and 診療所; both empty for a sheet of everything.
  std::string code;
  std::string label;
};

struct PrintSheet {
  std::string route;
  SheetSubject subject;
  /// 2 of 3, by area; 1 of 1 when there is one sheet of this subject.
  int part = 1;
  int parts = 1;
  /// At most most_on_sheet of them, and those without a place.
  std::vector<const MapRecord*> placed;
  std::vector<const MapRecord*> unplaced;
};

struct PrintSheets {
  const Municipality* municipality = nullptr;
  std::vector<PrintSheet> sheets;
  /// "print-map/atsugi.html": the only sheet, or the page that leads to all of them.
  std::string route() const;
  std::size_t placed() const;
  std::size_t unplaced() const;
};

/// The municipalities that have records with a place, in the order of all_municipalities().
std::vector<PrintSheets> print_sheets(const SiteContext& context,
                                      const std::vector<MapRecord>& records);

}  // namespace shirube
