// The drawing of a printed map: outlines, a number for each place, circles where a place is only
// known roughly, the municipality's office and a scale. Places too near to each other share a mark,
// and their numbers follow each other. Pure.
#pragma once

#include <string>
#include <vector>

#include "site/areas/map/map_records.h"

namespace shirube {

struct SheetDrawing {
  Html svg;
  /// In the order of their numbers, from 1.
  std::vector<const MapRecord*> numbered;
};

/// `placed` has at least one record. `title` is the drawing's name for those who cannot see it.
SheetDrawing sheet_drawing(const SiteContext& context, const Municipality& municipality,
                           const std::vector<const MapRecord*>& placed, const std::string& title);

}  // namespace shirube
