#include "site/parts/facility_index.h"

#include <algorithm>
#include <tuple>

#include "directory/facility.h"
#include "directory/municipality.h"
#include "site/frame/page_context.h"
#include "site/frame/route.h"
#include "words/parts.h"

namespace shirube {

std::vector<const Facility*> by_kana(std::vector<const Facility*> facilities) {
  std::sort(facilities.begin(), facilities.end(), [](const Facility* a, const Facility* b) {
    return std::tie(a->kana, a->name, a->id) < std::tie(b->kana, b->name, b->id);
  });
  return facilities;
}

const std::string& reading_of(const Facility& facility) {
  return facility.kana;
}

bool is_listed(const Facility& facility) {
  return facility.status != Status::closed;
}

bool closes_later(const Facility& facility) {
  return facility.status != Status::closed && facility.closed_on.given();
}

std::string closing_day(const PageContext& page, const Facility& facility) {
  const Date& day = facility.closed_on;
  return PartsWords(page.language())
      .plain_day(static_cast<std::size_t>(day.year), static_cast<std::size_t>(day.month),
                 static_cast<std::size_t>(day.day));
}

std::string closing_note(const PageContext& page, const Facility& facility) {
  if (!closes_later(facility)) return {};
  return PartsWords(page.language()).mark_closes_on(closing_day(page, facility));
}

FacilityIndex::FacilityIndex(const View& view) {
  std::vector<const Facility*> all;
  for (const Facility& facility : view.all<Facility>()) all.push_back(&facility);
  for (const Facility* facility : by_kana(std::move(all))) {
    const std::string& home = facility->municipality.id;
    const Municipality* municipality = view.find(facility->municipality);
    const bool outside = municipality && !municipality->member;
    place(outside ? linked_outside_ : linked_[home], facility->kind).push_back(facility);
    if (!is_listed(*facility)) continue;
    place(in_[home], facility->kind).push_back(facility);
    place(outside ? outside_ : of_kind_, facility->kind).push_back(facility);
    for (const Ref<Municipality>& served : facility->serves) {
      if (served.id != home) place(serving_[served.id], facility->kind).push_back(facility);
    }
  }
}

FacilityIndex::List& FacilityIndex::place(Kinds& kinds, FacilityKind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}

const FacilityIndex::List& FacilityIndex::at(const Lists& lists, const std::string& municipality,
                                             FacilityKind kind) {
  static const List none;
  const auto found = lists.find(municipality);
  return found == lists.end() ? none : found->second[static_cast<std::size_t>(kind)];
}

const FacilityIndex::List& FacilityIndex::in(const std::string& municipality,
                                             FacilityKind kind) const {
  return at(in_, municipality, kind);
}

const FacilityIndex::List& FacilityIndex::of_kind(FacilityKind kind) const {
  return of_kind_[static_cast<std::size_t>(kind)];
}

const FacilityIndex::List& FacilityIndex::outside(FacilityKind kind) const {
  return outside_[static_cast<std::size_t>(kind)];
}

bool FacilityIndex::has_outside_page(FacilityKind kind) const {
  return !linked_outside_[static_cast<std::size_t>(kind)].empty();
}

const FacilityIndex::List& FacilityIndex::serving(const std::string& municipality,
                                                  FacilityKind kind) const {
  return at(serving_, municipality, kind);
}

bool FacilityIndex::has_page_for(const std::string& municipality, FacilityKind kind) const {
  return !at(linked_, municipality, kind).empty();
}

}  // namespace shirube
