// Finds the town that an address names: prefecture, municipality, town and block as far as a
// gazetteer knows them, and what is left. Says how much of the address was understood apart from
// what the point is worth, and never fills a gap by guessing: a name that stands for several places
// has no point. Holds nothing but the gazetteer; any number of threads may ask.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "directory/coordinates.h"
#include "place/gazetteer/gazetteer.h"
#include "place/gazetteer/renamed_municipalities.h"
#include "place/place.h"

namespace shirube {

class AddressTokens;

/// How much of an address was understood.
enum class MatchLevel { none, prefecture, municipality, town, block };

/// How a town was found in the letters of the address.
enum class MatchQuality {
  none,
  uncertain,  ///< a town's name, but more letters follow that no table knows
  loose,      ///< letters left out or written in another way
  strict,
};

/// Names point into the gazetteer, `rest` into the address.
struct AddressMatch {
  MatchLevel level = MatchLevel::none;
  MatchQuality quality = MatchQuality::none;
  std::string_view prefecture;
  std::string_view municipality;
  std::optional<Gazetteer::Municipality> municipality_index;
  std::string_view town;
  std::string_view rest;
  Point point;
  /// What the point is worth; none when there is no point.
  Precision precision = Precision::none;
  int radius_metres = 0;
  /// The address names a municipality that is not the one asked for; `municipality` says which.
  bool elsewhere = false;
};

class AddressMatcher {
 public:
  using Municipalities = std::span<const Gazetteer::Municipality>;

  explicit AddressMatcher(const Gazetteer& gazetteer);

  AddressMatch match(std::string_view address) const;

  /// The same for each of some addresses, which takes less time: while the memory brings the towns
  /// of one, the others are read. `matches` has as many as `addresses`.
  void match_all(std::span<const std::string_view> addresses,
                 std::span<AddressMatch> matches) const;

  /// The address of something that is known to stand in one of `within` (a city's wards, say),
  /// whether the address names it or not. Anywhere, when that is empty.
  AddressMatch match(std::string_view address, Municipalities within) const;
  /// The same of an address that is cut already: `tokens` are its own.
  AddressMatch match(const AddressTokens& tokens, std::string_view address,
                     Municipalities within = {}) const;

  /// The municipalities of that name, in a prefecture (1 to 47) or in all (0); empty when the
  /// gazetteer has none.
  Municipalities find_municipality(std::string_view name, unsigned prefecture = 0) const;

  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  class Search;
  void collect_former_names();
  struct PrefectureKey {
    std::u16string units;
    unsigned number;
    bool whole;  ///< with its 県
  };
  /// A municipality of before, and what has its area today, in order.
  struct FormerKey {
    std::u16string units;
    unsigned prefecture;
    Change change;
    std::vector<Gazetteer::Municipality> today;
  };

  const Gazetteer& gazetteer_;
  /// Sorted. Most addresses begin with one, so the last of each first unit is found by one look.
  std::vector<PrefectureKey> prefecture_keys_;
  std::vector<std::uint8_t> prefecture_keys_end_;  ///< by the first unit; 0 for none
  std::vector<FormerKey> former_keys_;
};

}  // namespace shirube
