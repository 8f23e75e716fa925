// Which town an address means where several municipalities may have it: the wards of a city, two
// cities of one name, or all of a country when the address names none. Equal claims are told, never
// settled by chance. Pure; gazetteer and tokens outlive it.
#pragma once

#include <cstddef>

#include "place/gazetteer/address_head.h"
#include "place/gazetteer/gazetteer.h"
#include "place/gazetteer/town_search.h"

namespace shirube {

/// A town that was found, and whose it is.
struct ChosenTown {
  TownHit hit;
  Gazetteer::Municipality municipality = 0;

  explicit operator bool() const { return static_cast<bool>(hit); }
};

class TownChoice {
 public:
  /// `former` when the address names a municipality of before.
  TownChoice(const Gazetteer& gazetteer, const AddressTokens& tokens, const FormerName& former)
      : gazetteer_(gazetteer), tokens_(tokens), former_(former) {}

  /// The best of the candidates, which are what the name before `begin` may mean.
  ChosenTown among(Municipalities candidates, std::size_t begin) const;
  /// Of a prefecture, or of all for 0: only a town that no other municipality has.
  ChosenTown anywhere(unsigned prefecture, std::size_t begin) const;

 private:
  ChosenTown best(Municipalities candidates, std::size_t begin) const;
  TownHit town_in(Gazetteer::Municipality municipality, std::size_t begin) const;
  TownHit former_town(const TownSearch& search, std::size_t begin, StreetNames streets) const;
  ChosenTown renamed_town(Gazetteer::Municipality municipality, std::size_t begin) const;
  std::size_t behind_unknown_ward(std::size_t begin) const;
  bool better(const ChosenTown& a, const ChosenTown& b) const;
  bool of_one_city(Gazetteer::Municipality a, Gazetteer::Municipality b) const;
  bool wards_of_one_city(Municipalities candidates) const;
  std::size_t parts_of(const ChosenTown& town) const;

  const Gazetteer& gazetteer_;
  const AddressTokens& tokens_;
  const FormerName& former_;
};

}  // namespace shirube
