#include "site/areas/finder/opening_data.h"

#include "base/json_writer.h"

namespace shirube {
namespace {

template <class T, class Number>
std::string list_json(const std::vector<T>& values, Number number) {
  JsonList list;
  for (const T& value : values) list.add(std::to_string(number(value)));
  return list.json();
}

}  // namespace

std::string holidays_json(const HolidayCalendar& holidays, const Date& today) {
  // On New Year's Day, hours that began the evening before may still run.
  const int first = today.year - 1;
  const auto year = [](int number) { return number; };
  const auto day = [](const Date& date) { return (date.year * 100 + date.month) * 100 + date.day; };
  return JsonObject()
      .add("years", list_json(holidays.years(first), year))
      .add("days", list_json(holidays.days(first), day))
      .json();
}

}  // namespace shirube
