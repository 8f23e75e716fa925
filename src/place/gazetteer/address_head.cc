#include "place/gazetteer/address_head.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "place/address/address_tokens.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

/// 神奈川 of 神奈川県; 北海道 has no shorter form.
std::string_view without_suffix(std::string_view prefecture) {
  return prefecture == "北海道"
             ? prefecture
             : prefecture.substr(0, prefecture.size() - std::string_view("県").size());
}

}  // namespace

HeadReader::HeadReader(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
  collect_prefectures();
  collect_former_names();
}

void HeadReader::collect_prefectures() {
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
}

void HeadReader::collect_former_names() {
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

AddressHead HeadReader::read(const AddressTokens& tokens) const {
  AddressHead head;
  read_prefecture(tokens, head);
  head.behind_prefecture = head.end;
  read_municipality(tokens, head);
  if (head.municipalities.empty()) read_former_municipality(tokens, head);
  return head;
}

void HeadReader::read_prefecture(const AddressTokens& tokens, AddressHead& head) const {
  const std::u16string_view units = tokens.units();
  if (units.empty()) return;
  const auto names_municipality = [&](const PrefectureKey& key) {
    const KeyList& keys = gazetteer_.municipality_keys(key.number);
    return keys.longest(units.substr(key.units.size())) != KeyList::none;
  };
  auto key = prefecture_keys_.begin() + prefecture_keys_end_[units.front()];
  // Backwards, the whole name comes before the one that is doubtful.
  const PrefectureKey* found = nullptr;
  while (!found && key != prefecture_keys_.begin() && (--key)->units.front() == units.front()) {
    if (!units.starts_with(key->units)) continue;
    if (key->whole || names_municipality(*key)) found = &*key;
  }
  if (!found) return;
  head.prefecture = found->number;
  head.end = found->units.size();
}

void HeadReader::read_municipality(const AddressTokens& tokens, AddressHead& head) const {
  const KeyList& keys = gazetteer_.municipality_keys(head.prefecture);
  const std::uint32_t key = keys.longest(tokens.units().substr(head.end));
  if (key == KeyList::none) return;
  head.end += keys.key(key).size();
  head.municipalities = gazetteer_.group(keys.value(key));
}

/// The municipalities of today for one of before: 富谷市 for 黒川郡富谷町.
void HeadReader::read_former_municipality(const AddressTokens& tokens, AddressHead& head) const {
  constexpr std::size_t longest_county = 5;
  const std::u16string_view units = tokens.units().substr(std::min(head.end, tokens.size()));
  std::size_t county = units.substr(0, longest_county).find(u'郡');
  county = county == units.npos || county == 0 ? 0 : county + 1;
  const FormerKey* found = nullptr;
  for (const FormerKey& former : former_keys_) {
    if (head.prefecture != 0 && former.prefecture != head.prefecture) continue;
    const bool named = units.starts_with(former.units) ||
                       (county > 0 && units.substr(county).starts_with(former.units));
    if (!named) continue;
    // The same name in another prefecture: nobody knows which is meant.
    if (found) return;
    found = &former;
  }
  if (!found) return;
  head.former.begin = units.starts_with(found->units) ? head.end : head.end + county;
  head.former.size = found->units.size();
  head.former.change = found->change;
  head.end = head.former.begin + head.former.size;
  head.municipalities = found->today;
}

Municipalities HeadReader::find_municipality(std::string_view name, unsigned prefecture) const {
  const AddressTokens tokens(name);
  const KeyList& keys = gazetteer_.municipality_keys(prefecture);
  const std::uint32_t key = keys.longest(tokens.units());
  if (key == KeyList::none || keys.key(key).size() != tokens.size()) return {};
  return gazetteer_.group(keys.value(key));
}

}  // namespace shirube
