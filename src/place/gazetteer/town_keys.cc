#include "place/gazetteer/town_keys.h"

#include <map>
#include <optional>
#include <string>

#include "base/text.h"
#include "place/address/address_tokens.h"
#include "place/gazetteer/name_parts.h"

namespace shirube {
namespace {

/// 与一四丁目 may be 与 and 14, or 与一 and 4: the second way of reading, or nothing.
std::optional<std::string> with_last_digit_apart(const std::string& name) {
  constexpr std::u32string_view digits = U"一二三四五六七八九";
  const std::string shared = name_without_chome(name);
  if (shared.empty()) return std::nullopt;
  std::u32string number = to_code_points(name.substr(shared.size()));
  while (!number.empty() && digits.find(number.back()) == digits.npos) number.pop_back();
  if (number.size() < 2 || number.find(U'十') != number.npos) return std::nullopt;
  const std::size_t last = digits.find(number.back());
  number.pop_back();
  return shared + to_utf8(number) + std::to_string(last + 1) + "丁目";
}

class KeyMaker {
 public:
  explicit KeyMaker(std::span<const CollectedTown> towns) : towns_(towns) {}

  TownKeys make() {
    for (std::uint32_t i = 0; i < towns_.size(); ++i) add_name(i);
    for (std::uint32_t i = 0; i < towns_.size(); ++i) {
      const auto other = with_last_digit_apart(towns_[i].name);
      if (other) strict_.emplace(town_key(*other), i);
    }
    // Short forms are exact or nothing: 2丁目 of 平田町 is not 第二地割 of 平田.
    for (const auto& [key, town] : strict_) {
      if (town & ambiguous_town) continue;
      add_loose(key, town);
      add_number_alone(key, town);
    }
    add_short_forms();
    TownKeys keys;
    for (const auto& [key, town] : strict_) {
      keys.strict.push_back({key, town | (is_numeral(key, town) ? numeral_town : 0)});
    }
    for (const auto& [key, town] : loose_) {
      if (town != KeyList::none) keys.loose.push_back({key, town});
    }
    keys.parts = name_parts(keys.strict, towns_);
    return keys;
  }

 private:
  void add_name(std::uint32_t town) {
    const std::u16string key = town_key(towns_[town].name);
    if (key.empty()) return;
    const auto [found, added] = strict_.emplace(key, town);
    if (added) return;
    const CollectedTown& other = towns_[found->second & ~ambiguous_town];
    if (other.kind == TownKind::group && towns_[town].kind != TownKind::group) {
      found->second = town;
    } else if (is_numeral_of_chome(other, towns_[town])) {
      found->second = town;
    } else if (is_numeral_of_chome(towns_[town], other)) {
      return;
    } else if (towns_[town].kind != TownKind::group && apart(other, towns_[town])) {
      found->second |= ambiguous_town;
    }
  }

  /// 字三 of a town that has a 三丁目: a number in an address is that of the 丁目.
  static bool is_numeral_of_chome(const CollectedTown& koaza, const CollectedTown& chome) {
    return koaza.kind == TownKind::koaza && chome.kind == TownKind::chome;
  }

  /// What letters write instead of a name, where no other town is written so: 6地割 for 第六地割,
  /// 12 for 十二番丁, 3-2- for 三条二丁目.
  void add_short_forms() {
    const std::map<std::u16string, std::uint32_t> names = strict_;
    for (const auto& [key, town] : names) {
      add_without_ordinal(key, town);
      add_number_of_last_part(key, town);
      add_chome_of_jo(key, town);
    }
  }

  /// A bare number only where the name before is no town, which may have a lot of that number.
  void add_without_ordinal(const std::u16string& key, std::uint32_t town) {
    const std::size_t last = key.size() - 1;
    if (key.size() < 2 || !is_number(key[last])) return;
    if (key[last - 1] == u'第') {
      const std::u16string number = key.substr(0, last - 1) + key[last];
      if (strict_.contains(number)) return;  // 吉里吉里 has a 一丁目 and a 第一地割
      strict_.emplace(number + chome_unit, town);
      if (!is_town_of_its_own(number)) strict_.emplace(number, town);
    } else if (towns_[town & ~ambiguous_town].name.ends_with("地割")) {
      strict_.emplace(key.substr(0, last) + u'第' + key[last], town);
    }
  }

