#include "place/gazetteer/name_parts.h"

#include <map>
#include <set>
#include <string>

#include "place/address/address_tokens.h"

namespace shirube {
namespace {

/// Two letters at least: one, or a number, says too little.
bool may_be_part(std::u16string_view end) {
  return end.size() >= 2 && !is_number(end[0]) && !is_number(end[1]);
}

class PartMaker {
 public:
  PartMaker(std::span<const KeyListBuilder::Entry> names, std::span<const CollectedTown> towns)
      : names_(names), towns_(towns) {
    for (const auto& name : names) keys_.insert(name.key);
  }

  std::vector<KeyListBuilder::Entry> make() {
    for (const KeyListBuilder::Entry& name : names_) add_parts(name);
    std::vector<KeyListBuilder::Entry> kept;
    std::u16string_view shorter;  // of all that begin with it
    for (const auto& [part, value] : parts_) {
      const bool behind_shorter = !shorter.empty() && part.starts_with(shorter);
      if (!behind_shorter && (value & shared_part) != 0) continue;
      if (!behind_shorter) shorter = part;
      kept.push_back({part, value});
    }
    return kept;
  }

 private:
  void add_parts(const KeyListBuilder::Entry& name) {
    const std::u16string_view units = name.key;
    for (std::size_t at = 1; at + 1 < units.size(); ++at) {
      if (!may_be_part(units.substr(at))) continue;
      const bool whole = is_name_before_part(units.substr(0, at), town_of(name.value));
      const auto [part, added] = parts_.emplace(units.substr(at), name.value);
      const bool same = town_of(part->second) == town_of(name.value);
      if (!whole || !same) part->second |= shared_part;
    }
  }

  bool is_name_before_part(std::u16string_view before, std::uint32_t town) const {
    if (before.ends_with(u'町') || before.ends_with(u'村')) return true;
    return towns_[town].kind == TownKind::koaza && keys_.contains(before);
  }

  std::span<const KeyListBuilder::Entry> names_;
  std::span<const CollectedTown> towns_;
  std::set<std::u16string_view> keys_;
  std::map<std::u16string, std::uint32_t> parts_;
};

}  // namespace

std::vector<KeyListBuilder::Entry> name_parts(std::span<const KeyListBuilder::Entry> names,
                                              std::span<const CollectedTown> towns) {
  return PartMaker(names, towns).make();
}

}  // namespace shirube
