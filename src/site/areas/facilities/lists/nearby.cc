#include "site/areas/facilities/lists/nearby.h"

#include "base/text.h"
#include "directory/completeness.h"
#include "directory/facility_words.h"
#include "directory/municipality.h"
#include "site/parts/official_finder.h"
#include "words/facilities.h"

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
  const FacilitiesWords words(page.language());
  std::vector<Link> links;
  const std::string code(word_of(kind).code);
  for (const auto& [neighbour, count] : lists_of(index, kind, neighbours, limit)) {
    const std::string& name = neighbour.municipality->name;
    const int far = neighbour.kilometres;
    links.push_back({far > 0 ? words.nearby_counted(name, count, static_cast<std::size_t>(far))
                             : words.counted(name, count),
                     page.to(list_route(neighbour.municipality->id, code)), "", false});
  }
  return links;
}

std::string nothing_here(const PageContext& page, const FacilityIndex& index, FacilityKind kind,
                         const Municipality& municipality,
                         const std::vector<Neighbour>& neighbours) {
  const FacilitiesWords words(page.language());
  std::string counts;
  for (const auto& [neighbour, count] : lists_of(index, kind, neighbours, named_in_a_sentence)) {
    add_item(counts, "、", words.count_in(neighbour.municipality->name, count));
  }
  const std::string near = counts.empty() ? words.none_nearby() : words.some_nearby(counts);
  if (holds_all(municipality, kind, page.view().site(), page.today())) {
    return words.certainly_none_here(municipality.name,
                                     long_date(municipality.complete.confirmed)) +
           near;
  }
  return words.none_here(municipality.name) + near + where_else_to_look(kind, page.language());
}

}  // namespace shirube
