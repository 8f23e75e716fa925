#include "place/gazetteer/town_search.h"

#include <algorithm>

#include "base/text.h"
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

std::size_t letters_before_number(std::u16string_view units) {
  return static_cast<std::size_t>(std::find_if(units.begin(), units.end(), is_number) -
                                  units.begin());
}

bool is_lost(AddressUnit unit) {
  return unit == folded_unknown || unit == u'〓' || unit == u'□' || unit == u'?';
}

/// The units after 上ル, 下ル, 西入, 東入: 0 when `units` begin with none of them.
std::size_t street_mark_length(std::u16string_view units) {
  // 上がる is folded to 上ケル.
  constexpr std::u16string_view marks[] = {u"上ル",   u"下ル", u"上ケル", u"下ケル", u"西入ル",
                                           u"東入ル", u"西入", u"東入",   u"上入ル", u"下入ル"};
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

bool is_lot_part(std::u16string_view units, std::size_t at) {
  return at > 0 && at + 1 < units.size() && units[at] == u'部' && is_lot_letter(units[at - 1]) &&
         is_number(units[at + 1]);
}

LooseTokens::LooseTokens(const AddressTokens& tokens, std::size_t begin) {
  // No name of a town is longer.
  constexpr std::size_t longest = 48;
  const std::size_t end = std::min(tokens.size(), begin + longest);
  for (std::size_t i = begin; i < end; ++i) {
    if (is_often_left_out(tokens[i])) continue;
    letters[size] = tokens[i];
    origins[size++] = static_cast<std::uint8_t>(i);
  }
}

TownHit TownSearch::find(std::size_t begin, StreetNames streets) const {
  if (leaf_.towns.empty() || begin >= tokens_.size()) return {};
  if (const TownHit found = strict(begin)) {
    return letters_follow(found) ? longer_than(found, begin) : found;
  }
  if (streets == StreetNames::before_towns) {
    if (const TownHit found = behind_streets(begin)) return found;
  }
  if (const TownHit found = loose(LooseTokens(tokens_, begin))) return found;
  if (const TownHit found = with_lost_letters(begin)) return found;
  if (const TownHit found = uncertain(begin)) return longer_than(found, begin);
  if (const TownHit found = lot_behind_name(begin)) return found;
  if (const TownHit found = behind_island(begin)) return found;
  return part_of_name(begin);
}

bool TownSearch::letters_follow(const TownHit& hit) const {
  if (hit.end >= tokens_.size()) return false;
  const AddressUnit next = tokens_[hit.end];
  return !is_number(next) && !is_counter(next) && next != hyphen_unit;
}

/// Where letters follow that the name does not have, a longer name may be meant: one that is
/// written with a ノ, or the 甲 of the town behind a 小字 that no table knows.
TownHit TownSearch::longer_than(const TownHit& found, std::size_t begin) const {
  const TownHit loosened = loose(LooseTokens(tokens_, begin));
  if (loosened.end > found.end && leaf_.name(loosened.town).starts_with(leaf_.name(found.town))) {
    return loosened;
  }
  const TownHit lot = lot_of(found, begin);
  return lot ? lot : found;
}

/// 乙 of 北浦字谷乙12, where the table has 北浦乙.
TownHit TownSearch::lot_of(const TownHit& town, std::size_t begin) const {
  for (std::size_t i = town.end + 1; i + 1 < tokens_.size(); ++i) {
    if (is_number(tokens_[i]) || is_counter(tokens_[i])) break;
    if (!is_lot_letter(tokens_[i]) || !is_number(tokens_[i + 1])) continue;
    std::u16string name(tokens_.units().substr(begin, town.end - begin));
    name += tokens_[i];
    const std::uint32_t key = leaf_.keys.longest(name);
    if (key == KeyList::none || leaf_.keys.key(key).size() != name.size()) break;
    return hit(MatchQuality::loose, leaf_.keys.value(key), begin, i + 1);
  }
  return {};
}

TownHit TownSearch::hit(MatchQuality quality, std::uint32_t value, std::size_t begin,
                        std::size_t end) const {
  return {quality, town_of(value), (value & ambiguous_town) != 0, end, end - begin};
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

TownHit TownSearch::behind_stem(std::u16string_view stem, std::size_t begin, bool& kept) const {
  const KeyList& keys = leaf_.keys;
  std::u16string name(stem);
  name += tokens_.units().substr(std::min(begin, tokens_.size()));
  for (std::uint32_t key = keys.longest(name); key != KeyList::none; key = keys.shorter(key)) {
    const std::size_t size = keys.key(key).size();
    if (size <= stem.size()) break;
    const std::size_t end = begin + size - stem.size();
    if (ends_name(keys.value(key), end)) {
      return hit(MatchQuality::loose, keys.value(key), begin, end);
    }
  }
  for (std::uint32_t key = 0; key < keys.size() && !kept; ++key) {
    kept = keys.key(key).starts_with(stem);
  }
  return {};
}

/// 中半入 of 字中半入川原: a 小字 of some letters, so that it is no accident that the address
/// begins so.
bool TownSearch::is_long_koaza(std::uint32_t key) const {
  if (!is_koaza(leaf_.keys.value(key))) return false;
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
    if (const TownHit found = behind_street(i + mark)) best = found;
  }
  return best;
}

/// 三丁目南木之元町: a 丁目 or a 筋目 of the street may stand between.
TownHit TownSearch::behind_street(std::size_t begin) const {
  std::size_t town = begin;
  if (begin + 1 < tokens_.size() && is_number(tokens_[begin])) {
    const std::u16string_view behind = tokens_.units().substr(begin + 1);
    if (behind.front() == chome_unit) town = begin + 2;
    if (behind.starts_with(u"筋目")) town = begin + 3;
  }
  for (const std::size_t at : {town, begin}) {
    if (const TownHit found = strict(at)) return found;
    if (const TownHit found = loose(LooseTokens(tokens_, at))) return found;
    if (town == begin) break;
  }
  return {};
}

TownHit TownSearch::loose(const LooseTokens& loose) const {
  const KeyList& keys = leaf_.loose_keys;
  for (std::uint32_t key = keys.longest(loose.units()); key != KeyList::none;
       key = keys.shorter(key)) {
    const std::size_t length = keys.key(key).size();
    std::size_t end = loose.origins[length - 1] + 1u;
    const std::string_view name = leaf_.name(town_of(keys.value(key)));
    // Behind 登戸, a 町 makes another town; 浜ノ町 has its own.
    bool other_town = end < tokens_.size() && (tokens_[end] == u'町' || tokens_[end] == u'村');
    if (other_town && name.ends_with(tokens_[end] == u'町' ? "町" : "村")) {
      other_town = false;
      ++end;
    }
    // 3 may be a lot; 三 is no number of one.
    const bool lot = length == 1 && is_number(keys.key(key).front()) &&
                     !tokens_.in_kanji(loose.origins[0]) && name.find("番") == name.npos;
    if (!other_town && !lot && ends_name(keys.value(key), end)) {
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

/// 上野段 of 市場町市場字上野段: where a name is found nowhere, the end of one that has it alone,
/// if what is left out is the 町 or 大字 before it.
TownHit TownSearch::part_of_name(std::size_t begin) const {
  const KeyList& parts = leaf_.parts;
  const std::u16string_view units = tokens_.units().substr(begin);
  if (letters_before_number(units) < 2) return {};
  for (std::uint32_t part = parts.longest(units); part != KeyList::none;
       part = parts.shorter(part)) {
    const std::uint32_t value = parts.value(part);
    const std::size_t end = begin + parts.key(part).size();
    // 上田町3丁目 is no 小字 of that name.
    const bool chome = end + 1 < tokens_.size() && tokens_[end + 1] == chome_unit;
    if (chome || !ends_name(value, end)) continue;
    return value & shared_part ? TownHit() : hit(MatchQuality::loose, value, begin, end);
  }
  return {};
}

/// 宇久島宇久町平: an island, which tables leave out.
TownHit TownSearch::behind_island(std::size_t begin) const {
  constexpr std::size_t longest_island = 6;
  for (std::size_t i = begin + 1; i + 1 < tokens_.size() && i < begin + longest_island; ++i) {
    if (tokens_[i] != u'島') continue;
    TownHit found = strict(i + 1);
    if (found.length < 2) return {};
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
    if (may_go_on(begin, end) || (end - begin == 2 && has_koaza(key) && koaza_follows(end))) {
      return hit(MatchQuality::uncertain, keys.value(key), begin, end);
    }
  }
  return {};
}

/// Whether the table has 小字 of this town, so that there may be more.
bool TownSearch::has_koaza(std::uint32_t key) const {
  const std::uint32_t next = key + 1;
  return next < leaf_.keys.size() && leaf_.keys.shorter(next) == key &&
         is_koaza(leaf_.keys.value(next));
}

bool TownSearch::is_koaza(std::uint32_t value) const {
  return leaf_.towns[town_of(value)].kind == TownKind::koaza;
}

/// Whether a few letters and then a number follow: a 小字 and its lot.
bool TownSearch::koaza_follows(std::size_t begin) const {
  constexpr std::size_t longest = 6;
  constexpr std::u16string_view more_of_a_name = u"町村丁条通線区市郡";
  std::size_t i = begin;
  while (i < tokens_.size() && i - begin <= longest && !is_number(tokens_[i])) {
    if (is_counter(tokens_[i]) || more_of_a_name.find(tokens_[i]) != more_of_a_name.npos) {
      return false;
    }
    ++i;
  }
  // 富沢西4丁目 is a town of its own, newer than the table.
  const bool chome = i + 1 < tokens_.size() && tokens_[i + 1] == chome_unit;
  return i < tokens_.size() && i > begin + 1 && is_number(tokens_[i]) && !chome;
}

/// Whether a town's name may end before unit `end`: a number, a space or the end must follow.
bool TownSearch::ends_name(std::uint32_t value, std::size_t end) const {
  if (is_number(tokens_[end - 1])) return ends_with_number(value, end);
  if (end == tokens_.size() || tokens_.parted(end)) return true;
  const AddressUnit next = tokens_[end];
  return is_number(next) || next == hyphen_unit || ends_before_letters(end);
}

/// Apart from ends_name(), which is asked of every address and has to be short.
bool TownSearch::ends_before_letters(std::size_t end) const {
  const AddressUnit next = tokens_[end];
  if (is_counter(tokens_[end - 1]) && is_direction(next)) return true;
  if (is_lot_word(tokens_.units().substr(end))) return true;
  if (end + 1 == tokens_.size() || !is_number(tokens_[end + 1])) return false;
  return is_lot_letter(next) || is_lot_part(tokens_.units(), end);
}

/// The same for a name whose last unit is a number, which may be many other things.
bool TownSearch::ends_with_number(std::uint32_t value, std::size_t end) const {
  const bool chome = end < tokens_.size() && tokens_[end] == chome_unit;
  // 字一 is a name, and no 一丁目.
  if (tokens_.behind_aza(end - 1) && !chome && !is_name_of_number(value)) return false;
  if (end == tokens_.size()) return true;
  const AddressUnit next = tokens_[end];
  if (is_number(next)) return tokens_.parted(end);
  // 小石川1番 is a block of 小石川, not its 1丁目.
  if (next == banchi_unit || next == go_unit) return is_koaza(value);
  if (chome) return (value & numeral_town) == 0;
  if (!tokens_.in_kanji(end - 1) || next == hyphen_unit || tokens_.parted(end)) return true;
  // 一ノ山 and 三枚畠 are names, and no 丁目.
  const bool lot = is_lot_letter(next) && end + 1 < tokens_.size() && is_number(tokens_[end + 1]);
  return lot || is_direction(next) || is_name_of_number(value);
}

/// Whether the number is the end of the town's own name: 常六 is no 六丁目 of 常.
bool TownSearch::is_name_of_number(std::uint32_t value) const {
  constexpr std::u32string_view digits = U"一二三四五六七八九十百千";
  const std::u32string name = to_code_points(leaf_.name(town_of(value)));
  return !name.empty() && digits.find(name.back()) != digits.npos;
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
