// The start of every search for a facility: how many there are by municipality and kind. A site of
// many municipalities begins with its regions and has a table for each of them.
#include <algorithm>

#include "directory/completeness.h"
#include "site/areas/facilities/lists/lists.h"
#include "site/parts/listing.h"
#include "site/parts/table_page.h"

namespace shirube {
namespace {

/// More municipalities than this are parted by region: a page of them all would be heavy.
constexpr std::size_t municipalities_on_a_page = 60;

using Municipalities = std::vector<const Municipality*>;

/// A region, or a part of one that has too many municipalities: 北海道（1）.
struct RegionPart {
  std::string name;
  Municipalities municipalities;
};

std::vector<RegionPart> region_parts(const View& view) {
  std::vector<RegionPart> parts;
  for (const Municipalities& region : members_by_region(view)) {
    const std::size_t pages =
        (region.size() + municipalities_on_a_page - 1) / municipalities_on_a_page;
    const std::size_t each = (region.size() + pages - 1) / pages;
    for (std::size_t first = 0; first < region.size(); first += each) {
      const std::size_t last = std::min(region.size(), first + each);
      const std::string number = pages == 1 ? "" : "（" + std::to_string(first / each + 1) + "）";
      parts.push_back({region.front()->region + number,
                       Municipalities(region.begin() + static_cast<std::ptrdiff_t>(first),
                                      region.begin() + static_cast<std::ptrdiff_t>(last))});
    }
  }
  return parts;
}

std::size_t count_of(const FacilityIndex& index, const Municipalities& municipalities,
                     FacilityKind kind) {
  std::size_t count = 0;
  for (const Municipality* each : municipalities) count += index.in(each->id, kind).size();
  return count;
}

/// Whether 0 is known to be true, or only nothing is listed.
enum class Absence { unknown, certain };

Absence absence(const PageContext& page, const Municipalities& municipalities, const Word& kind) {
  const bool all =
      std::all_of(municipalities.begin(), municipalities.end(), [&](const Municipality* each) {
        return holds_all(*each, static_cast<FacilityKind>(kind.value), page.view().site(),
                         page.today());
      });
  return all ? Absence::certain : Absence::unknown;
}

TableCell count_cell(std::size_t count, Absence absence, const Url& url, const std::string& label) {
  if (count == 0 && absence == Absence::unknown) {
    return {"—", url, "zero", label + " 載っていません"};
  }
  const std::string number = std::to_string(count);
  return {number, url, count == 0 ? "zero" : "some", label + " " + number + "件"};
}

TableCell municipality_cell(const PageContext& page, const FacilityIndex& index, const Word& kind,
                            const Municipality& municipality) {
  const std::size_t count = index.in(municipality.id, static_cast<FacilityKind>(kind.value)).size();
  const std::string code(kind.code);
  // An empty cell leads to what comes from elsewhere, and to what is near.
  const std::string route =
      count == 0 ? area_route(municipality.id) + "#" + code : list_route(municipality.id, code);
  return count_cell(count, absence(page, {&municipality}, kind), page.to(route),
                    municipality.name + "の" + std::string(kind.label));
}

/// A region's municipalities side by side: a row for each kind.
PageTable municipality_columns(const PageContext& page, const FacilityIndex& index,
                               const Municipalities& municipalities, const std::string& caption) {
  PageTable table{caption, "種類", {}, {}};
  for (const Municipality* municipality : municipalities) {
    table.columns.push_back({municipality->name, page.to(area_route(municipality->id)), "", ""});
  }
  table.columns.push_back({"地域全体", {}, "", ""});
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    const std::string label(kind.label);
    TableRow row;
    row.head = {label, {}, "", std::string(kind.note)};
    for (const Municipality* municipality : municipalities) {
      row.cells.push_back(municipality_cell(page, index, kind, *municipality));
    }
    const std::size_t all = index.of_kind(static_cast<FacilityKind>(kind.value)).size();
    const Url list = all == 0 ? Url() : page.to(list_route("", std::string(kind.code)));
    row.cells.push_back(
        count_cell(all, absence(page, members(page.view()), kind), list, "地域全体の" + label));
    table.rows.push_back(std::move(row));
  }
  return table;
}

PageTable table_of_kinds(const PageContext& page, const std::string& caption,
                         const std::string& corner) {
  PageTable table{caption, corner, {}, {}};
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    table.columns.push_back(
        {std::string(kind.label), page.to(list_route("", std::string(kind.code))), "", ""});
  }
  return table;
}

