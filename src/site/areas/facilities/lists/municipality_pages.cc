// What can be used from a municipality: the facilities that stand in it and those that come there
// from elsewhere, by kind; and where to look for what is missing.
#include "directory/completeness.h"
#include "directory/facility_words.h"
#include "directory/municipality.h"
#include "site/areas/facilities/lists/lists.h"
#include "site/areas/facilities/lists/municipality_page.h"
#include "site/areas/facilities/lists/nearby.h"
#include "site/areas/facilities/lists/pager.h"
#include "site/parts/cards.h"
#include "site/parts/listing.h"
#include "site/parts/official_finder.h"
#include "words/facilities.h"

namespace shirube {
namespace {

/// How many entries of a kind may stand on the page: when there are few, a kind with more than that
/// only leads to its list.
enum class Entries { all, few };
constexpr std::size_t few_entries = 3;
constexpr std::size_t nearby_limit = 4;
constexpr std::size_t other_areas = 6;

/// One kind in one municipality.
struct Usable {
  const FacilityIndex::List& here;
  const FacilityIndex::List& coming;

  std::size_t count() const { return here.size() + coming.size(); }
  FacilityIndex::List all() const {
    FacilityIndex::List all = here;
    all.insert(all.end(), coming.begin(), coming.end());
    return by_kana(std::move(all));
  }
};

Usable usable(const FacilityIndex& index, const std::string& municipality, const Word& kind) {
  const auto facility_kind = static_cast<FacilityKind>(kind.value);
  return {index.in(municipality, facility_kind), index.serving(municipality, facility_kind)};
}

std::string counts_text(const FacilitiesWords& words, const Usable& usable,
                        const std::string& municipality) {
  const std::size_t coming = usable.coming.size();
  if (coming == 0) return {};
  if (usable.here.empty()) return words.none_here(municipality) + words.some_come(coming);
  return words.some_here_some_come(municipality, usable.here.size(), coming);
}

/// 「薬局　3件」. No number where nobody knows that there is none.
std::string title_of(const PageContext& page, const Word& kind, const Municipality& municipality,
                     std::size_t count) {
  const bool known = count > 0 || holds_all(municipality, static_cast<FacilityKind>(kind.value),
                                            page.view().site(), page.today());
  const FacilitiesWords words(page.language());
  return known ? words.kind_counted(kind.label, count) : words.kind_not_listed(kind.label);
}

MunicipalityKind kind_part(const PageContext& page, const FacilityIndex& index, const Word& kind,
                           const Municipality& municipality,
                           const std::vector<Neighbour>& neighbours, Entries entries) {
  MunicipalityKind part;
  const FacilitiesWords words(page.language());
  const Usable found = usable(index, municipality.id, kind);
  const std::string code(kind.code);
  part.section.id = code;
  part.section.title = title_of(page, kind, municipality, found.count());
  part.section.note = std::string(kind.note) + counts_text(words, found, municipality.name);
  if (found.count() == 0) {
    const auto facility_kind = static_cast<FacilityKind>(kind.value);
    part.section.empty = nothing_here(page, index, facility_kind, municipality, neighbours);
    part.links = nearby(page, index, facility_kind, neighbours, nearby_limit);
    Link finder = official_finder(facility_kind, page.language());
    if (!finder.label.empty()) part.links.push_back(std::move(finder));
  } else if (entries == Entries::all || found.count() <= few_entries) {
    for (const Facility* facility : found.all()) {
      part.section.cards.push_back(record_card(page, *facility));
    }
  } else {
    part.links = {{words.list_counted(municipality.name, kind.label, found.count()),
                   page.to(list_route(municipality.id, code)), "", false}};
  }
  return part;
}

MunicipalityPage municipality_page(const PageContext& page, const ListSources& sources,
                                   const Municipality& municipality) {
  MunicipalityPage model;
  const FacilitiesWords words(page.language());
  model.chrome =
      page.chrome("area-list", words.usable_from(municipality.name),
                  words.description_of_area(municipality.name), {to_all_facilities(page)});
  model.lead = words.lead_of_area(municipality.name);
  model.order = words.order_of_area() + words.order_of_nearby();
  std::size_t all = 0;
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    all += usable(sources.index, municipality.id, kind).count();
  }
  const Entries entries = all <= rows_a_page ? Entries::all : Entries::few;
  const std::vector<Neighbour>& neighbours = sources.neighbours.of(municipality);
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    MunicipalityKind part = kind_part(page, sources.index, kind, municipality, neighbours, entries);
    model.jumps.push_back(
        {part.section.title, page.to(page.route() + "#" + part.section.id), "", false});
    model.kinds.push_back(std::move(part));
  }
  for (const Neighbour& neighbour : neighbours) {
    if (model.others.size() == other_areas) break;
    model.others.push_back({words.usable_from(neighbour.municipality->name),
                            page.to(area_route(neighbour.municipality->id)), "", false});
  }
  return model;
}

}  // namespace

void plan_municipality_pages(SitePlan& plan, const Sources& sources) {
  for (const Municipality* municipality : members(plan.context().view)) {
    plan.add_page(area_route(municipality->id), "area-page.html",
                  [sources, municipality](const PageContext& page) {
                    return municipality_page(page, *sources, *municipality);
                  });
  }
}

}  // namespace shirube
