// What can be used from a municipality: the facilities that stand in it and those that come there
// from elsewhere, by kind; and where to look for what is missing.
#include "directory/completeness.h"
#include "site/areas/facilities/lists/area_page.h"
#include "site/areas/facilities/lists/lists.h"
#include "site/areas/facilities/lists/nearby.h"
#include "site/areas/facilities/lists/pager.h"
#include "site/parts/cards.h"
#include "site/parts/listing.h"
#include "site/parts/official_finder.h"

namespace shirube {
namespace {

/// A kind with more entries than this only leads to its list, unless all fit on the page.
constexpr std::size_t entries_a_kind = 3;
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

std::string counts_text(const Usable& usable, const std::string& municipality) {
  if (usable.coming.empty()) return {};
  const std::string coming = "ほかから" + std::to_string(usable.coming.size()) + "件です。";
  if (usable.here.empty()) return municipality + "のものは、この名簿には載っていません。" + coming;
  return municipality + "に" + std::to_string(usable.here.size()) + "件、" + coming;
}

/// 「薬局　3件」. No number where nobody knows that there is none.
std::string title_of(const PageContext& page, const Word& kind, const Municipality& municipality,
                     std::size_t count) {
  const bool known = count > 0 || holds_all(municipality, static_cast<FacilityKind>(kind.value),
                                            page.view().site(), page.today());
  return std::string(kind.label) + "　" + (known ? std::to_string(count) + "件" : "載っていません");
}

AreaKind kind_part(const PageContext& page, const FacilityIndex& index, const Word& kind,
                   const Municipality& municipality, const std::vector<Neighbour>& neighbours,
                   bool all_fit) {
  AreaKind part;
  const Usable found = usable(index, municipality.id, kind);
  const std::string label(kind.label), code(kind.code);
  part.section.id = code;
  part.section.title = title_of(page, kind, municipality, found.count());
  part.section.note = std::string(kind.note) + counts_text(found, municipality.name);
  if (found.count() == 0) {
    const auto facility_kind = static_cast<FacilityKind>(kind.value);
    part.section.empty = nothing_here(page, index, facility_kind, municipality, neighbours);
    part.links = nearby(page, index, facility_kind, neighbours, nearby_limit);
    Link finder = official_finder(facility_kind);
    if (!finder.label.empty()) part.links.push_back(std::move(finder));
  } else if (all_fit || found.count() <= entries_a_kind) {
    for (const Facility* facility : found.all()) {
      part.section.cards.push_back(facility_card(page, *facility));
    }
  } else {
    part.links = {
        {municipality.name + "の" + label + "の一覧（" + std::to_string(found.count()) + "件）",
         page.to(list_route(municipality.id, code)), "", false}};
  }
  return part;
}

AreaPage area_page(const PageContext& page, const ListSources& sources,
                   const Municipality& municipality) {
  AreaPage model;
  const std::string title = municipality.name + "から使える施設";
  model.chrome = page.chrome("area-list", title,
                             municipality.name + "にある施設と、" + municipality.name +
                                 "へ来てくれる施設を、種類ごとにまとめています。",
                             {{"施設をさがす", page.to("facilities.html"), "", false}});
  model.lead = municipality.name + "にある施設と、ほかの市町村から" + municipality.name +
               "を対象にしている施設です。";
  model.order = "種類ごとに、よみの五十音順です。" + std::string(nearby_order);
  std::size_t all = 0;
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    all += usable(sources.index, municipality.id, kind).count();
  }
  const std::vector<Neighbour>& neighbours = sources.neighbours.of(municipality);
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    AreaKind part =
        kind_part(page, sources.index, kind, municipality, neighbours, all <= rows_a_page);
    model.jumps.push_back(
        {part.section.title, page.to(page.route() + "#" + part.section.id), "", false});
    model.kinds.push_back(std::move(part));
  }
  for (const Neighbour& neighbour : neighbours) {
    if (model.others.size() == other_areas) break;
    model.others.push_back({neighbour.municipality->name + "から使える施設",
                            page.to(area_route(neighbour.municipality->id)), "", false});
  }
  return model;
}

}  // namespace

void plan_areas(SitePlan& plan, const Sources& sources) {
  for (const Municipality* municipality : members(plan.context().view)) {
    plan.add_page(area_route(municipality->id), "area-page.html",
                  [sources, municipality](const PageContext& page) {
                    return area_page(page, *sources, *municipality);
                  });
  }
}

}  // namespace shirube
