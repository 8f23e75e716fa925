// Lists of facilities of one kind: in a municipality, with those that come there from others, and
// in the whole area.
#include "directory/facility_words.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "site/areas/facilities/lists/lists.h"
#include "site/areas/facilities/lists/nearby.h"
#include "site/areas/facilities/lists/pager.h"
#include "site/areas/facilities/lists/regions.h"
#include "site/parts/cards.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"
#include "site/parts/official_finder.h"
#include "words/facilities.h"
#include "words/parts.h"

namespace shirube {
namespace {

/// Above this a list of the whole area only leads to those of the municipalities.
constexpr std::size_t whole_area_limit = 200;
constexpr std::size_t nearby_limit = 8;
/// More municipalities are reached by their regions.
constexpr std::size_t municipality_links = 100;

enum class Scope { municipality, whole_area, outside };

/// One kind, in one municipality, in the whole area or outside of it.
struct KindList {
  Sources sources;
  const Word& kind;
  Scope scope;
  /// Null in the other scopes.
  const Municipality* municipality = nullptr;

  FacilityKind facility_kind() const { return static_cast<FacilityKind>(kind.value); }
  std::string where(const PageContext& page) const {
    if (scope == Scope::outside) return PartsWords(page.language()).mark_outside();
    return municipality ? municipality->name : page.view().site().region;
  }
  std::string route() const {
    if (scope == Scope::outside) return outside_route(kind.code);
    return list_route(municipality ? municipality->id : "", std::string(kind.code));
  }
  const FacilityIndex::List& here() const {
    if (scope == Scope::outside) return sources->index.outside(facility_kind());
    return municipality ? sources->index.in(municipality->id, facility_kind())
                        : sources->index.of_kind(facility_kind());
  }
  bool only_leads_on() const {
    return scope == Scope::whole_area && here().size() > whole_area_limit;
  }

