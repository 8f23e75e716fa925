// A page for each facility. The lists that lead to it stand in lists/.
#include "site/areas/facilities/facilities.h"

#include <memory>
#include <string>
#include <unordered_map>

#include "site/areas/facilities/facility_page.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/desk_choice.h"
#include "site/parts/home_services.h"
#include "site/parts/json_ld.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"

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

/// The list that the page leads back to.
Link list_of(const PageContext& page, const Facility& facility) {
  const Word& kind = word_of(facility.kind);
  const std::string label(kind.label), code(kind.code);
  if (page.site().outside(facility.municipality)) {
    return {"地域の外の" + label, page.to(outside_route(code)), "", false};
  }
  return {page.site().municipality_name(facility.municipality) + "の" + label,
          page.to(list_route(facility.municipality.id, code)), "", false};
}

/// Several rows of tables have one name, one service and one municipality, and often one address:
/// parts of one home. Their titles then say more, as nobody here can rename them.
class Titles {
 public:
  explicit Titles(const SiteContext& context) : context_(context) {
    for (const Facility& facility : context.view.all<Facility>()) {
      ++count_[plain(facility)];
      ++count_[with_address(facility)];
    }
  }

  std::string of(const Facility& facility) const {
    if (!facility.imported || count_.at(plain(facility)) == 1) return plain(facility);
    const std::string title = with_address(facility);
    return count_.at(title) == 1 ? title : title + "、" + facility.id;
  }

 private:
  std::string plain(const Facility& facility) const {
    return facility.name + "｜" + what_it_is(facility) + "、" +
           context_.municipality_name(facility.municipality);
  }
  std::string with_address(const Facility& facility) const {
    return plain(facility) + "、" + facility.address;
  }

  const SiteContext& context_;
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
  const Word& kind = word_of(facility.kind);
  const std::string municipality = page.site().municipality_name(facility.municipality);
  const Link list = list_of(page, facility);
  model.chrome = page.chrome("facility", facility.name,
                             facility.name + "（" + std::string(kind.label) + "、" + municipality +
                                 "）の電話、場所、受付時間です。",
                             {{"施設をさがす", page.to("facilities.html"), "", false}, list});
  model.chrome.full_title = page.full_title(titles.of(facility));
  const Place* place = page.site().places.facility(facility.id);
  model.chrome.structured_data = facility_json_ld(page, facility, place);
  model.facility = {&facility};
  model.municipality = page.site().listed_name(facility.municipality);
  if (page.site().outside(facility.municipality)) {
    model.outside =
        "この施設は、" + page.view().site().region + "の外（" + municipality + "）にあります。";
  }
  if (closes_later(facility)) {
    model.closing = closing_note(facility) + "です";
  }
  model.full_address = full_address(facility.postal_code, facility.address, facility.building);
  model.hours = page.hours(facility.hours);
  model.place = page.place_note(place, is_listed(facility) ? OnMap::yes : OnMap::no);
  model.body = page.prose(facility.body);
  model.home_answers = home_answers(facility);
  model.serves = served_municipalities(page, facility);
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

/// Where a row of a table was until this record took its place: people have that address.
ListPage moved_page(const PageContext& page, const Facility& facility) {
  ListPage model;
  const std::string title = facility.name + "のページは移りました";
  model.chrome = page.chrome("moved", title, facility.name + "のページの、新しい場所です。",
                             {{"施設をさがす", page.to("facilities.html"), "", false}});
  model.lead = "新しいページを開いてください。";
  model.links = {{facility.name, page.to_record(facility), "", false}};
  return model;
}

}  // namespace

void plan_facilities(SitePlan& plan) {
  const auto titles = std::make_shared<const Titles>(plan.context());
  for (const Facility& facility : plan.context().view.all<Facility>()) {
    plan.add_page(record_route(facility), "facility-page.html",
                  [&facility, titles](const PageContext& page) {
                    return facility_page(page, facility, *titles);
                  });
    for (const std::string& row : facility.rows) {
      plan.add_page(row_route(row), "list.html",
                    [&facility](const PageContext& page) { return moved_page(page, facility); });
    }
  }
}

}  // namespace shirube
