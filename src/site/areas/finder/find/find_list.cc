#include "site/areas/finder/find/find_list.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "directory/opening/dated_plan.h"
#include "place/address/address.h"
#include "place/address/record_address.h"
#include "site/parts/listing.h"

namespace shirube {
namespace {

std::set<std::string_view> named_municipalities(const View& view) {
  std::set<std::string_view> named;
  for (const Facility& facility : view.all<Facility>()) {
    if (!is_listed(facility)) continue;
    named.insert(facility.municipality.id);
    for (const Ref<Municipality>& served : facility.serves) named.insert(served.id);
  }
  return named;
}

std::string hours_of(const SiteContext& context, const Facility& facility) {
  if (facility.status != Status::open) return "";
  return opening_code(
      dated_plan(opening_plan(facility.hours), context.view.holidays(), context.today));
}

std::string marks_of(const SiteContext& context, const Facility& facility) {
  std::string marks;
  if (facility.status == Status::suspended) marks += 'p';
  if (closes_later(facility)) marks += 'c';
  if (facility.sample) marks += 's';
  if (context.stale(facility)) marks += 'o';
  if (context.outside(facility.municipality)) marks += 'x';
  return marks;
}

auto order_of(const FindRecord& record) {
  const Facility& facility = *record.facility;
  return std::tie(record.municipality, facility.kind, facility.kana, facility.name, facility.id);
}

}  // namespace

FindList::FindList(const SiteContext& context) {
  const std::set<std::string_view> named = named_municipalities(context.view);
  for (const Municipality* municipality : all_municipalities(context.view)) {
    const bool own = municipality->member && !municipality->imported;
    if (!own && !named.contains(municipality->id)) continue;
    number_of.emplace(municipality->id, municipalities.size());
    municipalities.push_back(municipality);
  }
  for (const Facility& facility : context.view.all<Facility>()) {
    const auto home = number_of.find(facility.municipality.id);
    if (!is_listed(facility) || home == number_of.end()) continue;
    // Sites are planned even when records have faults.
    if (facility.kind == FacilityKind::none) continue;
    records.push_back({&facility, context.places.facility(facility.id), home->second,
                       town_of(facility.address, municipalities[home->second]->name),
                       marks_of(context, facility), hours_of(context, facility)});
  }
  std::sort(records.begin(), records.end(),
            [](const FindRecord& a, const FindRecord& b) { return order_of(a) < order_of(b); });
}

std::string town_of(const std::string& address, const std::string& municipality) {
  const RecordAddress cut(address, municipality);
  if (!cut.names_place()) return {};
  std::string town = cut.canonical_in_municipality();
  // Which writes ヶ as ケ, in the municipality's name as well.
  town.erase(0, canonical_address(municipality).size());
  return town.substr(0, town.find_first_of("0123456789"));
}

}  // namespace shirube
