// Reads what geocoding services answer: JSON from strangers, taken only when every part of it has
// the shape that the service documents. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "place/place.h"

namespace shirube {

/// One place that a service offers for an address.
struct Candidate {
  /// The address it found, from the prefecture down: 神奈川県厚木市中町三丁目１７番.
  std::string title;
  /// Not checked to lie anywhere but on the earth.
  Point point;
  /// The finest that the service says this is; the title may say less.
  Precision finest = Precision::address;

  bool operator==(const Candidate&) const = default;
};

/// Nothing for a bad answer, which says nothing about the address; an empty list when the service
/// does not know the address.
using Candidates = std::optional<std::vector<Candidate>>;

/// 国土地理院 AddressSearch: an array of GeoJSON Features, each a Point with properties.title.
Candidates read_gsi_answer(std::string_view content_type, std::string_view body);

/// Nominatim's /search in the format jsonv2 with addressdetails=1: an array of objects with lat and
/// lon as text. display_name goes from the door up (6-1, 中町三丁目, 厚木市, 神奈川県, 243-0018,
/// 日本); the title is that turned round.
Candidates read_nominatim_answer(std::string_view content_type, std::string_view body);

}  // namespace shirube
