#include "place/towns/town_check.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "base/text.h"
#include "directory/desk.h"
#include "directory/municipality.h"
#include "place/towns/installed_towns.h"
#include "place/towns/town_names.h"

namespace shirube {
namespace {

struct KnownTowns {
  std::set<std::u16string> keys;
  /// To suggest one: the towns as wholes.
  std::vector<std::string> names;
};

KnownTowns known_towns(const Municipality& municipality, const PlaceSources& sources) {
  KnownTowns known;
  for (const InstalledTown& town : installed_towns(municipality, sources)) {
    const TownNames names(town.name);
    known.keys.insert({names.key, names.whole_key});
    known.names.push_back(names.whole_name);
  }
  return known;
}

/// Postal codes do not part a 町 into its 丁目.
bool knows(const KnownTowns& known, const TownNames& names) {
  return known.keys.contains(names.key) || known.keys.contains(names.whole_key);
}

}  // namespace

void check_desk_towns(const View& view, const PlaceSources& sources, DiagnosticSink& sink) {
  std::map<std::string, KnownTowns> towns;
  for (const Municipality& municipality : view.all<Municipality>()) {
    towns.emplace(municipality.id, known_towns(municipality, sources));
  }
  for (const Desk& desk : view.all<Desk>()) {
    for (const ServedArea& area : desk.area) {
      const auto known = towns.find(area.municipality.id);
      if (known == towns.end() || known->second.keys.empty()) continue;
      for (const std::string& town : area.towns) {
        if (knows(known->second, TownNames(town))) continue;
        sink.report(PlaceFault::unknown_town, area.where.source ? area.where : desk.where,
                    {view.find(area.municipality)->name, town}, nearest(town, known->second.names));
      }
    }
  }
}

}  // namespace shirube
