// Whether an editor vouches that the records of a municipality hold every facility of a kind. A
// directory is never complete by itself: only where somebody said so, and not too long ago, may a
// page say that there is none. Pure functions.
#pragma once

#include "base/date.h"
#include "directory/facility_words.h"

namespace shirube {

class DiagnosticSink;
class Records;
struct Municipality;
struct Site;

/// True when `municipality` is declared complete for `kind` and the declaration is fresh.
bool holds_all(const Municipality& municipality, FacilityKind kind, const Site& site,
               const Date& today);

/// Reports declarations that are too old, of a day to come, or spoken against by a record that
/// residents do not get.
void check_completeness(const Records& records, const Date& today, DiagnosticSink& sink);

}  // namespace shirube
