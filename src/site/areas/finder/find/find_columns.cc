#include "site/areas/finder/find/find_columns.h"

#include <algorithm>
#include <string_view>

#include "base/json_writer.h"
#include "base/text.h"
#include "site/areas/finder/find/search_folding.h"
#include "site/parts/home_services.h"

namespace shirube {
namespace {

/// A record, and what its cells are made from.
struct Of {
  const FindRecord& record;
  const Facility& facility;
  const FindList& list;
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

std::string lines_of(const Column& column, const FindList& list, const FindBoxes& boxes,
                     std::span<const FindRecord> records) {
  std::string lines;
  bool any = false;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string text = one_line(column.cell({records[i], *records[i].facility, list, boxes}));
    any = any || !text.empty();
    lines += (i == 0 ? "" : "\n") + text;
  }
  return any ? lines : std::string();
}

std::string services(const Facility& facility) {
  return join(facility.services, " ", [](CareService service) { return word_of(service).code; });
}

std::string served(const FindList& list, const FindRecord& record) {
  std::string numbers;
  for (const Ref<Municipality>& reference : record.facility->serves) {
    const auto found = list.number_of.find(reference.id);
    if (found == list.number_of.end() || found->second == record.municipality) continue;
    add_item(numbers, " ", std::to_string(found->second));
  }
  return numbers;
}

char digit(Answer answer) {
  return static_cast<char>('0' + static_cast<int>(answer));
}

std::string point_cell(const FindBox& box, const Place& place) {
  const FindSteps steps = find_steps(box, place);
  return std::to_string(steps.north) + " " + std::to_string(steps.east) + " " +
         std::to_string(static_cast<int>(place.precision));
}

constexpr Column columns[] = {
    {"id", [](const Of& of) { return of.facility.id; }},
    {"name", [](const Of& of) { return of.facility.name; }, Searched::yes},
    {"kana", [](const Of& of) { return std::string(of.facility.kana); }, Searched::yes},
    {"town", [](const Of& of) { return of.record.town; }, Searched::yes},
    {"corporation", [](const Of& of) { return of.facility.corporation; }, Searched::yes},
    {"phone", [](const Of& of) { return of.facility.phone.shown(); }},
    {"services", [](const Of& of) { return services(of.facility); }},
    {"answers", [](const Of& of) { return find_answers(of.facility); }},
    {"departments", [](const Of& of) { return join(of.facility.departments, "、"); },
     Searched::yes},
    {"acceptsNew", [](const Of& of) { return std::string(of.facility.accepts_new ? "1" : ""); }},
    {"serves", [](const Of& of) { return served(of.list, of.record); }},
    {"point",
     [](const Of& of) {
       const Place* place = of.record.place;
       return place ? point_cell(*of.boxes[of.record.municipality], *place) : std::string();
     }},
    {"hours", [](const Of& of) { return of.record.hours; }},
    {"marks", [](const Of& of) { return of.record.marks; }},
};

}  // namespace

std::string find_answers(const Facility& facility) {
  const HomeCare& care = facility.home_care;
  std::string answers;
  std::size_t others = sends_doctors(facility.kind) ? 0 : doctor_visit_count;
  for (const HomeService& service : home_services(facility.kind)) {
    answers += digit(others > 0 ? Answer::not_asked : care.*service.answer);
    if (others > 0) --others;
  }
  for (const Word& treatment : vocabulary<Treatment>().words) {
    answers += digit(care.treatments.of(static_cast<Treatment>(treatment.value)));
  }
  answers.erase(answers.find_last_not_of('0') + 1);
  return answers;
}

std::string find_columns(const FindList& list, const FindBoxes& boxes,
                         std::span<const FindRecord> records) {
  JsonList json;
  for (const Column& column : columns) json.text(lines_of(column, list, boxes, records));
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

std::string searched_text(const FindList& list, const FindBoxes& boxes, const FindRecord& record) {
  const SearchFolding& fold = SearchFolding::table();
  const Of of{record, *record.facility, list, boxes};
  std::string text;
  for (const Column& column : columns) {
    if (column.searched == Searched::yes) text += fold(one_line(column.cell(of))) + "\n";
  }
  text.pop_back();
  return text;
}

}  // namespace shirube
