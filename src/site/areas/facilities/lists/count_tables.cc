// The start of every search for a facility: how many there are by municipality and kind. A site of
// many municipalities begins with its regions and has a table for each of them.
#include <algorithm>

#include "directory/completeness.h"
#include "directory/facility_words.h"
#include "directory/municipality.h"
#include "site/areas/facilities/lists/lists.h"
#include "site/areas/facilities/lists/regions.h"
#include "site/parts/listing.h"
#include "site/parts/table_page.h"
#include "words/facilities.h"
#include "words/frame.h"
#include "words/parts.h"

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

std::vector<RegionPart> region_parts(const View& view, Language language) {
  const FacilitiesWords words(language);
  std::vector<RegionPart> parts;
  for (const Municipalities& region : members_by_region(view)) {
    const std::size_t pages =
        (region.size() + municipalities_on_a_page - 1) / municipalities_on_a_page;
    const std::size_t each = (region.size() + pages - 1) / pages;
    for (std::size_t first = 0; first < region.size(); first += each) {
      const std::size_t last = std::min(region.size(), first + each);
      const std::string& name = region.front()->region;
      parts.push_back({pages == 1 ? name : words.region_part(name, first / each + 1),
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

TableCell count_cell(const FacilitiesWords& words, std::size_t count, Absence absence,
                     const Url& url, const std::string& what) {
  if (count == 0 && absence == Absence::unknown) {
    return {words.dash(), url, "zero", words.cell_not_listed(what)};
  }
  return {std::to_string(count), url, count == 0 ? "zero" : "some",
          words.cell_counted(what, count)};
}

TableCell municipality_cell(const PageContext& page, const FacilityIndex& index, const Word& kind,
                            const Municipality& municipality) {
  const FacilitiesWords words(page.language());
  const std::size_t count = index.in(municipality.id, static_cast<FacilityKind>(kind.value)).size();
  const std::string code(kind.code);
  // An empty cell leads to what comes from elsewhere, and to what is near.
  const std::string route =
      count == 0 ? area_route(municipality.id) + "#" + code : list_route(municipality.id, code);
  return count_cell(words, count, absence(page, {&municipality}, kind), page.to(route),
                    words.kind_in(municipality.name, kind.label));
}

/// A region's municipalities side by side: a row for each kind.
PageTable municipality_columns(const PageContext& page, const FacilityIndex& index,
                               const Municipalities& municipalities, const std::string& caption) {
  const FacilitiesWords words(page.language());
  PageTable table{caption, words.head_kind(), {}, {}};
  for (const Municipality* municipality : municipalities) {
    table.columns.push_back({municipality->name, page.to(area_route(municipality->id)), "", ""});
  }
  table.columns.push_back({words.head_whole_area(), {}, "", ""});
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    TableRow row;
    row.head = {std::string(kind.label), {}, "", std::string(kind.note)};
    for (const Municipality* municipality : municipalities) {
      row.cells.push_back(municipality_cell(page, index, kind, *municipality));
    }
    const std::size_t all = index.of_kind(static_cast<FacilityKind>(kind.value)).size();
    const Url list = all == 0 ? Url() : page.to(list_route("", std::string(kind.code)));
    row.cells.push_back(count_cell(words, all, absence(page, members(page.view()), kind), list,
                                   words.kind_in_whole_area(kind.label)));
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
  PageTable table = table_of_kinds(page, caption, PartsWords(page.language()).head_municipality());
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
  const FacilitiesWords words(page.language());
  PageTable table = table_of_kinds(page, words.caption_of_regions(), words.head_region());
  for (const RegionPart& part : parts) {
    TableRow row;
    row.head = {part.name, page.to(region_route(part.municipalities.front()->id)), "", ""};
    for (const Word& kind : vocabulary<FacilityKind>().words) {
      const std::size_t count =
          count_of(index, part.municipalities, static_cast<FacilityKind>(kind.value));
      row.cells.push_back(count_cell(words, count, absence(page, part.municipalities, kind), {},
                                     words.kind_in(part.name, kind.label)));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<Link> other_ways(const PageContext& page) {
  const PartsWords parts(page.language());
  return {{FrameWords(page.language()).page_find(), page.to("find.html"), "", false},
          {parts.facilities_by_treatment(), page.to("treatments.html"), "", false},
          {FrameWords(page.language()).page_map_of_all(), page.to("map.html"), "", false}};
}

/// To the lists of facilities outside the area: no table counts them.
std::vector<Link> ways_outside(const PageContext& page, const FacilityIndex& index) {
  const FacilitiesWords words(page.language());
  std::vector<Link> links;
  for (const Word& kind : vocabulary<FacilityKind>().words) {
    const std::size_t count = index.outside(static_cast<FacilityKind>(kind.value)).size();
    if (count == 0) continue;
    links.push_back({words.kind_outside_counted(kind.label, count),
                     page.to(outside_route(kind.code)), "", false});
  }
  return links;
}

TablePage index_page(const PageContext& page, const FacilityIndex& index) {
  TablePage model;
  const FacilitiesWords words(page.language());
  model.chrome = page.chrome("facility-index", FrameWords(page.language()).page_facilities(),
                             words.description_of_table());
  model.links = other_ways(page);
  model.legend = words.what_a_dash_means();
  model.beyond_title = words.title_of_outside();
  model.beyond = ways_outside(page, index);
  if (members(page.view()).size() > municipalities_on_a_page) {
    model.lead = words.lead_of_regions();
    model.tables.push_back(region_rows(page, index, region_parts(page.view(), page.language())));
    return model;
  }
  model.lead = words.how_to_read();
  const auto regions = members_by_region(page.view());
  for (const Municipalities& region : regions) {
    const std::string caption =
        regions.size() > 1 ? words.caption_of_region(region.front()->region) : words.caption();
    model.tables.push_back(municipality_columns(page, index, region, caption));
  }
  return model;
}

TablePage region_page(const PageContext& page, const FacilityIndex& index, const RegionPart& part) {
  TablePage model;
  const FacilitiesWords words(page.language());
  model.chrome = page.chrome("region-index", words.facilities_of(part.name),
                             words.description_of_region(part.name), {to_all_facilities(page)});
  model.lead = words.how_to_read();
  model.legend = words.what_a_dash_means();
  model.tables.push_back(municipality_rows(page, index, part.municipalities, words.caption()));
  return model;
}

}  // namespace

void plan_count_tables(SitePlan& plan, const Sources& sources) {
  const View& view = plan.context().view;
  plan.add_page("facilities.html", "table-page.html",
                [sources](const PageContext& page) { return index_page(page, sources->index); });
  if (members(view).size() <= municipalities_on_a_page) return;
  for (const RegionPart& part : region_parts(view, plan.context().language)) {
    plan.add_page(region_route(part.municipalities.front()->id), "table-page.html",
                  [sources, part](const PageContext& page) {
                    return region_page(page, sources->index, part);
                  });
  }
}

}  // namespace shirube
