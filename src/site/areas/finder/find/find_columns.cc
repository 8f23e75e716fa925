#include "site/areas/finder/find/find_columns.h"

#include <algorithm>
#include <string_view>

#include "base/json_writer.h"
#include "base/text.h"
#include "directory/facility_words.h"
#include "site/areas/finder/find/search_folding.h"

namespace shirube {
namespace {

/// A record, and what its cells are made from.
struct Of {
  const FindRecord& record;
  const FindBoxes& boxes;
};

enum class Searched { no, yes };

struct Column {
  /// What scripts call it.
  std::string_view name;
  std::string (*cell)(const Of& of);
  Searched searched = Searched::no;
};

/// Names of content hold no line feeds, but nothing here depends on it.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string lines_of(const Column& column, const FindBoxes& boxes,
                     std::span<const FindRecord> records) {
  std::string lines;
  bool any = false;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string text = one_line(column.cell({records[i], boxes}));
    any = any || !text.empty();
    lines += (i == 0 ? "" : "\n") + text;
  }
  return any ? lines : std::string();
}

std::string services(const FindRecord& record) {
  return join(*record.services, " ", [](CareService service) { return word_of(service).code; });
}

std::string served_elsewhere(const FindRecord& record) {
  std::string numbers;
  for (const std::size_t number : record.serves) {
    if (number != record.municipality) add_item(numbers, " ", std::to_string(number));
  }
  return numbers;
}

std::string point_cell(const FindBox& box, const Place& place) {
  const FindSteps steps = find_steps(box, place);
  return std::to_string(steps.north) + " " + std::to_string(steps.east) + " " +
         std::to_string(static_cast<int>(place.precision));
}

constexpr Column columns[] = {
    {"id", [](const Of& of) { return std::string(of.record.id); }},
    {"name", [](const Of& of) { return std::string(of.record.name); }, Searched::yes},
    {"kana", [](const Of& of) { return std::string(of.record.kana); }, Searched::yes},
    {"town", [](const Of& of) { return of.record.town; }, Searched::yes},
    {"corporation", [](const Of& of) { return std::string(of.record.corporation); }, Searched::yes},
    {"phone", [](const Of& of) { return of.record.phone->shown(); }},
    {"services", [](const Of& of) { return services(of.record); }},
    {"answers", [](const Of& of) { return of.record.answers; }},
    {"departments", [](const Of& of) { return join(*of.record.departments, "、"); },
     Searched::yes},
    {"acceptsNew", [](const Of& of) { return std::string(of.record.accepts_new ? "1" : ""); }},
    {"serves", [](const Of& of) { return served_elsewhere(of.record); }},
    {"point",
     [](const Of& of) {
       const Place* place = of.record.place;
       return place ? point_cell(*of.boxes[of.record.municipality], *place) : std::string();
     }},
    {"hours", [](const Of& of) { return of.record.hours; }},
    {"marks", [](const Of& of) { return of.record.marks; }},
};

}  // namespace

std::string find_columns(const FindBoxes& boxes, std::span<const FindRecord> records) {
  JsonList json;
  for (const Column& column : columns) json.text(lines_of(column, boxes, records));
  return json.json();
}

std::string find_column_names() {
  JsonList names;
  for (const Column& column : columns) names.text(column.name);
  return names.json();
}

std::string searched_column_names() {
  JsonList names;
  for (const Column& column : columns) {
    if (column.searched == Searched::yes) names.text(column.name);
  }
  return names.json();
}

std::string searched_text(const FindBoxes& boxes, const FindRecord& record) {
  const SearchFolding& fold = SearchFolding::table();
  const Of of{record, boxes};
  std::string text;
  for (const Column& column : columns) {
    if (column.searched == Searched::yes) text += fold(one_line(column.cell(of))) + "\n";
  }
  text.pop_back();
  return text;
}

}  // namespace shirube
