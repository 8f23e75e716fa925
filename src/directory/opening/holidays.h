// The public holidays of Japan (国民の祝日に関する法律, with 振替休日 and 国民の休日) as days, for
// the years of which 内閣府 has announced them: the two equinox days are fixed each February for
// the next year, so nobody can compute further. A value; any thread may read it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace shirube {

class DiagnosticSink;
class SourceText;

/// Where a project keeps newer holidays: syukujitsu.csv of 内閣府, under this name.
inline constexpr std::string_view holidays_path = "data/holidays.csv";

enum class HolidayAnswer { no, yes, not_known };

class HolidayCalendar {
 public:
  /// The years that come with the program. Source: 内閣府「国民の祝日について」, announced February
  /// 2026 and before.
  static HolidayCalendar announced();

  /// The same, with the years of a table in their place: columns as in 内閣府's syukujitsu.csv,
  /// 国民の祝日・休日月日 and 国民の祝日・休日名称. A year counts only from 元日 to 勤労感謝の日; a
  /// year of which a part is there is reported (D033) and not taken.
  static HolidayCalendar read(std::shared_ptr<const SourceText> table, DiagnosticSink& sink);

  HolidayAnswer ask(const Date& day) const;
  /// The last day of the years that are known without a gap from `today` on; the day before
  /// `today` when even its year is not known.
  Date known_until(const Date& today) const;
  /// The years that are known from `first` on, and their holidays.
  std::vector<int> years(int first) const;
  std::vector<Date> days(int first_year) const;

 private:
  /// The days of a year, a bit for each: asked for each day of a year and each opening plan.
  class Year {
   public:
    void add(const Date& day) { months_[month_of(day)] |= bit_of(day); }
    bool has(const Date& day) const { return (months_[month_of(day)] & bit_of(day)) != 0; }

   private:
    static std::size_t month_of(const Date& day) { return static_cast<std::size_t>(day.month); }
    static std::uint32_t bit_of(const Date& day) { return std::uint32_t{1} << day.day; }

    /// From January, which is 1.
    std::array<std::uint32_t, 13> months_{};
  };
  /// A list of a year that was cut off has not both ends.
  static bool is_whole(int year, const Year& days);

  std::map<int, Year> by_year_;
};

}  // namespace shirube