/// Many municipalities, one below the other.
PageTable municipality_rows(const PageContext& page, const FacilityIndex& index,
                            const Municipalities& municipalities, const std::string& caption) {
  PageTable table = table_of_kinds(page, caption, "市町村");
  for (const Municipality* municipality : municipalities) {
    TableRow row;
    row.head = {municipality->name, page.to(area_route(municipality->id)), "", ""};
    for (const Word& kind : vocabulary<FacilityKind>().words) {
      row.cells.push_back(municipality_cell(page, index, kind, *municipality));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

PageTable region_rows(const PageContext& page, const FacilityIndex& index,
                      const std::vector<RegionPart>& parts) {
  PageTable table = table_of_kinds(page, "地域と種類ごとの施設の数", "地域");
  for (const RegionPart& part : parts) {
    TableRow row;
    row.head = {part.name, page.to(region_route(part.municipalities.front()->id)), "", ""};
    for (const Word& kind : vocabulary<FacilityKind>().words) {
      const std::size_t count =
          count_of(index, part.municipalities, static_cast<FacilityKind>(kind.value));
      row.cells.push_back(count_cell(count, absence(page, part.municipalities, kind), {},
                                     part.name + "の" + std::string(kind.label)));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

constexpr std::string_view how_to_read =
    "数字を選ぶと一覧が開きます。「—」を選ぶと、ほかの市町村から来てくれる施設や、近くの市町村が分"
    "かります。市町村の名前を選ぶと、そこから使える施設が種類ごとに出ます。";
constexpr std::string_view what_a_dash_means =
    "「—」は、この名簿に載っていないことを表します。ほかにもあるかもしれません。";

std::vector<Link> other_ways(const PageContext& page) {
  return {{"条件を選んでさがす", page.to("find.html"), "", false},
          {"医療処置からさがす", page.to("treatments.html"), "", false},
          {"地図で見る", page.to("map.html"), "", false}};
}

/// To the lists of facilities outside the area: no table counts them.
std::vector<Link> ways_outside(const PageContext& page, const FacilityIndex& index) {
  std::vector<Link> links;
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    const std::size_t count = index.outside(static_cast<FacilityKind>(kind.value)).size();
    if (count == 0) continue;
    links.push_back({"地域の外の" + std::string(kind.label) + "（" + std::to_string(count) + "件）",
                     page.to(outside_route(kind.code)), "", false});
  }
  return links;
}

TablePage index_page(const PageContext& page, const FacilityIndex& index) {
  TablePage model;
  model.chrome = page.chrome("facility-index", "施設をさがす",
                             "市町村と種類の表から、医療機関や介護の施設をさがせます。");
  model.links = other_ways(page);
  model.legend = std::string(what_a_dash_means);
  model.beyond_title = "地域の外の施設";
  model.beyond = ways_outside(page, index);
  if (members(page.view()).size() > municipalities_on_a_page) {
    model.lead = "地域の名前を選ぶと、市町村と種類の表が開きます。";
    model.tables.push_back(region_rows(page, index, region_parts(page.view())));
    return model;
  }
  model.lead = std::string(how_to_read);
  const auto regions = members_by_region(page.view());
  for (const Municipalities& region : regions) {
    const std::string name = regions.size() > 1 ? region.front()->region + "の" : "";
    model.tables.push_back(
        municipality_columns(page, index, region, name + "市町村と種類ごとの施設の数"));
  }
  return model;
}

TablePage region_page(const PageContext& page, const FacilityIndex& index, const RegionPart& part) {
  TablePage model;
  const std::string title = part.name + "の施設";
  model.chrome = page.chrome("region-index", title, title + "を、市町村と種類の表からさがせます。",
                             {{"施設をさがす", page.to("facilities.html"), "", false}});
  model.lead = std::string(how_to_read);
  model.legend = std::string(what_a_dash_means);
  model.tables.push_back(
      municipality_rows(page, index, part.municipalities, "市町村と種類ごとの施設の数"));
  return model;
}

}  // namespace

void plan_count_tables(SitePlan& plan, const Sources& sources) {
  const View& view = plan.context().view;
  plan.add_page("facilities.html", "table-page.html",
                [sources](const PageContext& page) { return index_page(page, sources->index); });
  if (members(view).size() <= municipalities_on_a_page) return;
  for (const RegionPart& part : region_parts(view)) {
    plan.add_page(region_route(part.municipalities.front()->id), "table-page.html",
                  [sources, part](const PageContext& page) {
                    return region_page(page, sources->index, part);
                  });
  }
}

}  // namespace shirube
