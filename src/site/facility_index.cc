#include "site/facility_index.h"

#include "site/listing.h"

namespace shirube {

FacilityIndex::FacilityIndex(const View& view) {
  std::vector<const Facility*> all;
  for (const Facility& facility : view.all<Facility>()) all.push_back(&facility);
  for (const Facility* facility : by_kana(std::move(all))) {
    const std::string& home = facility->municipality.id;
    linked_[{home, facility->kind}].push_back(facility);
    if (!is_listed(*facility)) continue;
    in_[{home, facility->kind}].push_back(facility);
    of_kind_[{"", facility->kind}].push_back(facility);
    for (const Ref<Municipality>& served : facility->serves) {
      if (served.id != home) serving_[{served.id, facility->kind}].push_back(facility);
    }
  }
}

const FacilityIndex::List& FacilityIndex::at(const std::map<Key, List>& lists,
                                             const std::string& municipality, FacilityKind kind) {
  static const List none;
  const auto found = lists.find({municipality, kind});
  return found == lists.end() ? none : found->second;
}

const FacilityIndex::List& FacilityIndex::in(const std::string& municipality,
                                             FacilityKind kind) const {
  return at(in_, municipality, kind);
}

const FacilityIndex::List& FacilityIndex::of_kind(FacilityKind kind) const {
  return at(of_kind_, "", kind);
}

const FacilityIndex::List& FacilityIndex::serving(const std::string& municipality,
                                                  FacilityKind kind) const {
  return at(serving_, municipality, kind);
}

bool FacilityIndex::has_page_for(const std::string& municipality, FacilityKind kind) const {
  return !at(linked_, municipality, kind).empty();
}

}  // namespace shirube
