// Which desk is mine: the towns of a municipality, parted by the desks that serve them. A View of
// residents holds only desks that accept residents, so that whatever is answered can be called.
// Made once for a view, never changed after that; points into the view and the town lists.
#pragma once

#include <string>
#include <vector>

#include "directory/view.h"
#include "place/towns/town_list.h"

namespace shirube {

/// What the people of some towns are told.
struct TownAnswer {
  /// "ask/atsugi_atsugi-center-minami.html": the municipality and the desks for these towns alone.
  std::string route;
  /// In the order of the list; none when no town of the municipality is known.
  std::vector<const Town*> towns;
  /// Those that are open, in the order of desks_for().
  std::vector<const Desk*> desks;
};

struct MunicipalityAnswers {
  const Municipality* municipality = nullptr;
  /// By their first town. With one alone, "ask/atsugi.html" is that answer.
  std::vector<TownAnswer> answers;
  /// Desks that serve every town, in order.
  std::vector<const Desk*> everywhere;
};

/// For municipalities_of_readers(), in that order.
std::vector<MunicipalityAnswers> answers_of(const View& view, const TownLists& towns);

/// "ask/atsugi.html".
std::string ask_route(const Municipality& municipality);

/// True when the desk serves all of the municipality.
bool serves_everywhere(const Desk& desk, const Municipality& municipality);
/// True when it serves the town, or all of the municipality.
bool serves_town(const Desk& desk, const Municipality& municipality, const Town& town);

}  // namespace shirube
