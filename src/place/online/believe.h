// Whether what an online service offers for an address is that address. Services guess: they fall
// silently back to the town or the town hall, mix in places of other prefectures and mend names
// they do not know. An answer is believed only when our own reading of its title names the same
// town, and its point lies where that town is. Pure functions; any thread.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "place/online/answer_reader.h"
#include "place/place.h"
#include "place/place_query.h"

namespace shirube {

struct PlaceSources;

/// What our own parser makes of an address. Asked address and title go through the same parser, so
/// equal towns are equal texts.
struct ReadAddress {
  /// 全国地方公共団体コード, five or six digits; empty when none was found.
  std::string municipality_code;
  /// In one way of writing, with 丁目 and 小字: 中町3丁目. Empty when none was found.
  std::string town;
  /// Precision::town or Precision::oaza: what the middle of `town` is worth.
  Precision town_precision = Precision::oaza;
  /// The numbers behind the town in plain digits: 6, 1 of 二丁目６番１号. Those of buildings and
  /// rooms may follow.
  std::vector<std::string> numbers;
  /// The middle of the town and how far the town reaches from it, when a gazetteer knows.
  std::optional<Point> town_point;
  int town_radius_metres = 0;
};

/// Reads an address; one that names no municipality is taken to lie in the given one (a code, may
/// be empty).
using AddressReader =
    std::function<ReadAddress(std::string_view address, std::string_view municipality_code)>;

/// Why an answer is not believed, from the furthest off to the nearest.
enum class Doubt {
  none,
  /// Our parser finds no municipality and town in the address that was asked for.
  asked_unreadable,
  /// The title names no town: the point is a town hall or the middle of a prefecture.
  no_town,
  other_municipality,
  other_town,
  /// The same town, but another block or house.
  other_number,
  /// Outside Japan or the municipality, 0,0, swapped, or the municipal office's.
  impossible_point,
  /// Further from the middle of its town than the town is large.
  far_from_town,
};

struct Belief {
  /// Not known() when nothing is believed.
  Place place;
  /// none when a candidate is believed or there was none; else what speaks against the one that
  /// came nearest to it.
  Doubt doubt = Doubt::none;
};

/// What the title says its point is, never finer: a house number or 番地 is an address, 番 alone a
/// block, no number the town.
Precision precision_of_title(std::string_view title, const ReadAddress& read);

/// The first candidate that is believed. `query` is the asked record's: its address, its
/// municipality's frame and outline; `source` names the service in the Place.
Belief believe(const PlaceQuery& query, std::span<const Candidate> candidates,
               const AddressReader& reader, const PlaceSources& sources, std::string_view source);

}  // namespace shirube
