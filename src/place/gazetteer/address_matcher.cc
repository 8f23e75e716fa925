#include "place/gazetteer/address_matcher.h"

#include <algorithm>
#include <limits>
#include <string>

#include "base/text.h"
#include "place/address/address_tokens.h"
#include "place/gazetteer/municipality_names.h"
#include "place/gazetteer/town_search.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

constexpr unsigned kyoto = 26;

/// Asks the memory for what may lie in two lines of the cache.
void fetch(const void* begin, const void* end) {
  __builtin_prefetch(begin);
  __builtin_prefetch(end);
}

/// 神奈川 of 神奈川県; 北海道 has no shorter form.
std::string_view without_suffix(std::string_view prefecture) {
  return prefecture == "北海道"
             ? prefecture
             : prefecture.substr(0, prefecture.size() - std::string_view("県").size());
}

}  // namespace

AddressMatcher::AddressMatcher(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
  unsigned number = 0;
  for (const Prefecture& prefecture : prefectures()) {
    ++number;
    for (std::string_view name : {prefecture.name, without_suffix(prefecture.name)}) {
      prefecture_keys_.push_back(
          {std::u16string(AddressTokens(name).units()), number, name == prefecture.name});
    }
  }
  std::sort(prefecture_keys_.begin(), prefecture_keys_.end(),
            [](const PrefectureKey& a, const PrefectureKey& b) { return a.units < b.units; });
  prefecture_keys_end_.resize(std::numeric_limits<AddressUnit>::max() + 1);
  for (std::size_t i = 0; i < prefecture_keys_.size(); ++i) {
    prefecture_keys_end_[prefecture_keys_[i].units.front()] = static_cast<std::uint8_t>(i + 1);
  }
  collect_former_names();
}

void AddressMatcher::collect_former_names() {
  for (const RenamedMunicipality& renamed : renamed_municipalities()) {
    std::vector<Gazetteer::Municipality> today;
    for (const std::string& name : split(std::string(renamed.today), " ")) {
      const Municipalities found = find_municipality(name, renamed.prefecture);
      today.insert(today.end(), found.begin(), found.end());
    }
    std::sort(today.begin(), today.end());
    if (today.empty()) continue;
    for (const std::string& name : split(std::string(renamed.before), " ")) {
      former_keys_.push_back(
          {std::u16string(AddressTokens(name).units()), renamed.prefecture, renamed.change, today});
    }
  }
}

/// One address. Each step fills in what it understood and moves on in the tokens.
class AddressMatcher::Search {
 public:
  /// The tokens are those of the address.
  Search(const AddressMatcher& matcher, std::string_view address, const AddressTokens& tokens)
      : matcher_(matcher), gazetteer_(matcher.gazetteer_), address_(address), tokens_(tokens) {}

  /// The steps of a search. Those of several searches are taken together: what the next step looks
  /// at is asked of the memory in this one, and comes while the others are at work.
  void read_names() {
    read_prefecture();
    behind_prefecture_ = at_;
    named_ = read_municipality();
    if (named_.empty()) named_ = read_former_municipality();
    if (!named_.empty()) keys().fetch_bucket(tokens_.units().substr(at_));
  }

  void fetch_keys() const {
    if (!named_.empty()) keys().fetch_keys(tokens_.units().substr(at_));
  }

  void find_town_anywhere() {
    if (!named_.empty()) {
      find_town(named_);
      // 府中市 alone says as much as nothing: it is left.
      if (!match_.municipality_index) at_ = behind_prefecture_;
    } else if (prefecture_ == 0 || tokens_.size() > at_) {
      find_unique_town();
    }
    if (!town_) return;
    const TownRecord* town = &gazetteer_.towns(owner_).towns[town_.town];
    fetch(town, town + 1);
  }

  AddressMatch finish() {
    if (town_) settle_town(town_);
    fetch(match_.town.data(), match_.town.data() + match_.town.size());
    match_.rest = trim(address_.substr(std::min(tokens_.begin(at_), address_.size())));
    return match_;
  }

  AddressMatch anywhere() {
    read_names();
    find_town_anywhere();
    return finish();
  }

  AddressMatch within(Municipalities wanted) {
    read_names();
    std::vector<Gazetteer::Municipality> both;
    std::set_intersection(named_.begin(), named_.end(), wanted.begin(), wanted.end(),
                          std::back_inserter(both));
    if (!both.empty()) {
      find_town(both);
      return finish();
    }
    // 大和町 may be a town of the city as well as a municipality far away.
    const std::size_t behind_municipality = at_;
    at_ = behind_prefecture_;
    const bool other_prefecture =
        prefecture_ != 0 && prefecture_ != gazetteer_.prefecture(wanted.front());
    if (!other_prefecture && find_town(wanted)) return finish();
    if (other_prefecture || !named_.empty()) {
      at_ = behind_municipality;
      match_.elsewhere = true;
      if (!named_.empty()) settle_municipality(named_.front());
    }
    return finish();
  }

 private:
  const KeyList& keys() const { return gazetteer_.towns(named_.front()).keys; }

