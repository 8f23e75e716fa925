#include "site/areas/map/print_maps.h"

#include <string>

#include "directory/facility_words.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "site/areas/map/print_map_page.h"
#include "site/areas/map/sheet_drawing.h"
#include "site/frame/site_plan.h"
#include "words/frame.h"
#include "words/map.h"

namespace shirube {
namespace {

/// Longer lists of what is not on the map stand elsewhere.
constexpr std::size_t most_unplaced = 40;

std::string title_of(const MapWords& words, const PrintSheets& sheets, const PrintSheet& sheet) {
  const std::string& municipality = sheets.municipality->name;
  const std::string& kind = sheet.subject.label;
  const std::string title =
      kind.empty() ? words.sheet_of_all(municipality) : words.sheet_of_kind(municipality, kind);
  if (sheet.parts == 1) return title;
  return words.sheet_part(title, static_cast<std::size_t>(sheet.part),
                          static_cast<std::size_t>(sheet.parts));
}

PrintMapEntry entry_of(const PageContext& page, const MapRecord& record) {
  PrintMapEntry entry;
  entry.anchor = record.anchor;
  entry.name = std::string(record.name);
  entry.url = page.to(record.route);
  entry.kind = std::string(record.kind.label);
  if (record.status != Status::open) entry.mark = std::string(word_of(record.status).label);
  if (record.phone) entry.phone = *record.phone;
  entry.address = std::string(record.address);
  if (record.place && record.place->radius_metres > 0) {
    entry.precision = std::string(word_of(record.place->precision).label);
  }
  entry.confirmed = record.record->confirmed;
  return entry;
}

std::vector<Link> links_to_sheets(const PageContext& page, const PrintSheets& sheets) {
  const MapWords words(page.language());
  std::vector<Link> links;
  if (sheets.sheets.size() < 2) return links;
  for (const PrintSheet& sheet : sheets.sheets) {
    std::string label = sheet.subject.label;
    if (sheet.parts > 1) label += " " + std::to_string(sheet.part);
    links.push_back({label, page.to(sheet.route),
                     words.counted(sheet.placed.size() + sheet.unplaced.size()),
                     sheet.route == page.route()});
  }
  return links;
}

PrintMapPage new_page(const PageContext& page, const PrintSheets& sheets,
                      const std::string& title) {
  PrintMapPage model;
  const MapWords words(page.language());
  model.chrome =
      page.chrome("print-map", title, words.description_of_sheet(title),
                  {{FrameWords(page.language()).page_map(), page.to("map.html"), "", false}});
  model.style = page.to(page.site().asset("print-map.css"));
  model.sheets = links_to_sheets(page, sheets);
  if (sheets.municipality->member) {
    model.area = {words.usable_from(sheets.municipality->name),
                  page.to(area_route(sheets.municipality->id)), "", false};
  }
  model.place_credit = page.view().site().place_credit;
  return model;
}

PrintMapPage sheet_page(const PageContext& page, const PrintSheets& sheets,
                        const PrintSheet& sheet) {
  const MapWords words(page.language());
  const std::string title = title_of(words, sheets, sheet);
  PrintMapPage model = new_page(page, sheets, title);
  if (!sheet.placed.empty()) {
    SheetDrawing drawing = sheet_drawing(page.site(), *sheets.municipality, sheet.placed, title);
    model.drawing = std::move(drawing.svg);
    for (const MapRecord* record : drawing.numbered) {
      model.entries.push_back(entry_of(page, *record));
    }
    model.order = words.order_of_numbers();
  }
  for (const MapRecord* record : sheet.unplaced) {
    if (model.unplaced.size() < most_unplaced) model.unplaced.push_back(entry_of(page, *record));
  }
  const std::size_t more = sheet.unplaced.size() - model.unplaced.size();
  if (more > 0) model.more = words.more(more);
  return model;
}

}  // namespace

void plan_print_maps(SitePlan& plan, const std::shared_ptr<const std::vector<PrintSheets>>& all) {
  for (const PrintSheets& sheets : *all) {
    for (const PrintSheet& sheet : sheets.sheets) {
      plan.add_page(sheet.route, "print-map.html", [all, &sheets, &sheet](const PageContext& page) {
        return sheet_page(page, sheets, sheet);
      });
    }
    const bool led_to = sheets.sheets.size() == 1;
    if (led_to) continue;
    plan.add_page(sheets.route(), "print-map.html", [all, &sheets](const PageContext& page) {
      const MapWords words(page.language());
      return new_page(page, sheets, words.sheet_of_all(sheets.municipality->name));
    });
  }
}

}  // namespace shirube
