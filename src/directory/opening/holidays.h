// The public holidays of Japan (国民の祝日に関する法律, with 振替休日 and 国民の休日) as days, for
// the years of which 内閣府 has announced them: the two equinox days are fixed each February for
// the next year, so nobody can compute further. A value; any thread may read it.
#pragma once

#include <map>
#include <memory>
#include <set>
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
  std::map<int, std::set<Date>> by_year_;
};

}  // namespace shirube