  /// Those that stand here, then those that come from elsewhere.
  FacilityIndex::List rows() const {
    if (only_leads_on()) return {};
    FacilityIndex::List rows = here();
    if (municipality) {
      const auto& serving = sources->index.serving(municipality->id, facility_kind());
      rows.insert(rows.end(), serving.begin(), serving.end());
    }
    return rows;
  }
};

Section section_of(const PageContext& page, const FacilityIndex::List& rows, std::size_t first,
                   std::size_t last) {
  Section section;
  for (std::size_t row = first; row < last; ++row) {
    section.cards.push_back(record_card(page, *rows[row]));
  }
  return section;
}

std::string said_when_empty(const PageContext& page, const KindList& list) {
  if (list.municipality) {
    return nothing_here(page, list.sources->index, list.facility_kind(), *list.municipality,
                        list.sources->neighbours.of(*list.municipality));
  }
  const FacilitiesWords words(page.language());
  if (list.scope == Scope::outside) return words.none_outside();
  if (!list.only_leads_on()) {
    return words.none_in_area() + where_else_to_look(list.facility_kind(), page.language());
  }
  return words.too_many_here(list.here().size());
}

/// What stands here and what comes from elsewhere, as far as both are on this page.
std::vector<Section> sections_of(const PageContext& page, const KindList& list,
                                 const PageOfList& part) {
  const FacilitiesWords words(page.language());
  const FacilityIndex::List rows = list.rows();
  const std::size_t here = std::min(list.here().size(), rows.size());
  const std::string where = list.where(page);
  std::vector<Section> sections;
  if (part.first() < here || part.number == 1) {
    Section section = section_of(page, rows, part.first(), std::min(here, part.last()));
    section.id = "facilities";
    section.title = list.municipality ? words.standing_in(where) : words.facilities_of(where);
    section.empty = said_when_empty(page, list);
    sections.push_back(std::move(section));
  }
  if (part.last() > here) {
    Section section = section_of(page, rows, std::max(here, part.first()), part.last());
    section.id = "serving";
    section.title = words.serving(where);
    section.note = words.note_of_serving(where);
    sections.push_back(std::move(section));
  }
  return sections;
}

std::vector<Link> links_from_municipality(const PageContext& page, const KindList& list) {
  const FacilitiesWords words(page.language());
  std::vector<Link> links = {
      {words.all_usable_from(list.municipality->name), page.to(area_route(list.municipality->id)),
       "", false},
      {words.whole_area(), page.to(list_route("", std::string(list.kind.code))), "", false}};
  for (Link& link : nearby(page, list.sources->index, list.facility_kind(),
                           list.sources->neighbours.of(*list.municipality), nearby_limit)) {
    links.push_back(std::move(link));
  }
  return links;
}

/// To the list of those outside the area, when there are any.
std::vector<Link> link_outside(const PageContext& page, const KindList& list) {
  const std::size_t count = list.sources->index.outside(list.facility_kind()).size();
  if (count == 0) return {};
  const FacilitiesWords words(page.language());
  return {{words.kind_outside_counted(list.kind.label, count),
           page.to(outside_route(list.kind.code)), "", false}};
}

std::vector<Link> links_from_outside(const PageContext& page, const KindList& list) {
  const FacilitiesWords words(page.language());
  return {{words.kind_in(page.view().site().region, list.kind.label),
           page.to(list_route("", std::string(list.kind.code))), "", false}};
}

std::vector<Link> links_from_whole_area(const PageContext& page, const KindList& list) {
  const FacilitiesWords words(page.language());
  std::vector<Link> links;
  const std::string code(list.kind.code);
  for (const Municipality* each : members(page.view())) {
    const std::size_t count = list.sources->index.in(each->id, list.facility_kind()).size();
    if (count == 0) continue;
    links.push_back(
        {words.counted(each->name, count), page.to(list_route(each->id, code)), "", false});
  }
  if (links.size() <= municipality_links) return links;
  links.clear();
  for (const auto& region : members_by_region(page.view())) {
    std::size_t count = 0;
    for (const Municipality* each : region) {
      count += list.sources->index.in(each->id, list.facility_kind()).size();
    }
    if (count == 0) continue;
    links.push_back({words.counted(region.front()->region, count),
                     page.to(region_route(region.front()->id)), "", false});
  }
  return links;
}

void add_link(std::vector<Link>& links, Link link) {
  if (!link.label.empty()) links.push_back(std::move(link));
}

ListPage list_page(const PageContext& page, const KindList& list, std::size_t number) {
  ListPage model;
  const FacilityIndex::List rows = list.rows();
  const PageOfList part{rows.size(), number};
  const FacilitiesWords words(page.language());
  const std::string title = words.kind_in(list.where(page), list.kind.label);
  model.chrome = page.chrome("facility-list", title + title_suffix(page, part),
                             words.description_of_list(title), {to_all_facilities(page)});
  model.lead = std::string(list.kind.note);
  model.order = PartsWords(page.language()).by_reading();
  if (list.municipality) {
    model.order += words.order_of_nearby();
    model.links = links_from_municipality(page, list);
  } else if (list.scope == Scope::outside) {
    model.links = links_from_outside(page, list);
    model.lead += words.stand_outside(page.view().site().region);
  } else {
    model.links = links_from_whole_area(page, list);
    for (Link& link : link_outside(page, list)) model.links.push_back(std::move(link));
  }
  if (list.here().empty())
    add_link(model.links, official_finder(list.facility_kind(), page.language()));
  model.sections = sections_of(page, list, part);
  model.pages = pager(page, list.route(), part,
                      [&](std::size_t row) { return first_letter(reading_of(*rows[row])); });
  return model;
}

void plan_list(SitePlan& plan, const KindList& list) {
  const PageOfList whole{list.rows().size(), 1};
  for (std::size_t number = 1; number <= whole.count(); ++number) {
    plan.add_page(
        page_route(list.route(), number), "list.html",
        [list, number](const PageContext& page) { return list_page(page, list, number); });
  }
}

}  // namespace

void plan_kind_lists(SitePlan& plan, const Sources& sources) {
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    const KindList outside{sources, kind, Scope::outside};
    plan_list(plan, {sources, kind, Scope::whole_area});
    if (sources->index.has_outside_page(outside.facility_kind())) plan_list(plan, outside);
    for (const Municipality* municipality : members(plan.context().view)) {
      const KindList list{sources, kind, Scope::municipality, municipality};
      const bool linked = !list.rows().empty() ||
                          sources->index.has_page_for(municipality->id, list.facility_kind());
      if (linked) plan_list(plan, list);
    }
  }
}

}  // namespace shirube
