// Finds one municipality's town at a position of an address: by the exact key, behind the street
// names of 京都, by the loosened key, by a name that goes on in letters unknown, and at last by the
// end of a name whose beginning was left out. Pure; the leaf and the tokens outlive it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "place/address/address_tokens.h"
#include "place/gazetteer/address_match.h"
#include "place/gazetteer/gazetteer.h"

namespace shirube {

struct TownHit {
  MatchQuality quality = MatchQuality::none;
  std::uint32_t town = 0;
  bool ambiguous = false;
  /// The first unit behind the name, and how many units the name took.
  std::size_t end = 0;
  std::size_t length = 0;

  explicit operator bool() const { return quality != MatchQuality::none; }
  bool better_than(const TownHit& other) const {
    return quality != other.quality ? quality > other.quality : length > other.length;
  }
};

/// 京都 names the streets of a crossing before the town.
enum class StreetNames { none, before_towns };

/// Whether the unit is the 部 of イ部25番地, which belongs to the name before it.
bool is_lot_part(std::u16string_view units, std::size_t at);

/// The letters behind a loosened beginning of an address, and where each came from.
struct LooseTokens {
  explicit LooseTokens(const AddressTokens& tokens, std::size_t begin);

  std::u16string_view units() const { return {letters.data(), size}; }

  std::array<AddressUnit, AddressTokens::capacity> letters;
  std::array<std::uint8_t, AddressTokens::capacity> origins;
  std::size_t size = 0;
};

class TownSearch {
 public:
  TownSearch(const TownLeaf& leaf, const AddressTokens& tokens) : leaf_(leaf), tokens_(tokens) {}

  /// The best of all ways.
  TownHit find(std::size_t begin, StreetNames streets) const;

  TownHit strict(std::size_t begin) const;
  /// A town whose name begins with `stem`, which the address has not, and goes on as the address
  /// does; `kept` when there is any town that begins so.
  TownHit behind_stem(std::u16string_view stem, std::size_t begin, bool& kept) const;
  TownHit loose(const LooseTokens& loose) const;

 private:
  bool letters_follow(const TownHit& hit) const;
  TownHit longer_than(const TownHit& found, std::size_t begin) const;
  TownHit lot_of(const TownHit& town, std::size_t begin) const;
  TownHit behind_streets(std::size_t begin) const;
  TownHit behind_street(std::size_t begin) const;
  TownHit part_of_name(std::size_t begin) const;
  bool is_name_of_number(std::uint32_t value) const;
  TownHit behind_island(std::size_t begin) const;
  TownHit with_lost_letters(std::size_t begin) const;
  TownHit uncertain(std::size_t begin) const;
  TownHit lot_behind_name(std::size_t begin) const;
  TownHit hit(MatchQuality quality, std::uint32_t value, std::size_t begin, std::size_t end) const;
  bool is_long_koaza(std::uint32_t key) const;
  bool has_koaza(std::uint32_t key) const;
  bool is_koaza(std::uint32_t value) const;
  bool koaza_follows(std::size_t begin) const;
  bool ends_with_number(std::uint32_t value, std::size_t end) const;
  bool ends_name(std::uint32_t value, std::size_t end) const;
  bool ends_before_letters(std::size_t end) const;
  bool may_go_on(std::size_t begin, std::size_t end) const;

  const TownLeaf& leaf_;
  const AddressTokens& tokens_;
};

}  // namespace shirube