  void read_prefecture() {
    const std::u16string_view units = tokens_.units();
    if (units.empty()) return;
    const auto& keys = matcher_.prefecture_keys_;
    auto key = keys.begin() + matcher_.prefecture_keys_end_[units.front()];
    // Backwards, the whole name comes before the one that is doubtful.
    const PrefectureKey* found = nullptr;
    while (!found && key != keys.begin() && (--key)->units.front() == units.front()) {
      if (!units.starts_with(key->units)) continue;
      if (key->whole || names_municipality(key->number, key->units.size())) found = &*key;
    }
    if (!found) return;
    prefecture_ = found->number;
    at_ = found->units.size();
    match_.prefecture = prefectures()[prefecture_ - 1].name;
    match_.level = MatchLevel::prefecture;
  }

  bool names_municipality(unsigned prefecture, std::size_t at) const {
    return gazetteer_.municipality_keys(prefecture).longest(tokens_.units().substr(at)) !=
           KeyList::none;
  }

  Municipalities read_municipality() {
    const KeyList& keys = gazetteer_.municipality_keys(prefecture_);
    const std::uint32_t key = keys.longest(tokens_.units().substr(at_));
    if (key == KeyList::none) return {};
    at_ += keys.key(key).size();
    return gazetteer_.group(keys.value(key));
  }

  /// The municipalities of today for one of before: 富谷市 for 黒川郡富谷町.
  Municipalities read_former_municipality() {
    constexpr std::size_t longest_county = 5;
    const std::u16string_view units = tokens_.units().substr(std::min(at_, tokens_.size()));
    std::size_t county = units.substr(0, longest_county).find(u'郡');
    county = county == units.npos || county == 0 ? 0 : county + 1;
    const FormerKey* found = nullptr;
    for (const FormerKey& former : matcher_.former_keys_) {
      if (prefecture_ != 0 && former.prefecture != prefecture_) continue;
      const bool named = units.starts_with(former.units) ||
                         (county > 0 && units.substr(county).starts_with(former.units));
      if (!named) continue;
      // The same name in another prefecture: nobody knows which is meant.
      if (found) return {};
      found = &former;
    }
    if (!found) return {};
    former_ = units.starts_with(found->units) ? at_ : at_ + county;
    former_size_ = found->units.size();
    renamed_ = found->change == Change::renamed;
    at_ = former_ + former_size_;
    return found->today;
  }

  /// The towns of a former municipality: those that begin with its name go before all others.
  TownHit find_former_town(const TownSearch& search, std::size_t begin, StreetNames streets) const {
    TownHit found = search.strict(former_);
    const std::u16string_view stem = tokens_.units().substr(former_, former_size_ - 1);
    bool kept = false;
    if (!found) found = search.behind_stem(stem, begin, kept);
    if (!found && (!kept || renamed_)) found = search.find(begin, streets);
    found.quality = std::min(found.quality, MatchQuality::loose);
    return found;
  }

  /// Looks in each of the candidates and keeps the best; false when no town was found.
  bool find_town(Municipalities candidates) {
    TownHit best = best_town(candidates, at_);
    if (!best) {
      const std::size_t ward = behind_unknown_ward(candidates);
      if (ward > at_) best = best_town(candidates, ward);
      if (best) best.quality = std::min(best.quality, MatchQuality::loose);
    }
    if (!best && candidates.size() == 1) best = renamed_town(candidates.front());
    if (!best) {
      if (candidates.size() == 1) settle_municipality(candidates.front());
      return false;
    }
    settle_municipality(owner_);
    town_ = best;
    return true;
  }

  TownHit renamed_town(Gazetteer::Municipality municipality) {
    for (const RenamedTown& renamed : renamed_towns()) {
      if (gazetteer_.name(municipality) != renamed.municipality) continue;
      const AddressTokens before(renamed.before);
      if (!tokens_.units().substr(at_).starts_with(before.units())) continue;
      const std::size_t end = at_ + before.size();
      if (end < tokens_.size() && !is_number(tokens_[end]) && !tokens_.parted(end)) continue;
      const AddressTokens today(renamed.today);
      TownHit found = TownSearch(gazetteer_.towns(municipality), today).strict(0);
      found.quality = std::min(found.quality, MatchQuality::loose);
      found.end = end;
      found.length = before.size();
      if (found) owner_ = municipality;
      return found;
    }
    return {};
  }

  TownHit best_town(Municipalities candidates, std::size_t begin) {
    TownHit best;
    bool tied = false;
    for (const Gazetteer::Municipality candidate : candidates) {
      const StreetNames streets =
          gazetteer_.prefecture(candidate) == kyoto ? StreetNames::before_towns : StreetNames::none;
      const TownSearch search(gazetteer_.towns(candidate), tokens_);
      const TownHit found =
          former_size_ > 0 ? find_former_town(search, begin, streets) : search.find(begin, streets);
      if (!found) continue;
      const Rival held{best, owner_};
      const Rival next{found, candidate};
      if (best && better(held, next)) continue;
      const bool tie = best && !better(next, held);
      tied = tie;
      if (tie && parts_of(candidate, found) <= parts_of(owner_, best)) continue;
      best = found;
      owner_ = candidate;
    }
    if (!tied) return best;
    if (!wards_of_one_city(candidates)) return {};
    // 田名 is in two wards of 相模原市: the larger part is named, and no point is given.
    best.ambiguous = true;
    return best;
  }

