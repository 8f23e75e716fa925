#include "place/gazetteer/town_keys.h"

#include <map>
#include <optional>
#include <string>

#include "base/text.h"
#include "place/address/address_tokens.h"

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
    for (const auto& [key, town] : strict_) {
      if (town & ambiguous_town) continue;
      add_loose(key, town);
      add_number_of_bancho(key, town);
    }
    TownKeys keys;
    for (const auto& [key, town] : strict_) keys.strict.push_back({key, town});
    for (const auto& [key, town] : loose_) {
      if (town != KeyList::none) keys.loose.push_back({key, town});
    }
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
    } else if (towns_[town].kind != TownKind::group && apart(other, towns_[town])) {
      found->second |= ambiguous_town;
    }
  }

  static bool apart(const CollectedTown& a, const CollectedTown& b) {
    return !a.point || !b.point || lie_apart(*a.point, *b.point);
  }

  void add_loose(const std::u16string& key, std::uint32_t town) {
    const std::u16string loose = loosened(key);
    // A number alone names nothing but a 番丁.
    const bool number = loose.size() == 1 && is_number(loose[0]);
    if (loose.empty() || number) return;
    add_loose_key(loose, town);
  }

  /// 和歌山市12-45 is 45 of 十二番丁.
  void add_number_of_bancho(const std::u16string& key, std::uint32_t town) {
    if (key.size() == 3 && is_number(key[0]) && key.ends_with(u"番丁")) {
      add_loose_key(key.substr(0, 1), town);
    }
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
