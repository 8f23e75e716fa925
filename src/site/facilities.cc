// Facilities: the table of municipality × kind, a list for each of its cells, a page for each
// facility.
#include "site/areas.h"
#include "site/cards.h"
#include "site/desk_choice.h"
#include "site/facility_index.h"
#include "site/json_ld.h"
#include "site/listing.h"
#include "site/pages.h"
#include "site/plan.h"

namespace shirube {
namespace {

constexpr std::size_t helping_desks = 3;
/// Above this a list of the whole area only leads to those of the municipalities.
constexpr std::size_t whole_area_limit = 200;

TableCell count_cell(const PageContext& page, std::size_t count, const std::string& route,
                     const std::string& label) {
  if (count == 0) return {"0", {}, "zero", label + " 0件"};
  return {std::to_string(count), page.to(route), "some",
          label + " " + std::to_string(count) + "件"};
}

PageTable count_table(const PageContext& page, const FacilityIndex& index,
                      const std::vector<const Municipality*>& municipalities,
                      const std::string& caption) {
  PageTable table{caption, "種類", {}, {}};
  for (const Municipality* municipality : municipalities) {
    table.columns.push_back({municipality->name, {}, "", ""});
  }
  table.columns.push_back({"地域全体", {}, "", ""});
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    const auto facility_kind = static_cast<FacilityKind>(kind.value);
    const std::string label(kind.label), code(kind.code);
    TableRow row;
    row.head = {label, {}, "", std::string(kind.note)};
    for (const Municipality* municipality : municipalities) {
      row.cells.push_back(count_cell(page, index.in(municipality->id, facility_kind).size(),
                                     list_route(municipality->id, code),
                                     municipality->name + "の" + label));
    }
    row.cells.push_back(count_cell(page, index.of_kind(facility_kind).size(), list_route("", code),
                                   "地域全体の" + label));
    table.rows.push_back(std::move(row));
  }
  return table;
}

TablePage index_page(const PageContext& page, const FacilityIndex& index) {
  TablePage table_page;
  table_page.chrome = page.chrome("facility-index", "施設をさがす",
                                  "市町村と種類の表から、医療機関や介護の施設をさがせます。");
  table_page.lead =
      "数字を選ぶと一覧が開きます。0 "
      "は、この地域にないことを表します。近くの市町村もご覧ください。";
  const auto regions = members_by_region(page.view());
  for (const auto& municipalities : regions) {
    const std::string region = regions.size() > 1 ? municipalities.front()->region + "の" : "";
    table_page.tables.push_back(
        count_table(page, index, municipalities, region + "市町村と種類ごとの施設の数"));
  }
  table_page.links = {{"地図で見る", page.to("map.html"), "", false}};
  return table_page;
}

/// Where a cell is empty, the reader is told where to look instead.
Section elsewhere_section(const PageContext& page, const FacilityIndex& index, const Word& kind,
                          const Municipality* municipality) {
  Section section{"serving",
                  "ほかの市町村から来てくれる施設",
                  "所在地は別ですが、" + municipality->name + "を対象にしています。",
                  {},
                  ""};
  for (const Facility* facility :
       index.serving(municipality->id, static_cast<FacilityKind>(kind.value))) {
    section.cards.push_back(facility_card(page, *facility));
  }
  return section;
}

ListPage facility_list(const PageContext& page, const FacilityIndex& index, const Word& kind,
                       const Municipality* municipality) {
  ListPage list;
  const std::string where = municipality ? municipality->name : page.view().site().region;
  const std::string title = where + "の" + std::string(kind.label);
  list.chrome = page.chrome("facility-list", title, title + "の一覧です。",
                            {{"施設をさがす", page.to("facilities.html"), "", false}});
  list.lead = std::string(kind.note);
  list.order = "よみの五十音順です。";
  const auto facility_kind = static_cast<FacilityKind>(kind.value);
  Section section{"facilities",
                  municipality ? where + "にある施設" : where + "の施設",
                  "",
                  {},
                  "この地域にはありません。地域全体の一覧もご覧ください。"};
  const auto& found =
      municipality ? index.in(municipality->id, facility_kind) : index.of_kind(facility_kind);
  if (!municipality && found.size() > whole_area_limit) {
    section.empty = "件数が多いため、市町村ごとの一覧をご覧ください（全部で" +
                    std::to_string(found.size()) + "件）。";
  } else {
    for (const Facility* facility : found) section.cards.push_back(facility_card(page, *facility));
  }
  list.sections.push_back(std::move(section));
  if (municipality) {
    Section elsewhere = elsewhere_section(page, index, kind, municipality);
    if (!elsewhere.cards.empty()) list.sections.push_back(std::move(elsewhere));
    list.links.push_back(
        {"地域全体の一覧", page.to(list_route("", std::string(kind.code))), "", false});
  }
  for (const Municipality* other : members(page.view())) {
    // Neighbours only: a table of the whole country has a thousand municipalities.
    const bool here = other == municipality;
    const bool far = municipality && other->region != municipality->region;
    if (here || far || index.in(other->id, facility_kind).empty()) continue;
    list.links.push_back({other->name + "の一覧",
                          page.to(list_route(other->id, std::string(kind.code))), "", false});
  }
  return list;
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
  const Place* place = page.site().places.facility(facility.id);
  model.chrome.structured_data = facility_json_ld(page, facility, place);
  model.facility = {&facility};
  model.municipality = municipality;
  model.full_address = full_address(facility.postal_code, facility.address, facility.building);
  model.hours = page.hours(facility.hours);
  model.place = page.place_note(place, is_listed(facility) ? "facility-" + facility.id : "");
  model.body = page.prose(facility.body);
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

void plan_lists(SitePlan& plan, std::shared_ptr<const FacilityIndex> index) {
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    const auto facility_kind = static_cast<FacilityKind>(kind.value);
    plan.add_page(list_route("", std::string(kind.code)), "list.html",
                  [index, &kind](const PageContext& page) {
                    return facility_list(page, *index, kind, nullptr);
                  });
    for (const Municipality* municipality : members(plan.context().view)) {
      const bool linked = !index->in(municipality->id, facility_kind).empty() ||
                          !index->serving(municipality->id, facility_kind).empty() ||
                          index->has_page_for(municipality->id, facility_kind);
      if (!linked) continue;
      plan.add_page(list_route(municipality->id, std::string(kind.code)), "list.html",
                    [index, &kind, municipality](const PageContext& page) {
                      return facility_list(page, *index, kind, municipality);
                    });
    }
  }
}

}  // namespace

void plan_facilities(SitePlan& plan) {
  auto index = std::make_shared<const FacilityIndex>(plan.context().view);
  plan.add_page("facilities.html", "table-page.html",
                [index](const PageContext& page) { return index_page(page, *index); });
  plan_lists(plan, index);
  for (const Facility& facility : plan.context().view.all<Facility>()) {
    plan.add_page(record_route(facility), "facility-page.html",
                  [&facility](const PageContext& page) { return facility_page(page, facility); });
  }
}

}  // namespace shirube
