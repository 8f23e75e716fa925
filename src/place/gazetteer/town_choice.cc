#include "place/gazetteer/town_choice.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "place/address/address_tokens.h"
#include "place/gazetteer/municipality_names.h"
#include "place/gazetteer/renamed_municipalities.h"

namespace shirube {
namespace {

constexpr unsigned kyoto = 26;

}  // namespace

ChosenTown TownChoice::among(Municipalities candidates, std::size_t begin) const {
  ChosenTown found = best(candidates, begin);
  if (!found && candidates.size() > 1) {
    const std::size_t ward = behind_unknown_ward(begin);
    if (ward > begin) found = best(candidates, ward);
    if (found) found.hit.quality = std::min(found.hit.quality, MatchQuality::loose);
  }
  if (!found && candidates.size() == 1) found = renamed_town(candidates.front(), begin);
  return found;
}

ChosenTown TownChoice::best(Municipalities candidates, std::size_t begin) const {
  if (candidates.size() == 1) return {town_in(candidates.front(), begin), candidates.front()};
  ChosenTown held;
  bool tied = false;
  for (const Gazetteer::Municipality candidate : candidates) {
    const ChosenTown next{town_in(candidate, begin), candidate};
    if (!next || (held && better(held, next))) continue;
    tied = held && !better(next, held);
    if (tied && parts_of(next) <= parts_of(held)) continue;
    held = next;
  }
  if (!tied) return held;
  if (!wards_of_one_city(candidates)) return {};
  // 田名 is in two wards of 相模原市: the larger part is named, and no point is given.
  held.hit.ambiguous = true;
  return held;
}

TownHit TownChoice::town_in(Gazetteer::Municipality municipality, std::size_t begin) const {
  const StreetNames streets =
      gazetteer_.prefecture(municipality) == kyoto ? StreetNames::before_towns : StreetNames::none;
  const TownSearch search(gazetteer_.towns(municipality), tokens_);
  return former_ ? former_town(search, begin, streets) : search.find(begin, streets);
}

/// The towns of a former municipality: those that begin with its name go before all others.
TownHit TownChoice::former_town(const TownSearch& search, std::size_t begin,
                                StreetNames streets) const {
  TownHit found = search.strict(former_.begin);
  const std::u16string_view stem = tokens_.units().substr(former_.begin, former_.size - 1);
  bool kept = false;
  if (!found) found = search.behind_stem(stem, begin, kept);
  if (!found && (!kept || former_.change == Change::renamed)) found = search.find(begin, streets);
  found.quality = std::min(found.quality, MatchQuality::loose);
  return found;
}

ChosenTown TownChoice::renamed_town(Gazetteer::Municipality municipality, std::size_t begin) const {
  for (const RenamedTown& renamed : renamed_towns()) {
    if (gazetteer_.name(municipality) != renamed.municipality) continue;
    const AddressTokens before(renamed.before);
    if (!tokens_.units().substr(begin).starts_with(before.units())) continue;
    const std::size_t end = begin + before.size();
    if (end < tokens_.size() && !is_number(tokens_[end]) && !tokens_.parted(end)) continue;
    const AddressTokens today(renamed.today);
    TownHit found = TownSearch(gazetteer_.towns(municipality), today).strict(0);
    found.quality = std::min(found.quality, MatchQuality::loose);
    found.end = end;
    found.length = before.size();
    return {found, municipality};
  }
  return {};
}

/// 浜松市中央区 is newer than the table: its towns stand under the wards of before.
std::size_t TownChoice::behind_unknown_ward(std::size_t begin) const {
  constexpr std::size_t longest_ward = 6;
  for (std::size_t i = begin; i < tokens_.size() && i < begin + longest_ward; ++i) {
    if (tokens_[i] == u'区') return i + 1;
  }
  return begin;
}

/// 本町1-2 may be 本町一丁目 in one city and 本町 in another: that the first is longer by a
/// number says nothing. Unless the other is no town but a name that 丁目 share, and has no such
/// 丁目.
bool TownChoice::better(const ChosenTown& a, const ChosenTown& b) const {
  if (a.hit.quality != b.hit.quality || of_one_city(a.municipality, b.municipality)) {
    return a.hit.better_than(b.hit);
  }
  if (a.hit.end <= b.hit.end) return false;
  if (gazetteer_.towns(b.municipality).towns[b.hit.town].kind == TownKind::group) return true;
  const std::u16string_view more = tokens_.units().substr(b.hit.end, a.hit.end - b.hit.end);
  return std::any_of(more.begin(), more.end(), [](AddressUnit unit) {
    return !is_number(unit) && !is_counter(unit) && unit != hyphen_unit;
  });
}

bool TownChoice::of_one_city(Gazetteer::Municipality a, Gazetteer::Municipality b) const {
  const std::string_view city = city_of_ward(gazetteer_.name(a));
  return !city.empty() && city == city_of_ward(gazetteer_.name(b));
}

bool TownChoice::wards_of_one_city(Municipalities candidates) const {
  return std::all_of(candidates.begin(), candidates.end(), [&](Gazetteer::Municipality ward) {
    return of_one_city(ward, candidates.front());
  });
}

/// How many names of the municipality go on from this town's.
std::size_t TownChoice::parts_of(const ChosenTown& town) const {
  const TownLeaf& leaf = gazetteer_.towns(town.municipality);
  const std::string_view name = leaf.name(town.hit.town);
  std::size_t count = 0;
  for (std::uint32_t i = town.hit.town; i + 1 < leaf.towns.size() && leaf.name(i).starts_with(name);
       ++i) {
    ++count;
  }
  return count;
}

ChosenTown TownChoice::anywhere(unsigned prefecture, std::size_t begin) const {
  const LooseTokens loose(tokens_, begin);
  for (const MatchQuality quality : {MatchQuality::strict, MatchQuality::loose}) {
    const std::u16string_view units =
        quality == MatchQuality::strict ? tokens_.units().substr(begin) : loose.units();
    if (units.empty()) return {};
    ChosenTown only;
    bool tied = false;
    for (const Gazetteer::Municipality i : gazetteer_.with_town_unit(units.front())) {
      if (prefecture != 0 && gazetteer_.prefecture(i) != prefecture) continue;
      const TownSearch search(gazetteer_.towns(i), tokens_);
      const ChosenTown next{
          quality == MatchQuality::strict ? search.strict(begin) : search.loose(loose), i};
      if (!next || next.hit.length < 2 || (only && better(only, next))) continue;
      // A better one of the same city leaves a tie with another city.
      tied = only && (!better(next, only) || (tied && of_one_city(only.municipality, i)));
      only = next;
    }
    if (only) return tied ? ChosenTown() : only;
  }
  return {};
}

}  // namespace shirube
