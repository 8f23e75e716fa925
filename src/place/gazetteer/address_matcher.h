// Finds the town that an address names: prefecture, municipality, town and block as far as a
// gazetteer knows them, and what is left. Says how much of the address was understood apart from
// what the point is worth, and never fills a gap by guessing: a name that stands for several places
// has no point. Holds nothing but the gazetteer; any number of threads may ask.
#pragma once

#include <span>
#include <string_view>

#include "place/gazetteer/address_head.h"
#include "place/gazetteer/address_match.h"
#include "place/gazetteer/gazetteer.h"

namespace shirube {

class AddressTokens;

class AddressMatcher {
 public:
  explicit AddressMatcher(const Gazetteer& gazetteer) : gazetteer_(gazetteer), heads_(gazetteer) {}

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
  Municipalities find_municipality(std::string_view name, unsigned prefecture = 0) const {
    return heads_.find_municipality(name, prefecture);
  }

  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  class Search;

  const Gazetteer& gazetteer_;
  HeadReader heads_;
};

}  // namespace shirube
