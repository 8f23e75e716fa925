// What the browser needs beside the codes of opening hours (opening_plan.h) to say whether a place
// is open: the public holidays. Pure.
#pragma once

#include <string>

#include "base/date.h"
#include "directory/opening/holidays.h"

namespace shirube {

/// {"years":[2026,2027],"days":[20260101,...]} from the year before `today` on, as
/// themes/default/script/opening.js takes it.
std::string holidays_json(const HolidayCalendar& holidays, const Date& today);

}  // namespace shirube
