#include "place/towns/town_list_builder.h"

#include <algorithm>

#include "base/text.h"
#include "place/postal_names.h"
#include "place/towns/town_names.h"

namespace shirube {

void TownListBuilder::add(std::string_view name, std::string_view postal_code,
                          std::string_view kana) {
  const TownNames names(name);
  if (names.key.empty()) return;
  const bool own = names.is_chome() && parted_.contains(names.whole_key);
  const auto [at, fresh] = by_key_.try_emplace(own ? names.key : names.whole_key, towns_.size());
  if (fresh) towns_.push_back({own ? std::string(trim(name)) : names.whole_name, "", {}, {}});
  Town& town = towns_[at->second];
  if (town.kana.empty()) {
    // 鳶尾１丁目 is read とびお1ちょうめ, 鳶尾 is not.
    town.kana = names.is_chome() && !own ? kana_before_number(kana) : std::string(kana);
  }
  if (!postal_code.empty()) town.postal_codes.emplace_back(postal_code);
}

void TownListBuilder::add_row(std::string_view name, std::string_view postal_code,
                              std::string_view kana) {
  const TownNames names(name);
  if (names.is_chome()) with_chome_.insert(names.whole_key);
  add(name, postal_code, kana);
}

void TownListBuilder::add_code(std::string_view name, std::string_view postal_code) {
  const TownNames names(name);
  if (by_key_.contains(names.key) || by_key_.contains(names.whole_key)) add(name, postal_code);
}

bool TownListBuilder::replaced_by_chome(const Town& town) const {
  const TownNames names(town.name);
  return !names.is_chome() && parted_.contains(names.key) && with_chome_.contains(names.key);
}

// Postal codes and their readings are those of the 町 as a whole.
void TownListBuilder::lend_to_chome() {
  for (Town& town : towns_) {
    const TownNames names(town.name);
    const auto whole = by_key_.find(names.whole_key);
    if (!names.is_chome() || whole == by_key_.end()) continue;
    const Town& lender = towns_[whole->second];
    if (town.kana.empty()) town.kana = lender.kana;
    town.postal_codes.insert(town.postal_codes.end(), lender.postal_codes.begin(),
                             lender.postal_codes.end());
  }
}

std::vector<Town> TownListBuilder::take() {
  lend_to_chome();
  std::erase_if(towns_, [&](const Town& town) { return replaced_by_chome(town); });
  struct Entry {
    std::string order;
    Town town;
  };
  const bool readings = has_readings(towns_);
  std::vector<Entry> entries;
  for (Town& town : towns_) {
    std::vector<std::string>& codes = town.postal_codes;
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    // Behind all kana, whoever has none.
    const std::string kana = town.kana.empty() ? "\xFF" : town.kana;
    std::string order = (readings ? kana + '\n' : "") + japanese_sort_key(town.name);
    entries.push_back({std::move(order), std::move(town)});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.order < b.order; });
  std::vector<Town> towns;
  for (Entry& entry : entries) towns.push_back(std::move(entry.town));
  *this = {};
  return towns;
}

bool has_readings(const std::vector<Town>& towns) {
  const auto known = std::count_if(towns.begin(), towns.end(),
                                   [](const Town& town) { return !town.kana.empty(); });
  return known > 0 && 2 * known >= static_cast<std::ptrdiff_t>(towns.size());
}

}  // namespace shirube
