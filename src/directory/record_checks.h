// What only all records together can tell: references that lead nowhere, municipalities without a
// centre for their residents, dates after today, records that nobody confirmed for long, holidays
// that end before the hours of a place do.
#pragma once

#include "base/date.h"

namespace shirube {

class DiagnosticSink;
class HolidayCalendar;
class Records;
class UnreadFiles;
struct Record;
struct Site;

/// The files whose records are not known, of content/ and of data/.
struct Unread {
  const UnreadFiles& content;
  const UnreadFiles& tables;
};

void check_records(Records& records, const Unread& unread, const Date& today, DiagnosticSink& sink);

/// How long a record counts as confirmed, in months: its own interval, or else the site's, or 12.
int review_interval(const Record& record, const Site& site);

/// True when `today` is more than `months` after the day of the last confirmation, or when nobody
/// confirmed it at all; never for what has passed.
bool is_stale(const Record& record, int months, const Date& today);

/// Reports holidays that end soon: a warning (D031) 90 days before, an error (D032) 30 days before.
/// Only when a record has opening hours.
void check_holidays(const HolidayCalendar& holidays, const Records& records, const Date& today,
                    DiagnosticSink& sink);

}  // namespace shirube
