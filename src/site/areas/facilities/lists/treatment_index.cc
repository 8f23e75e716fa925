#include "site/areas/facilities/lists/treatment_index.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "directory/facility.h"
#include "directory/municipality.h"
#include "site/parts/facility_index.h"
#include "site/parts/listing.h"

namespace shirube {

TreatmentIndex::TreatmentIndex(const View& view) {
  std::unordered_map<std::string, std::size_t> place;
  for (const Municipality* municipality : all_municipalities(view)) {
    place.emplace(municipality->id, place.size());
  }
  List listed;
  for (const Facility& facility : view.all<Facility>()) {
    if (is_listed(facility)) listed.push_back(&facility);
  }
  listed = by_kana(std::move(listed));
  const auto place_of = [&](const Facility* facility) {
    const auto found = place.find(facility->municipality.id);
    return found == place.end() ? place.size() : found->second;
  };
  std::stable_sort(listed.begin(), listed.end(),
                   [&](const Facility* a, const Facility* b) { return place_of(a) < place_of(b); });
  for (const Facility* facility : listed) {
    for (const TreatmentAnswer& each : facility->home_care.treatments.answers) {
      const bool can = each.answer == Answer::yes || each.answer == Answer::on_consultation;
      if (can) lists_[each.treatment].push_back(facility);
    }
  }
}

const TreatmentIndex::List& TreatmentIndex::of(Treatment treatment) const {
  static const List none;
  const auto found = lists_.find(treatment);
  return found == lists_.end() ? none : found->second;
}

std::size_t TreatmentIndex::count(Treatment treatment, Answer answer) const {
  const List& list = of(treatment);
  return static_cast<std::size_t>(
      std::count_if(list.begin(), list.end(), [&](const Facility* facility) {
        return facility->home_care.treatments.of(treatment) == answer;
      }));
}

}  // namespace shirube
