#include "place/towns/town_list.h"

#include "base/text.h"
#include "directory/desk.h"
#include "directory/municipality.h"
#include "place/address/address.h"
#include "place/address/record_address.h"
#include "place/place_sources.h"
#include "place/prefectures.h"
#include "place/towns/installed_towns.h"
#include "place/towns/town_list_builder.h"
#include "place/towns/town_names.h"

namespace shirube {
namespace {

/// How far the addresses of records are believed: where tables know all towns, another is a
/// mistake.
enum class Believe { names, only_codes };

/// The town of an address that begins with the municipality, as all should.
void add_address(const Whereabouts& record, const Municipality& municipality, Believe believe,
                 TownListBuilder& towns) {
  if (record.municipality.id != municipality.id) return;
  const RecordAddress address(record.address, municipality.name);
  if (!address.placeholder().empty()) return;
  const std::string name = canonical_address(municipality.name);
  std::string rest;
  if (!ward_in(address.canonical(), name, rest)) return;
  const std::string in_full = address.town();
  if (in_full.size() <= name.size()) return;
  const std::string town = in_full.substr(name.size());
  const std::string code = replace_all(record.postal_code.code, "-", "");
  if (believe == Believe::names) return towns.add(town, code);
  towns.add_code(town, code);
}

void add_addresses(const View& view, const Municipality& municipality, Believe believe,
                   TownListBuilder& towns) {
  for (const RecordKind& kind : record_kinds()) {
    if (!kind.whereabouts) continue;
    for (const Record& record : view.of(kind)) {
      add_address(kind.whereabouts(record), municipality, believe, towns);
    }
  }
}

std::vector<std::string> towns_of_desks(const View& view, const Municipality& municipality) {
  std::vector<std::string> towns;
  for (const Desk& desk : view.all<Desk>()) {
    for (const ServedArea& area : desk.area) {
      if (area.municipality.id != municipality.id) continue;
      towns.insert(towns.end(), area.towns.begin(), area.towns.end());
    }
  }
  return towns;
}

/// Only a table of towns tells it: what records have are the points of houses.
std::optional<Point> middle_of(const Town& town, const Municipality& municipality,
                               const PlaceSources& sources) {
  const Prefecture* prefecture = prefecture_of(municipality.code.digits);
  if (!sources.matcher || !prefecture) return {};
  const AddressMatch match = sources.matcher->match(
      municipality.name + town.name,
      sources.matcher->find_municipality(municipality.name, number_of(*prefecture)));
  if (match.level != MatchLevel::town || match.precision == Precision::none) return {};
  return match.point;
}

std::vector<Town> towns_of(const View& view, const Municipality& municipality,
                           const PlaceSources& sources) {
  TownListBuilder towns;
  const std::vector<std::string> served = towns_of_desks(view, municipality);
  for (const std::string& town : served) {
    const TownNames names(town);
    if (names.is_chome()) towns.part(names.whole_key);
  }
  for (const InstalledTown& town : installed_towns(municipality, sources)) {
    if (!town.small) towns.add_row(town.name, town.postal_code, town.kana);
  }
  const Believe believe = towns.empty() ? Believe::names : Believe::only_codes;
  for (const std::string& town : served) towns.add(town);
  add_addresses(view, municipality, believe, towns);
  std::vector<Town> all = towns.take();
  for (Town& town : all) town.middle = middle_of(town, municipality, sources);
  return all;
}

}  // namespace

TownLists list_towns(const View& view, const PlaceSources& sources) {
  TownLists lists;
  for (const Municipality& municipality : view.all<Municipality>()) {
    lists.emplace(municipality.id, towns_of(view, municipality, sources));
  }
  return lists;
}

}  // namespace shirube
