#include "directory/completeness.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "directory/facility.h"
#include "directory/municipality.h"
#include "directory/record_checks.h"
#include "directory/records.h"
#include "directory/site.h"

namespace shirube {
namespace {

bool declares(const Completeness& complete, FacilityKind kind) {
  return std::find(complete.kinds.begin(), complete.kinds.end(), kind) != complete.kinds.end();
}

bool too_old(const Municipality& municipality, const Site& site, const Date& today) {
  const int months = review_interval(municipality, site);
  return add_months(municipality.complete.confirmed, months) < today;
}

/// Residents would read that there is none, of what is only not shown to them.
void check_hidden(const Records& records, const Municipality& municipality, DiagnosticSink& sink) {
  for (const Facility& facility : records.all<Facility>()) {
    const bool hidden = facility.audience == RecordAudience::professionals &&
                        facility.status != Status::closed &&
                        facility.municipality.id == municipality.id;
    if (!hidden || !declares(municipality.complete, facility.kind)) continue;
    sink.report(DirectoryFault::complete_but_hidden, municipality.complete.where,
                {std::string(word_of(facility.kind).label), facility.id});
  }
}

}  // namespace

bool holds_all(const Municipality& municipality, FacilityKind kind, const Site& site,
               const Date& today) {
  const Date& confirmed = municipality.complete.confirmed;
  if (!confirmed.given() || today < confirmed) return false;
  return declares(municipality.complete, kind) && !too_old(municipality, site, today);
}

void check_completeness(const Records& records, const Date& today, DiagnosticSink& sink) {
  for (const Municipality& municipality : records.all<Municipality>()) {
    const Completeness& complete = municipality.complete;
    if (!complete.confirmed.given()) continue;
    if (today < complete.confirmed) {
      sink.report(DirectoryFault::future_confirmed, complete.where,
                  {iso_date(complete.confirmed), iso_date(today)});
    } else if (too_old(municipality, records.site(), today)) {
      sink.report(DirectoryFault::completeness_old, complete.where,
                  {municipality.name, iso_date(complete.confirmed)});
    }
    check_hidden(records, municipality, sink);
  }
}

}  // namespace shirube
