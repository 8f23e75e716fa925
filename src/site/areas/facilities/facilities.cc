// A page for each facility. The lists that lead to it stand in lists/.
#include "site/areas/facilities/facilities.h"

#include <fmt/core.h>

#include <memory>
#include <string>
#include <unordered_map>

#include "directory/desk.h"
#include "directory/facility.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "site/areas/facilities/facility_page.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/desk_choice.h"
#include "site/parts/facility_index.h"
#include "site/parts/home_services.h"
#include "site/parts/json_ld.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"
#include "words/facilities.h"
#include "words/parts.h"

namespace shirube {
namespace {

constexpr std::size_t helping_desks = 3;

std::vector<HomeAnswer> home_answers(const PageContext& page, const Facility& facility) {
  const PartsWords words(page.language());
  std::vector<HomeAnswer> all;
  for (const HomeService& service : home_services(facility.kind)) {
    const Answer answer = facility.home_care.*service.answer;
    if (answer == Answer::not_asked) continue;
    all.push_back({std::string(word_of(answer).code), std::string(word_of(answer).label),
                   service.label(words), service.note(words)});
  }
  return all;
}

/// Several services of one name often stand at one address, also several of a kind.
std::string what_it_is(const Facility& facility) {
  const bool one_service = facility.services.size() == 1;
  return std::string(one_service ? word_of(facility.services.front()).label
                                 : word_of(facility.kind).label);
}

/// The list that the page leads back to.
Link list_of(const PageContext& page, const Facility& facility) {
  const FacilitiesWords words(page.language());
  const Word& kind = word_of(facility.kind);
  const std::string code(kind.code);
  if (page.site().outside(facility.municipality)) {
    return {words.kind_outside(kind.label), page.to(outside_route(code)), "", false};
  }
  return {words.kind_in(page.site().municipality_name(facility.municipality), kind.label),
          page.to(list_route(facility.municipality.id, code)), "", false};
}

/// Several rows of tables have one name, one service and one municipality, and often one address:
/// parts of one home. Their titles then say more, as nobody here can rename them.
class Titles {
 public:
  explicit Titles(const SiteContext& context) : context_(context), words_(context.language) {
    for (const Facility& facility : context.view.all<Facility>()) {
      ++count_[plain(facility)];
      ++count_[with_address(facility)];
    }
  }

  std::string of(const Facility& facility) const {
    if (!facility.imported || count_.at(plain(facility)) == 1) return plain(facility);
    const std::string title = with_address(facility);
    return count_.at(title) == 1 ? title : words_.full_title_with(title, facility.id);
  }

 private:
  std::string plain(const Facility& facility) const {
    return words_.full_title(facility.name, what_it_is(facility),
                             context_.municipality_name(facility.municipality));
  }
  std::string with_address(const Facility& facility) const {
    return words_.full_title_with(plain(facility), facility.address);
  }

  const SiteContext& context_;
  FacilitiesWords words_;
  std::unordered_map<std::string, int> count_;
};

/// Nothing when the words beside it name them all: 「清川村。清川村の全域」 says it twice.
std::vector<std::string> served_municipalities(const PageContext& page, const Facility& facility) {
  std::vector<std::string> names;
  bool all_named = true;
  for (const Ref<Municipality>& served : facility.serves) {
    const std::string name = page.site().municipality_name(served);
    all_named = all_named && facility.service_area.find(name) != std::string::npos;
    names.push_back(page.site().listed_name(served));
  }
  return all_named ? std::vector<std::string>{} : names;
}

FacilityPage facility_page(const PageContext& page, const Facility& facility,
                           const Titles& titles) {
  FacilityPage model;
  const FacilitiesWords words(page.language());
  const Word& kind = word_of(facility.kind);
  const std::string municipality = page.site().municipality_name(facility.municipality);
  const Link list = list_of(page, facility);
  model.chrome = page.chrome("facility", facility.name,
                             words.description_of_facility(facility.name, kind.label, municipality),
                             {to_all_facilities(page), list});
  model.chrome.full_title = page.full_title(titles.of(facility));
  const Place* place = page.site().places.facility(facility.id);
  model.chrome.structured_data = facility_json_ld(page, facility, place);
  model.facility = {&facility};
  model.municipality = page.site().listed_name(facility.municipality);
  if (page.site().outside(facility.municipality)) {
    model.outside = words.stands_outside(page.view().site().region, municipality);
  }
  if (closes_later(facility)) model.closing = words.closes_on(closing_day(page, facility));
  model.full_address = full_address(facility.postal_code, facility.address, facility.building);
  model.hours = page.hours(facility.hours);
  model.place = page.place_note(place, is_listed(facility) ? OnMap::yes : OnMap::no);
  model.body = page.prose(facility.body);
  model.home_answers = home_answers(page, facility);
  model.serves = served_municipalities(page, facility);
  for (const Desk* desk : desks_for(page.view(), facility.municipality.id, helping_desks)) {
    model.desks.push_back(record_card(page, *desk));
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

/// Where a row of a table was until this record took its place: people have that address.
ListPage moved_page(const PageContext& page, const Facility& facility) {
  ListPage model;
  const FacilitiesWords words(page.language());
  model.chrome = page.chrome("moved", words.moved(facility.name),
                             words.description_of_moved(facility.name), {to_all_facilities(page)});
  model.lead = words.lead_of_moved();
  model.links = {{facility.name, page.to_record(facility), "", false}};
  return model;
}

std::string place_text(const Place& place) {
  return fmt::format("{} {} {} {} {}", place.point.latitude, place.point.longitude,
                     static_cast<int>(place.precision), place.radius_metres, place.source);
}

PageReads reads_of(const SiteContext& context, const Facility& facility, const Titles& titles) {
  PageReads reads;
  reads.add(Ingredient::record, &facility);
  const Place* place = context.places.facility(facility.id);
  reads.add(Ingredient::place, place ? place_text(*place) : "");
  reads.add(Ingredient::title, titles.of(facility));
  for (const Ref<Facility>& partner : facility.partners) {
    reads.add(Ingredient::other_record, context.view.find(partner));
  }
  return reads.add(Ingredient::other_record, context.view.find(facility.successor));
}

}  // namespace

void plan_facilities(SitePlan& plan) {
  const auto titles = std::make_shared<const Titles>(plan.context());
  for (const Facility& facility : plan.context().view.all<Facility>()) {
    plan.add_page(
        record_route(facility), "facility-page.html",
        [&facility, titles](const PageContext& page) {
          return facility_page(page, facility, *titles);
        },
        is_listed(facility) ? Offered::yes : Offered::no,
        reads_of(plan.context(), facility, *titles));
    for (const std::string& row : facility.rows) {
      plan.add_page(
          row_route(row), "list.html",
          [&facility](const PageContext& page) { return moved_page(page, facility); }, Offered::no);
    }
  }
}

}  // namespace shirube
