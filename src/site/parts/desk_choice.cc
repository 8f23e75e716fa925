#include "site/parts/desk_choice.h"

#include <algorithm>
#include <tuple>

#include "directory/by_audience.h"
#include "directory/desk.h"

namespace shirube {

bool serves(const Desk& desk, const std::string& municipality) {
  return std::any_of(desk.area.begin(), desk.area.end(),
                     [&](const ServedArea& area) { return area.municipality.id == municipality; });
}

DeskKind first_desk_kind(Audience audience) {
  return ByAudience(DeskKind::community_support_center, DeskKind::home_care_desk)[audience];
}

std::vector<const Desk*> desks_for(const View& view, const std::string& municipality,
                                   std::size_t limit) {
  std::vector<const Desk*> desks;
  for (const Desk& desk : view.all<Desk>()) {
    if (desk.status != Status::closed && serves(desk, municipality)) desks.push_back(&desk);
  }
  const DeskKind first = first_desk_kind(view.audience());
  std::sort(desks.begin(), desks.end(), [&](const Desk* a, const Desk* b) {
    return std::make_tuple(a->kind != first, a->kind, a->kana, a->id) <
           std::make_tuple(b->kind != first, b->kind, b->kana, b->id);
  });
  if (desks.size() > limit) desks.resize(limit);
  return desks;
}

}  // namespace shirube
