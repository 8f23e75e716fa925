#include "site/areas/finder/find/find_columns.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "base/json_writer.h"
#include "base/text.h"
#include "site/parts/home_services.h"

namespace shirube {
namespace {

using Cell = std::function<std::string(const FindRecord&)>;

/// Names of content hold no line feeds, but nothing here depends on it.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string column(std::span<const FindRecord> records, const Cell& cell) {
  std::string lines;
  bool any = false;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string text = one_line(cell(records[i]));
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
  const Cell cells[] = {
      [](const FindRecord& r) { return r.facility->id; },
      [](const FindRecord& r) { return r.facility->name; },
      [](const FindRecord& r) { return r.facility->kana; },
      [](const FindRecord& r) { return r.town; },
      [](const FindRecord& r) { return r.facility->corporation; },
      [](const FindRecord& r) { return r.facility->phone.shown(); },
      [](const FindRecord& r) { return services(*r.facility); },
      [](const FindRecord& r) { return find_answers(*r.facility); },
      [](const FindRecord& r) { return join(r.facility->departments, "、"); },
      [](const FindRecord& r) { return r.facility->accepts_new ? "1" : ""; },
      [&](const FindRecord& r) { return served(list, r); },
      [&](const FindRecord& r) {
        return r.place ? point_cell(*boxes[r.municipality], *r.place) : std::string();
      },
      [](const FindRecord& r) { return r.hours; },
      [](const FindRecord& r) { return r.marks; },
  };
  JsonList columns;
  for (const Cell& cell : cells) columns.text(column(records, cell));
  return columns.json();
}

}  // namespace shirube
