#include "place/gazetteer/town_search.h"

#include <algorithm>

#include "place/address/address_folding.h"

namespace shirube {
namespace {

bool is_katakana(AddressUnit unit) {
  return unit >= u'ァ' && unit <= u'ヺ';
}

/// 甲 and イ stand between a town and its numbers, as do the words for land without a number.
bool is_lot_letter(AddressUnit unit) {
  constexpr std::u16string_view lots = u"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥番第";
  return is_katakana(unit) || lots.find(unit) != lots.npos;
}

/// In 北海道 a line is followed by the side of it: 14号北1番地.
bool is_direction(AddressUnit unit) {
  return unit == u'東' || unit == u'西' || unit == u'南' || unit == u'北';
}

bool is_lot_word(std::u16string_view units) {
  constexpr std::u16string_view words[] = {u"無番", u"番外", u"地先", u"地内", u"番地"};
  for (std::u16string_view word : words) {
    if (units.starts_with(word)) return true;
  }
  return false;
}

bool is_lost(AddressUnit unit) {
  return unit == folded_unknown || unit == u'〓' || unit == u'□' || unit == u'?';
}

/// The units after 上ル, 下ル, 西入, 東入: 0 when `units` begin with none of them.
std::size_t street_mark_length(std::u16string_view units) {
  constexpr std::u16string_view marks[] = {u"上ル", u"下ル", u"西入ル", u"東入ル",
                                           u"西入", u"東入", u"上入ル", u"下入ル"};
  for (std::u16string_view mark : marks) {
    if (units.starts_with(mark)) return mark.size();
  }
  return 0;
}

/// Whether `units` begin with `key`, where each run of unknown letters stands for one of the key's.
/// The number of units, or 0.
std::size_t length_with_lost_letters(std::u16string_view units, std::u16string_view key) {
  std::size_t at = 0;
  for (AddressUnit unit : key) {
    if (at >= units.size()) return 0;
    if (!is_lost(units[at])) {
      if (units[at++] != unit) return 0;
      continue;
    }
    while (at < units.size() && is_lost(units[at])) ++at;
  }
  return at;
}

}  // namespace

LooseTokens::LooseTokens(const AddressTokens& tokens, std::size_t begin) {
  for (std::size_t i = begin; i < tokens.size(); ++i) {
    if (is_often_left_out(tokens[i])) continue;
    letters[size] = tokens[i];
    origins[size++] = static_cast<std::uint8_t>(i);
  }
}

TownHit TownSearch::find(std::size_t begin, StreetNames streets) const {
  if (leaf_.towns.empty() || begin >= tokens_.size()) return {};
  if (const TownHit found = strict(begin)) return found;
  if (streets == StreetNames::before_towns) {
    if (const TownHit found = behind_streets(begin)) return found;
  }
  if (const TownHit found = loose(LooseTokens(tokens_, begin))) return found;
  if (const TownHit found = with_lost_letters(begin)) return found;
  if (const TownHit found = uncertain(begin)) return found;
  return lot_behind_name(begin);
}

TownHit TownSearch::hit(MatchQuality quality, std::uint32_t value, std::size_t begin,
                        std::size_t end) const {
  return {quality, value & ~ambiguous_town, (value & ambiguous_town) != 0, end, end - begin};
}

TownHit TownSearch::strict(std::size_t begin) const {
  const KeyList& keys = leaf_.keys;
  for (std::uint32_t key = keys.longest(tokens_.units().substr(begin)); key != KeyList::none;
       key = keys.shorter(key)) {
    const std::size_t end = begin + keys.key(key).size();
    if (ends_name(keys.value(key), end)) {
      return hit(MatchQuality::strict, keys.value(key), begin, end);
    }
    if (is_long_koaza(key) && may_go_on(begin, end)) {
      return hit(MatchQuality::uncertain, keys.value(key), begin, end);
    }
  }
  return {};
}

/// 中半入 of 字中半入川原: a 小字 of some letters, so that it is no accident that the address
/// begins so.
bool TownSearch::is_long_koaza(std::uint32_t key) const {
  const std::uint32_t town = leaf_.keys.value(key) & ~ambiguous_town;
  if (leaf_.towns[town].kind != TownKind::koaza) return false;
  const std::uint32_t shorter = leaf_.keys.shorter(key);
  return shorter != KeyList::none &&
         leaf_.keys.key(key).size() >= leaf_.keys.key(shorter).size() + 2;
}

// The town stands behind the last crossing that has one behind it.
TownHit TownSearch::behind_streets(std::size_t begin) const {
  TownHit best;
  for (std::size_t i = begin; i < tokens_.size(); ++i) {
    const std::size_t mark = street_mark_length(tokens_.units().substr(i));
    if (mark == 0) continue;
    if (const TownHit found = strict(i + mark)) best = found;
  }
  return best;
}

TownHit TownSearch::loose(const LooseTokens& loose) const {
  const KeyList& keys = leaf_.loose_keys;
  for (std::uint32_t key = keys.longest(loose.units()); key != KeyList::none;
       key = keys.shorter(key)) {
    const std::size_t length = keys.key(key).size();
    const std::size_t end = loose.origins[length - 1] + 1u;
    // Behind 登戸, a 町 makes another town.
    const bool other_town =
        end < tokens_.size() && (tokens_[end] == u'町' || tokens_[end] == u'村');
    if (!other_town && ends_name(keys.value(key), end)) {
      return hit(MatchQuality::loose, keys.value(key), loose.origins[0], end);
    }
  }
  return {};
}

// Letters that a computer did not have come out as 〓 or �. Only a name that fits alone is taken.
TownHit TownSearch::with_lost_letters(std::size_t begin) const {
  const std::u16string_view units = tokens_.units().substr(begin);
  if (std::none_of(units.begin(), units.end(), is_lost)) return {};
  TownHit best;
  bool only = false;
  for (std::uint32_t key = 0; key < leaf_.keys.size(); ++key) {
    const std::size_t length = length_with_lost_letters(units, leaf_.keys.key(key));
    if (length < 2 || !ends_name(leaf_.keys.value(key), begin + length)) continue;
    const TownHit found = hit(MatchQuality::loose, leaf_.keys.value(key), begin, begin + length);
    only = !best || found.better_than(best) || (only && best.better_than(found));
    if (!best || found.better_than(best)) best = found;
  }
  return only ? best : TownHit();
}

// In 高知 and 愛媛 a 小字 may stand before the letter that is the town: 字若枝甲485.
TownHit TownSearch::lot_behind_name(std::size_t begin) const {
  constexpr std::u16string_view lots = u"甲乙丙丁";
  for (std::size_t i = begin + 1; i + 1 < tokens_.size(); ++i) {
    if (lots.find(tokens_[i]) == lots.npos || !is_number(tokens_[i + 1])) continue;
    TownHit found = strict(i);
    found.quality = std::min(found.quality, MatchQuality::loose);
    return found;
  }
  return {};
}

TownHit TownSearch::uncertain(std::size_t begin) const {
  const KeyList& keys = leaf_.keys;
  for (std::uint32_t key = keys.longest(tokens_.units().substr(begin)); key != KeyList::none;
       key = keys.shorter(key)) {
    const std::size_t end = begin + keys.key(key).size();
    if (may_go_on(begin, end)) return hit(MatchQuality::uncertain, keys.value(key), begin, end);
  }
  return {};
}

/// Whether a town's name may end before unit `end`: a number, a space or the end must follow.
bool TownSearch::ends_name(std::uint32_t value, std::size_t end) const {
  if (end == tokens_.size()) return true;
  const AddressUnit next = tokens_[end];
  if (is_counter(tokens_[end - 1]) && is_direction(next)) return true;
  if (is_number(tokens_[end - 1])) {
    if (is_number(next)) return tokens_.parted(end);
    // 小石川1番 is a block of 小石川, not its 1丁目.
    const bool block = next == banchi_unit || next == go_unit;
    return !block || leaf_.towns[value & ~ambiguous_town].kind == TownKind::koaza;
  }
  if (tokens_.parted(end) || is_number(next) || next == hyphen_unit) return true;
  if (is_lot_word(tokens_.units().substr(end))) return true;
  return is_lot_letter(next) && end + 1 < tokens_.size() && is_number(tokens_[end + 1]);
}

/// Whether letters that no table knows may follow: a 小字, or a building right behind the town.
bool TownSearch::may_go_on(std::size_t begin, std::size_t end) const {
  constexpr std::u16string_view more_of_a_name = u"町村丁条通線区市郡";
  constexpr std::u16string_view ends_of_names = u"町村通条丁";
  if (end - begin < 2 || end >= tokens_.size()) return false;
  if (more_of_a_name.find(tokens_[end]) != more_of_a_name.npos || is_counter(tokens_[end])) {
    return false;
  }
  return ends_of_names.find(tokens_[end - 1]) != ends_of_names.npos || end - begin >= 3;
}

}  // namespace shirube
