#include "place/towns/installed_towns.h"

#include <cstdint>
#include <optional>

#include "place/place_sources.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

void add_gazetteer(const Municipality& municipality, const PlaceSources& sources,
                   std::vector<InstalledTown>& towns) {
  const Prefecture* prefecture = prefecture_of(municipality.code.digits);
  if (!sources.matcher || !prefecture) return;
  for (const Gazetteer::Municipality index :
       sources.matcher->find_municipality(municipality.name, number_of(*prefecture))) {
    std::string ward;
    ward_in(std::string(sources.gazetteer->name(index)), municipality.name, ward);
    const TownLeaf& leaf = sources.gazetteer->towns(index);
    for (std::uint32_t i = 0; i + 1 < leaf.towns.size(); ++i) {
      const bool small = leaf.towns[i].kind == TownKind::koaza;
      towns.push_back({ward + std::string(leaf.name(i)), "", "", small});
    }
  }
}

void add_postal_codes(const Municipality& municipality, const PlaceSources& sources,
                      std::vector<InstalledTown>& towns) {
  const std::optional<unsigned> code = five_digits(municipality.code);
  if (!code) return;
  for (const PostalTown& row : sources.postal_codes.rows()) {
    std::string ward;
    if (row.town.empty() || row.municipality / 1000 != *code / 1000 ||
        !ward_in(row.municipality_name, municipality.name, ward)) {
      continue;
    }
    // The reading is that of the town alone.
    towns.push_back({ward + row.town, row.code, ward.empty() ? row.kana : "", false});
  }
}

}  // namespace

bool ward_in(const std::string& full_name, const std::string& municipality, std::string& ward) {
  const std::size_t at = full_name.find(municipality);
  if (at == full_name.npos || municipality.empty()) return false;
  if (at > 0 && !full_name.substr(0, at).ends_with("郡")) return false;
  ward = full_name.substr(at + municipality.size());
  return true;
}

std::vector<InstalledTown> installed_towns(const Municipality& municipality,
                                           const PlaceSources& sources) {
  std::vector<InstalledTown> towns;
  add_gazetteer(municipality, sources, towns);
  add_postal_codes(municipality, sources, towns);
  return towns;
}

}  // namespace shirube
