// The desks and facilities of a View that the map is about, with what its files and sheets need of
// each: what it is, where it is, and in which list it stands. Points into the View and the Places,
// which outlive it; read-only after it was made, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/contact_kinds.h"
#include "directory/facility_words.h"
#include "site/areas/map/web_mercator.h"
#include "site/frame/site_context.h"

namespace shirube {

/// Kinds of desks and of facilities, one letter each.
struct MapKind {
  char letter = 0;
  /// "clinic"; "desks" for all kinds of desks.
  std::string_view code;
  std::string_view label;
};

struct MapRecord {
  const Record* record = nullptr;
  std::string_view name;
  std::string_view kana;
  std::string_view address;
  const Phone* phone = nullptr;
  Status status = Status::open;
  MapKind kind;
  const Municipality* municipality = nullptr;
  /// Null when it is not known; then `at` means nothing.
  const Place* place = nullptr;
  WorldPixel at;
  /// "facilities/aozora.html", and "facility-aozora" as an id on a page.
  std::string route;
  std::string anchor;
};

/// Desks with an address or a place, then facilities, without those that have closed; each in the
/// order of the View.
std::vector<MapRecord> map_records(const SiteContext& context);

/// Those with a place, along the curve of curve_position(); by route where several are at one
/// place.
std::vector<const MapRecord*> placed_along_curve(const std::vector<MapRecord>& records);

}  // namespace shirube