  /// The number of 十番町, 三区, 十一号. A town that has the name before the number may have a lot
  /// of that number, and a 丁目 has the better right to it.
  void add_number_of_last_part(const std::u16string& key, std::uint32_t town) {
    constexpr std::u16string_view parts[] = {u"番丁", u"番町", u"区", {&go_unit, 1}};
    for (std::u16string_view part : parts) {
      if (!key.ends_with(part)) continue;
      const std::u16string number = key.substr(0, key.size() - part.size());
      if (number.size() < 2 || !is_number(number.back()) || is_town_of_its_own(number)) return;
      strict_.emplace(number, town);
      return;
    }
  }

  bool is_town_of_its_own(const std::u16string& number) const {
    const auto before = strict_.find(number.substr(0, number.size() - 1));
    return before != strict_.end() &&
           towns_[before->second & ~ambiguous_town].kind != TownKind::group;
  }

  /// 三条二丁目 and 三条通二丁目 as 3-2-: with a number behind, always; else where the name before
  /// is no town.
  void add_chome_of_jo(const std::u16string& key, std::uint32_t town) {
    const std::size_t jo = key.rfind(u'条');
    if (jo == key.npos || jo == 0 || !is_number(key[jo - 1]) || !is_number(key.back())) return;
    const std::size_t street = key[jo + 1] == u'通' ? 1 : 0;
    if (jo + 2 + street != key.size()) return;
    const std::u16string number = key.substr(0, jo);
    if (street == 1) strict_.emplace(number + u'条' + key.back(), town);
    const std::u16string two = number + hyphen_unit + key.back();
    strict_.emplace(two + hyphen_unit, town);
    const bool chome = strict_.contains(number);
    if (number.size() > 1 && !chome && !is_town_of_its_own(number)) strict_.emplace(two, town);
  }

  /// 字三; the 三 of 三地割 counts something.
  bool is_numeral(const std::u16string& key, std::uint32_t town) const {
    const CollectedTown& koaza = towns_[town & ~ambiguous_town];
    const bool counts =
        koaza.name.ends_with("割") || koaza.name.ends_with("丁") || koaza.name.ends_with("目");
    return koaza.kind == TownKind::koaza && is_number(key.back()) && !counts;
  }

  static bool apart(const CollectedTown& a, const CollectedTown& b) {
    return !a.point || !b.point || lie_apart(*a.point, *b.point);
  }

  void add_loose(const std::u16string& key, std::uint32_t town) {
    const std::u16string loose = loosened(key);
    // A number alone names nothing but what add_number_alone() knows.
    const bool number = loose.size() == 1 && is_number(loose[0]);
    if (loose.empty() || number) return;
    add_loose_key(loose, town);
  }

  /// 和歌山市12-45 is 45 of 十二番丁; 三町 may lose its 町, when it is written in kanji.
  void add_number_alone(const std::u16string& key, std::uint32_t town) {
    const bool bancho = key.size() == 3 && (key.ends_with(u"番丁") || key.ends_with(u"番町"));
    const bool machi = key.size() == 2 && key.ends_with(u"町");
    if (is_number(key[0]) && (bancho || machi)) add_loose_key(key.substr(0, 1), town);
  }

  void add_loose_key(const std::u16string& key, std::uint32_t town) {
    const auto [found, added] = loose_.emplace(key, town);
    if (!added && found->second != town) found->second = KeyList::none;
  }

  std::span<const CollectedTown> towns_;
  std::map<std::u16string, std::uint32_t> strict_;
  std::map<std::u16string, std::uint32_t> loose_;
};

}  // namespace

TownKeys town_keys(std::span<const CollectedTown> towns) {
  return KeyMaker(towns).make();
}

}  // namespace shirube
