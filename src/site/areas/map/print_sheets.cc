#include "site/areas/map/print_sheets.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "directory/municipality.h"
#include "site/areas/map/point_groups.h"
#include "site/parts/listing.h"
#include "words/frame.h"

namespace shirube {
namespace {

using Records = std::vector<const MapRecord*>;

/// The halves of records that stand along a line, west and east or north and south of each other,
/// until no piece is too large for a sheet.
void split_by_area(Records records, std::vector<Records>& pieces) {
  if (records.size() <= most_on_sheet) {
    pieces.push_back(std::move(records));
    return;
  }
  WorldBox box{records.front()->at, records.front()->at};
  for (const MapRecord* record : records) box.include({record->at, record->at});
  const bool wide = box.south_east.x - box.north_west.x > box.south_east.y - box.north_west.y;
  std::sort(records.begin(), records.end(), [wide](const MapRecord* a, const MapRecord* b) {
    const auto along = [wide](const MapRecord* each) { return wide ? each->at.x : each->at.y; };
    return std::make_tuple(along(a), std::cref(a->route)) <
           std::make_tuple(along(b), std::cref(b->route));
  });
  // The first half takes whole sheets, so that no more are made than are needed.
  const std::size_t sheets = (records.size() + most_on_sheet - 1) / most_on_sheet;
  const std::size_t first = records.size() * (sheets / 2) / sheets;
  const auto middle = records.begin() + static_cast<std::ptrdiff_t>(first);
  Records rest(middle, records.end());
  records.erase(middle, records.end());
  split_by_area(std::move(records), pieces);
  split_by_area(std::move(rest), pieces);
}

std::vector<PrintSheet> sheets_of_subject(const std::string& folder, const SheetSubject& subject,
                                          Records placed, Records unplaced) {
  std::vector<Records> pieces;
  split_by_area(std::move(placed), pieces);
  std::vector<PrintSheet> sheets;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    PrintSheet sheet;
    sheet.subject = subject;
    sheet.part = static_cast<int>(i) + 1;
    sheet.parts = static_cast<int>(pieces.size());
    sheet.route = folder + (subject.code.empty() ? "" : "-" + subject.code) +
                  (pieces.size() == 1 ? "" : "-" + std::to_string(i + 1)) + ".html";
    sheet.placed = std::move(pieces[i]);
    sheets.push_back(std::move(sheet));
  }
  sheets.back().unplaced = std::move(unplaced);
  return sheets;
}

/// Records of one municipality or of one subject.
struct Parts {
  SheetSubject subject;
  Records placed;
  Records unplaced;

  void add(const MapRecord& record) { (record.place ? placed : unplaced).push_back(&record); }
};

SheetSubject subject_of(const FrameWords& words, const MapKind& kind) {
  const bool desk = kind.code == "desks";
  return {std::string(kind.code), desk ? words.desks() : std::string(kind.label)};
}

/// Desks first, as their letters are; then facilities by kind.
std::vector<PrintSheet> sheets_by_subject(const FrameWords& words, const std::string& folder,
                                          const Parts& all) {
  std::map<char, Parts> subjects;
  for (const Records* records : {&all.placed, &all.unplaced}) {
    for (const MapRecord* record : *records) {
      Parts& parts = subjects[record->kind.code == "desks" ? 'A' : record->kind.letter];
      parts.subject = subject_of(words, record->kind);
      parts.add(*record);
    }
  }
  std::vector<PrintSheet> sheets;
  for (auto& [letter, parts] : subjects) {
    auto more = sheets_of_subject(folder, parts.subject, std::move(parts.placed),
                                  std::move(parts.unplaced));
    std::move(more.begin(), more.end(), std::back_inserter(sheets));
  }
  return sheets;
}

}  // namespace

std::string PrintSheets::route() const {
  return "print-map/" + municipality->id + ".html";
}

std::size_t PrintSheets::placed() const {
  return std::accumulate(
      sheets.begin(), sheets.end(), std::size_t{0},
      [](std::size_t sum, const auto& each) { return sum + each.placed.size(); });
}

std::size_t PrintSheets::unplaced() const {
  return std::accumulate(
      sheets.begin(), sheets.end(), std::size_t{0},
      [](std::size_t sum, const auto& each) { return sum + each.unplaced.size(); });
}

std::vector<PrintSheets> print_sheets(const SiteContext& context,
                                      const std::vector<MapRecord>& records) {
  std::map<const Municipality*, Parts> by_municipality;
  for (const MapRecord& record : records) {
    if (record.municipality) by_municipality[record.municipality].add(record);
  }
  std::vector<PrintSheets> all;
  for (const Municipality* municipality : all_municipalities(context.view)) {
    const auto found = by_municipality.find(municipality);
    if (found == by_municipality.end() || found->second.placed.empty()) continue;
    Parts& parts = found->second;
    PrintSheets sheets{municipality, {}};
    const std::string folder = "print-map/" + municipality->id;
    sheets.sheets =
        parts.placed.size() + parts.unplaced.size() <= most_on_sheet
            ? sheets_of_subject(folder, {}, std::move(parts.placed), std::move(parts.unplaced))
            : sheets_by_subject(FrameWords(context.language), folder, parts);
    all.push_back(std::move(sheets));
  }
  return all;
}

}  // namespace shirube