  struct Rival {
    const TownHit& hit;
    Gazetteer::Municipality municipality;
  };

  /// 本町1-2 may be 本町一丁目 in one city and 本町 in another: that the first is longer by a
  /// number says nothing. Unless the other is no town but a name that 丁目 share, and has no such
  /// 丁目.
  bool better(const Rival& a, const Rival& b) const {
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

  bool of_one_city(Gazetteer::Municipality a, Gazetteer::Municipality b) const {
    const std::string_view city = city_of_ward(gazetteer_.name(a));
    return !city.empty() && city == city_of_ward(gazetteer_.name(b));
  }

  /// How many names of the municipality go on from this town's.
  std::size_t parts_of(Gazetteer::Municipality municipality, const TownHit& hit) const {
    const TownLeaf& leaf = gazetteer_.towns(municipality);
    const std::string_view name = leaf.name(hit.town);
    std::size_t count = 0;
    for (std::uint32_t i = hit.town; i + 1 < leaf.towns.size() && leaf.name(i).starts_with(name);
         ++i) {
      ++count;
    }
    return count;
  }

  bool wards_of_one_city(Municipalities candidates) const {
    return std::all_of(candidates.begin(), candidates.end(), [&](Gazetteer::Municipality ward) {
      return of_one_city(ward, candidates.front());
    });
  }

  /// 浜松市中央区 is newer than the table: its towns stand under the wards of before.
  std::size_t behind_unknown_ward(Municipalities candidates) const {
    constexpr std::size_t longest_ward = 6;
    if (candidates.size() < 2) return at_;
    for (std::size_t i = at_; i < tokens_.size() && i < at_ + longest_ward; ++i) {
      if (tokens_[i] == u'区') return i + 1;
    }
    return at_;
  }

  /// No municipality is named: only a town that no other has is taken.
  void find_unique_town() {
    const LooseTokens loose(tokens_, at_);
    for (const MatchQuality quality : {MatchQuality::strict, MatchQuality::loose}) {
      TownHit only;
      bool tied = false;
      const std::u16string_view units =
          quality == MatchQuality::strict ? tokens_.units().substr(at_) : loose.units();
      if (units.empty()) return;
      for (const Gazetteer::Municipality i : gazetteer_.with_town_unit(units.front())) {
        if (prefecture_ != 0 && gazetteer_.prefecture(i) != prefecture_) continue;
        const TownSearch search(gazetteer_.towns(i), tokens_);
        const TownHit found =
            quality == MatchQuality::strict ? search.strict(at_) : search.loose(loose);
        if (!found || found.length < 2) continue;
        const Rival held{only, owner_};
        const Rival next{found, i};
        if (only && better(held, next)) continue;
        // A better one of the same city leaves a tie with another city.
        tied = only && (!better(next, held) || (tied && of_one_city(owner_, i)));
        only = found;
        owner_ = i;
      }
      if (!only) continue;
      if (tied) return;
      settle_municipality(owner_);
      town_ = only;
      return;
    }
  }

  void settle_municipality(Gazetteer::Municipality municipality) {
    match_.municipality_index = municipality;
    match_.municipality = gazetteer_.name(municipality);
    match_.prefecture = prefectures()[gazetteer_.prefecture(municipality) - 1].name;
    match_.level = MatchLevel::municipality;
  }

  void settle_town(const TownHit& hit) {
    const TownLeaf& leaf = gazetteer_.towns(owner_);
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

  const AddressMatcher& matcher_;
  const Gazetteer& gazetteer_;
  std::string_view address_;
  const AddressTokens& tokens_;
  AddressMatch match_;
  unsigned prefecture_ = 0;
  std::size_t at_ = 0;
  std::size_t behind_prefecture_ = 0;
  Municipalities named_;
  /// The first unit of a former municipality's name, and how many it has; none when 0.
  std::size_t former_ = 0;
  std::size_t former_size_ = 0;
  bool renamed_ = false;
  /// What was found, in the municipality `owner_`.
  TownHit town_;
  Gazetteer::Municipality owner_ = 0;
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
    searches.emplace_back(*this, address, tokens.emplace_back(address)).read_names();
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

AddressMatcher::Municipalities AddressMatcher::find_municipality(std::string_view name,
                                                                 unsigned prefecture) const {
  const AddressTokens tokens(name);
  const KeyList& keys = gazetteer_.municipality_keys(prefecture);
  const std::uint32_t key = keys.longest(tokens.units());
  if (key == KeyList::none || keys.key(key).size() != tokens.size()) return {};
  return gazetteer_.group(keys.value(key));
}

}  // namespace shirube
