#include "site/areas/finder/town_points.h"

#include <algorithm>

#include "base/json_writer.h"
#include "site/parts/data_script.h"

namespace shirube {
namespace {

const std::vector<Town>& towns_of(const SiteContext& context, const std::string& municipality) {
  static const std::vector<Town> none;
  if (!context.towns) return none;
  const auto found = context.towns->find(municipality);
  return found == context.towns->end() ? none : found->second;
}

bool has_point(const Town& town) {
  return town.middle.has_value();
}

}  // namespace

std::string town_points_route(const std::string& municipality) {
  return "data/find/towns/" + municipality + ".js";
}

bool has_town_points(const SiteContext& context, const std::string& municipality) {
  const std::vector<Town>& towns = towns_of(context, municipality);
  return std::any_of(towns.begin(), towns.end(), has_point);
}

std::string town_points_script(const SiteContext& context, const std::string& municipality) {
  JsonList list;
  for (const Town& town : towns_of(context, municipality)) {
    if (!has_point(town)) continue;
    const std::string point =
        degrees_text(town.middle->latitude) + " " + degrees_text(town.middle->longitude);
    list.add(JsonList().text(town.name).text(point).json());
  }
  return data_script("find/towns/" + municipality, list.json());
}

}  // namespace shirube
