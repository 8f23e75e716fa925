// A page for each facility. The lists that lead to it stand in lists/.
#include "site/areas.h"
#include "site/cards.h"
#include "site/desk_choice.h"
#include "site/home_services.h"
#include "site/json_ld.h"
#include "site/listing.h"
#include "site/pages.h"
#include "site/plan.h"

namespace shirube {
namespace {

constexpr std::size_t helping_desks = 3;

std::vector<HomeAnswer> home_answers(const Facility& facility) {
  std::vector<HomeAnswer> all;
  for (const HomeService& service : home_services(facility.kind)) {
    const Answer answer = facility.home_care.*service.answer;
    if (answer == Answer::not_asked) continue;
    all.push_back({std::string(word_of(answer).code), std::string(word_of(answer).label),
                   std::string(service.label), std::string(service.note)});
  }
  return all;
}

/// Several services of one name often stand at one address, also several of a kind.
std::string what_it_is(const Facility& facility) {
  const bool one_service = facility.services.size() == 1;
  return std::string(one_service ? word_of(facility.services.front()).label
                                 : word_of(facility.kind).label);
}

FacilityPage facility_page(const PageContext& page, const Facility& facility) {
  FacilityPage model;
  const Word& kind = word_of(facility.kind);
  const std::string municipality = page.site().municipality_name(facility.municipality);
  const Link list{municipality + "の" + std::string(kind.label),
                  page.to(list_route(facility.municipality.id, std::string(kind.code))), "", false};
  model.chrome = page.chrome("facility", facility.name,
                             facility.name + "（" + std::string(kind.label) + "、" + municipality +
                                 "）の電話、場所、受付時間です。",
                             {{"施設をさがす", page.to("facilities.html"), "", false}, list});
  model.chrome.full_title =
      page.full_title(facility.name + "｜" + what_it_is(facility) + "、" + municipality);
  const Place* place = page.site().places.facility(facility.id);
  model.chrome.structured_data = facility_json_ld(page, facility, place);
  model.facility = {&facility};
  model.municipality = municipality;
  model.full_address = full_address(facility.postal_code, facility.address, facility.building);
  model.hours = page.hours(facility.hours);
  model.place = page.place_note(place, is_listed(facility) ? OnMap::yes : OnMap::no);
  model.body = page.prose(facility.body);
  model.home_answers = home_answers(facility);
  for (const Ref<Municipality>& served : facility.serves) {
    model.serves.push_back(page.site().municipality_name(served));
  }
  for (const Desk* desk : desks_for(page.view(), facility.municipality.id, helping_desks)) {
    model.desks.push_back(desk_card(page, *desk));
  }
  for (const Ref<Facility>& reference : facility.partners) {
    if (const Facility* partner = page.view().find(reference)) {
      model.partners.push_back({partner->name, page.to_record(*partner), "", false});
    }
  }
  if (const Facility* successor = page.view().find(facility.successor)) {
    model.successor = {successor->name, page.to_record(*successor), "", false};
  }
  model.list = list;
  model.freshness = page.freshness(facility);
  return model;
}

}  // namespace

void plan_facilities(SitePlan& plan) {
  for (const Facility& facility : plan.context().view.all<Facility>()) {
    plan.add_page(record_route(facility), "facility-page.html",
                  [&facility](const PageContext& page) { return facility_page(page, facility); });
  }
}

}  // namespace shirube
