#include "site/areas/facilities/lists/nearby.h"

#include "directory/completeness.h"
#include "site/parts/official_finder.h"

namespace shirube {
namespace {

constexpr std::size_t named_in_a_sentence = 3;

struct NearbyList {
  Neighbour neighbour;
  std::size_t count = 0;
};

std::vector<NearbyList> lists_of(const FacilityIndex& index, FacilityKind kind,
                                 const std::vector<Neighbour>& neighbours, std::size_t limit) {
  std::vector<NearbyList> lists;
  for (const Neighbour& neighbour : neighbours) {
    if (lists.size() == limit) break;
    const std::size_t count = index.in(neighbour.municipality->id, kind).size();
    if (count > 0) lists.push_back({neighbour, count});
  }
  return lists;
}

}  // namespace

std::vector<Link> nearby(const PageContext& page, const FacilityIndex& index, FacilityKind kind,
                         const std::vector<Neighbour>& neighbours, std::size_t limit) {
  std::vector<Link> links;
  const std::string code(word_of(kind).code);
  for (const auto& [neighbour, count] : lists_of(index, kind, neighbours, limit)) {
    std::string label = neighbour.municipality->name + "（" + std::to_string(count) + "件";
    if (neighbour.kilometres > 0) label += "、約" + std::to_string(neighbour.kilometres) + "km";
    links.push_back(
        {label + "）", page.to(list_route(neighbour.municipality->id, code)), "", false});
  }
  return links;
}

std::string nothing_here(const PageContext& page, const FacilityIndex& index, FacilityKind kind,
                         const Municipality& municipality,
                         const std::vector<Neighbour>& neighbours) {
  std::string near;
  for (const auto& [neighbour, count] : lists_of(index, kind, neighbours, named_in_a_sentence)) {
    near += (near.empty() ? "近くでは、" : "、") + neighbour.municipality->name + "に" +
            std::to_string(count) + "件";
  }
  near += near.empty() ? "近くの市町村のものも、載っていません。" : "載っています。";
  if (holds_all(municipality, kind, page.view().site(), page.today())) {
    return municipality.name + "にはありません（" + long_date(municipality.complete.confirmed) +
           "に確かめました）。" + near;
  }
  return municipality.name + "のものは、この名簿には載っていません。" + near +
         where_else_to_look(kind);
}

}  // namespace shirube
