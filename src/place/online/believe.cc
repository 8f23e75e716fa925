#include "place/online/believe.h"

#include <algorithm>

#include "base/text.h"
#include "directory/municipality_code.h"
#include "place/point_objection.h"

namespace shirube {
namespace {

constexpr double least_reach_metres = 2'000;

/// The title says as much as was asked, or less, but nothing else.
bool numbers_agree(const ReadAddress& asked, const ReadAddress& title) {
  return title.numbers.size() <= asked.numbers.size() &&
         std::equal(title.numbers.begin(), title.numbers.end(), asked.numbers.begin());
}

bool near_town(const ReadAddress& asked, const Point& point) {
  if (!asked.town_point) return true;
  const double reach = std::max(least_reach_metres, 3.0 * asked.town_radius_metres);
  return distance_metres(*asked.town_point, point) <= reach;
}

Doubt doubt_of(const ReadAddress& asked, const ReadAddress& title) {
  if (title.municipality_code.empty() || title.town.empty()) return Doubt::no_town;
  if (!same_municipality(asked.municipality_code, title.municipality_code)) {
    return Doubt::other_municipality;
  }
  if (asked.town != title.town) return Doubt::other_town;
  return numbers_agree(asked, title) ? Doubt::none : Doubt::other_number;
}

}  // namespace

Precision precision_of_title(std::string_view title, const ReadAddress& read) {
  if (read.numbers.empty()) return read.town_precision;
  const bool lot = nfkc(title).find("番地") != std::string::npos;
  return lot || read.numbers.size() > 1 ? Precision::address : Precision::block;
}

Belief believe(const PlaceQuery& query, std::span<const Candidate> candidates,
               const AddressReader& reader, const PlaceSources& sources, std::string_view source) {
  const std::string code = query.municipality ? query.municipality->code : "";
  const ReadAddress asked = reader(query.address.written(), code);
  const bool elsewhere = !code.empty() && !same_municipality(code, asked.municipality_code);
  if (asked.municipality_code.empty() || asked.town.empty() || elsewhere) {
    return {{}, Doubt::asked_unreadable};
  }
  Doubt nearest = Doubt::none;
  for (const Candidate& candidate : candidates) {
    // Without the municipality: a title must name its own.
    const ReadAddress title = reader(candidate.title, "");
    Doubt doubt = doubt_of(asked, title);
    if (doubt == Doubt::none && objection_to(candidate.point, query, sources)) {
      doubt = Doubt::impossible_point;
    }
    if (doubt == Doubt::none && !near_town(asked, candidate.point)) doubt = Doubt::far_from_town;
    if (doubt == Doubt::none) {
      const Precision precision =
          std::min(precision_of_title(candidate.title, title), candidate.finest);
      return {{candidate.point, precision, std::string(source), usual_radius(precision)},
              Doubt::none};
    }
    nearest = std::max(nearest, doubt);
  }
  return {{}, nearest};
}

}  // namespace shirube
