#include "directory/opening/holidays.h"

#include <array>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/faults/source.h"
#include "directory/opening/announced_holidays.h"
#include "source/table.h"

namespace shirube {
namespace {

constexpr std::string_view day_column = "国民の祝日・休日月日";
constexpr std::string_view name_column = "国民の祝日・休日名称";

}  // namespace

bool HolidayCalendar::is_whole(int year, const Year& days) {
  return days.has({year, 1, 1}) && days.has({year, 11, 23});
}

HolidayCalendar HolidayCalendar::announced() {
  HolidayCalendar calendar;
  for (const AnnouncedYear& row : announced_years) {
    for (int day : row.days) calendar.by_year_[row.year].add({row.year, day / 100, day % 100});
  }
  return calendar;
}

HolidayCalendar HolidayCalendar::read(std::shared_ptr<const SourceText> source,
                                      DiagnosticSink& sink) {
  HolidayCalendar calendar = announced();
  constexpr std::array required = {day_column, name_column};
  const std::optional<Table> table = Table::read_csv(std::move(source), required, sink);
  if (!table) return calendar;
  const std::size_t column = *table->column(day_column);
  if (table->row_count() == 0 && !table->cut_off()) {
    sink.report(SourceFault::table_without_records, {table->source(), 1, 1, 1},
                {"見出しのほかに行がありません"});
  }
  std::map<int, Year> read;
  std::map<int, std::size_t> first_rows;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    const std::optional<WrittenDate> day = read_date(table->cell(row, column));
    if (!day) {
      sink.report(DirectoryFault::bad_value, table->where(row, column),
                  {std::string(table->cell(row, column)), "日付", "2028/1/1"});
      continue;
    }
    read[day->date.year].add(day->date);
    first_rows.emplace(day->date.year, row);
  }
  for (auto& [year, days] : read) {
    if (is_whole(year, days)) {
      calendar.by_year_[year] = days;
    } else {
      sink.report(DirectoryFault::holidays_cut_off, table->where(first_rows[year], column),
                  {std::to_string(year)});
    }
  }
  return calendar;
}

HolidayAnswer HolidayCalendar::ask(const Date& day) const {
  const auto year = by_year_.find(day.year);
  if (year == by_year_.end()) return HolidayAnswer::not_known;
  return year->second.has(day) ? HolidayAnswer::yes : HolidayAnswer::no;
}

Date HolidayCalendar::known_until(const Date& today) const {
  int year = today.year;
  while (by_year_.contains(year)) ++year;
  return year == today.year ? add_days(today, -1) : Date{year - 1, 12, 31};
}

std::vector<int> HolidayCalendar::years(int first) const {
  std::vector<int> years;
  for (auto row = by_year_.lower_bound(first); row != by_year_.end(); ++row) {
    years.push_back(row->first);
  }
  return years;
}

std::vector<Date> HolidayCalendar::days(int first_year) const {
  std::vector<Date> days;
  for (auto row = by_year_.lower_bound(first_year); row != by_year_.end(); ++row) {
    for (Date day{row->first, 1, 1}; day.year == row->first; day = add_days(day, 1)) {
      if (row->second.has(day)) days.push_back(day);
    }
  }
  return days;
}

}  // namespace shirube
