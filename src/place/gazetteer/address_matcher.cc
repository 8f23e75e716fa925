#include "place/gazetteer/address_matcher.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/text.h"
#include "place/address/address_tokens.h"
#include "place/gazetteer/town_choice.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

/// Asks the memory for what may lie in two lines of the cache.
void fetch(const void* begin, const void* end) {
  __builtin_prefetch(begin);
  __builtin_prefetch(end);
}

}  // namespace

/// One address. Each step fills in what it understood and moves on in the tokens.
class AddressMatcher::Search {
 public:
  /// Reads the head of the address; the tokens are its own. The steps of several searches are taken
  /// together: what the next step looks at is asked of the memory in this one, and comes while the
  /// others are at work.
  Search(const AddressMatcher& matcher, std::string_view address, const AddressTokens& tokens)
      : gazetteer_(matcher.gazetteer_),
        address_(address),
        tokens_(tokens),
        head_(matcher.heads_.read(tokens)),
        at_(head_.end) {
    if (head_.prefecture != 0) settle_prefecture(head_.prefecture);
    if (is_named()) keys().fetch_bucket(tokens_.units().substr(at_));
  }

  void fetch_keys() const {
    if (is_named()) keys().fetch_keys(tokens_.units().substr(at_));
  }

  void find_town_anywhere() {
    if (is_named()) {
      find_town(head_.municipalities);
      // 府中市 alone says as much as nothing: it is left.
      if (!match_.municipality_index) at_ = head_.behind_prefecture;
    } else if (head_.prefecture == 0 || tokens_.size() > at_) {
      keep(choice().anywhere(head_.prefecture, at_));
    }
    if (!town_) return;
    const TownRecord* town = &gazetteer_.towns(town_.municipality).towns[town_.hit.town];
    fetch(town, town + 1);
  }

  AddressMatch finish() {
    if (town_) settle_town();
    fetch(match_.town.data(), match_.town.data() + match_.town.size());
    match_.rest = trim(address_.substr(std::min(tokens_.begin(at_), address_.size())));
    return match_;
  }

  AddressMatch anywhere() {
    find_town_anywhere();
    return finish();
  }

  AddressMatch within(Municipalities wanted) {
    const Municipalities named = head_.municipalities;
    std::vector<Gazetteer::Municipality> both;
    std::set_intersection(named.begin(), named.end(), wanted.begin(), wanted.end(),
                          std::back_inserter(both));
    if (!both.empty()) {
      find_town(both);
      return finish();
    }
    // 大和町 may be a town of the city as well as a municipality far away.
    at_ = head_.behind_prefecture;
    const bool other_prefecture =
        head_.prefecture != 0 && head_.prefecture != gazetteer_.prefecture(wanted.front());
    if (!other_prefecture && find_town(wanted)) return finish();
    if (other_prefecture || is_named()) {
      at_ = head_.end;
      match_.elsewhere = true;
      if (is_named()) settle_municipality(named.front());
    }
    return finish();
  }

 private:
  bool is_named() const { return !head_.municipalities.empty(); }
  const KeyList& keys() const { return gazetteer_.towns(head_.municipalities.front()).keys; }
  TownChoice choice() const { return {gazetteer_, tokens_, head_.former}; }

  /// Looks in each of the candidates and keeps the best; false when no town was found.
  bool find_town(Municipalities candidates) {
    if (keep(choice().among(candidates, at_))) return true;
    if (candidates.size() == 1) settle_municipality(candidates.front());
    return false;
  }

  bool keep(const ChosenTown& town) {
    if (!town) return false;
    settle_municipality(town.municipality);
    town_ = town;
    return true;
  }

  void settle_prefecture(unsigned prefecture) {
    match_.prefecture = prefectures()[prefecture - 1].name;
    match_.level = MatchLevel::prefecture;
  }

  void settle_municipality(Gazetteer::Municipality municipality) {
    match_.municipality_index = municipality;
    match_.municipality = gazetteer_.name(municipality);
    settle_prefecture(gazetteer_.prefecture(municipality));
    match_.level = MatchLevel::municipality;
  }

  void settle_town() {
    const TownHit& hit = town_.hit;
    const TownLeaf& leaf = gazetteer_.towns(town_.municipality);
    match_.town = leaf.name(hit.town);
    match_.quality = hit.quality;
    match_.level = MatchLevel::town;
    at_ = hit.end;
    if (is_lot_part(tokens_.units(), at_)) ++at_;
    while (at_ < tokens_.size() && (tokens_[at_] == chome_unit || tokens_[at_] == hyphen_unit)) {
      ++at_;
    }
    const TownRecord& town = leaf.towns[hit.town];
    if (hit.ambiguous || (town.latitude == 0 && town.longitude == 0)) return;
    match_.point = {town.latitude, town.longitude};
    match_.precision = static_cast<Precision>(town.precision);
    match_.radius_metres = town.radius;
    settle_block(leaf.blocks_of(hit.town));
  }

  void settle_block(std::span<const BlockRecord> blocks) {
    if (blocks.empty() || at_ >= tokens_.size() || !is_number(tokens_[at_])) return;
    const std::uint32_t number = tokens_.number(at_);
    const auto block = std::lower_bound(
        blocks.begin(), blocks.end(), number,
        [](const BlockRecord& record, std::uint32_t wanted) { return record.number < wanted; });
    if (block == blocks.end() || block->number != number) return;
    match_.level = MatchLevel::block;
    match_.point = {block->latitude, block->longitude};
    match_.precision = Precision::block;
    match_.radius_metres = usual_radius(Precision::block);
  }

  const Gazetteer& gazetteer_;
  std::string_view address_;
  const AddressTokens& tokens_;
  AddressHead head_;
  std::size_t at_;
  ChosenTown town_;
  AddressMatch match_;
};

AddressMatch AddressMatcher::match(std::string_view address) const {
  return match(AddressTokens(address), address);
}

void AddressMatcher::match_all(std::span<const std::string_view> addresses,
                               std::span<AddressMatch> matches) const {
  std::vector<AddressTokens> tokens;
  std::vector<Search> searches;
  tokens.reserve(addresses.size());
  searches.reserve(addresses.size());
  for (std::string_view address : addresses) {
    searches.emplace_back(*this, address, tokens.emplace_back(address));
  }
  for (const Search& search : searches) search.fetch_keys();
  for (Search& search : searches) search.find_town_anywhere();
  std::transform(searches.begin(), searches.end(), matches.begin(),
                 [](Search& search) { return search.finish(); });
}

AddressMatch AddressMatcher::match(std::string_view address, Municipalities within) const {
  return match(AddressTokens(address), address, within);
}

AddressMatch AddressMatcher::match(const AddressTokens& tokens, std::string_view address,
                                   Municipalities within) const {
  Search search(*this, address, tokens);
  return within.empty() ? search.anywhere() : search.within(within);
}

}  // namespace shirube
