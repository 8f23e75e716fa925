// Opening hours for search engines: schema.org's openingHoursSpecification for the weeks and its
// specialOpeningHoursSpecification for single days. They know neither doubt nor weeks of the month,
// so that they say less than the plan, and nothing when a day that they would call open might be
// closed. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "directory/opening/holidays.h"
#include "directory/opening/opening_plan.h"

namespace shirube {

struct SearchHours {
  /// Open on the days of the week; from `first` to `last` of SearchHours.
  struct Weekly {
    /// Monday ... Sunday.
    std::vector<std::string_view> days;
    /// 09:00, 12:00; midnight at the end of a day is 23:59.
    std::string opens;
    std::string closes;
  };
  /// Days on which the weekly hours do not hold: open at other times, or closed, where `opens` and
  /// `closes` are both 00:00.
  struct Special {
    Date first;
    Date last;
    std::string opens;
    std::string closes;
  };

  std::vector<Weekly> weekly;
  std::vector<Special> special;
  Date first;
  Date last;
};

/// Of a year from the month of `today` on, as far as holidays are known. No weekly hours when
/// nothing can be said without doubt.
SearchHours search_hours(const OpeningPlan& plan, const HolidayCalendar& holidays,
                         const Date& today);

}  // namespace shirube
