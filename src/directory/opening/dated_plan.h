// A plan for the browser's script, which knows no weeks with a holiday and no closure that a
// holiday moves: what they do is told by date instead, as far as holidays are known; later days are
// unknown. Pure.
#pragma once

#include "base/date.h"
#include "directory/opening/holidays.h"
#include "directory/opening/opening_plan.h"

namespace shirube {

/// The same answers from the week before `today` on until the end of the known holidays, and then
/// none that the plan would not give. A plan without such rules comes back as it is.
OpeningPlan dated_plan(const OpeningPlan& plan, const HolidayCalendar& holidays, const Date& today);

}  // namespace shirube
