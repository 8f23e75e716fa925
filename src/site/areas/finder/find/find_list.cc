#include "site/areas/finder/find/find_list.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "directory/facility.h"
#include "directory/home_care.h"
#include "directory/municipality.h"
#include "directory/opening/dated_plan.h"
#include "place/address/address.h"
#include "place/address/record_address.h"
#include "site/parts/facility_index.h"
#include "site/parts/home_services.h"
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

char digit(Answer answer) {
  return static_cast<char>('0' + static_cast<int>(answer));
}

std::string answers_of(const Facility& facility) {
  const HomeCare& care = facility.home_care;
  std::string answers;
  std::size_t others = sends_doctors(facility.kind) ? 0 : doctor_visit_count;
  for (const HomeService& service : home_services(facility.kind)) {
    answers += digit(others > 0 ? Answer::not_asked : care.*service.answer);
    if (others > 0) --others;
  }
  for (const Word& treatment : vocabulary<Treatment>().words) {
    answers += digit(care.treatments.of(static_cast<Treatment>(treatment.value)));
  }
  answers.erase(answers.find_last_not_of('0') + 1);
  return answers;
}

/// What it says itself, wherever it is.
FindRecord known_of(const Facility& facility) {
  FindRecord record;
  record.id = facility.id;
  record.name = facility.name;
  record.kana = facility.kana;
  record.corporation = facility.corporation;
  record.kind = facility.kind;
  record.phone = &facility.phone;
  record.services = &facility.services;
  record.departments = &facility.departments;
  record.answers = answers_of(facility);
  record.accepts_new = facility.accepts_new;
  return record;
}

auto order_of(const FindRecord& record) {
  return std::tie(record.municipality, record.kind, record.kana, record.name, record.id);
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
    FindRecord& record = records.emplace_back(known_of(facility));
    record.municipality = home->second;
    record.place = context.places.facility(facility.id);
    record.town = town_of(facility.address, municipalities[home->second]->name);
    record.marks = marks_of(context, facility);
    record.hours = hours_of(context, facility);
    for (const Ref<Municipality>& served : facility.serves) {
      const auto found = number_of.find(served.id);
      if (found != number_of.end()) record.serves.push_back(found->second);
    }
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
