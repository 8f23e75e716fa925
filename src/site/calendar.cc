#include "site/calendar.h"

#include "base/ics_writer.h"
#include "site/route.h"

namespace shirube {
namespace {

std::string uid_of(const Event& event, std::string_view type, std::string_view part) {
  return std::string(type) + "-" + event.id + std::string(part) + "@shirube";
}

CalendarEvent occasion(const Event& event, std::string_view type) {
  CalendarEvent entry;
  entry.uid = uid_of(event, type, "");
  entry.start_day = event.date;
  if (event.time.given()) entry.start_minute = event.time.from;
  // A meeting may run past midnight; its end is given from the first day's midnight on.
  if (event.time.given() && !event.time.open_ended()) {
    entry.end_day = add_days(event.date, event.time.to / 1440);
    entry.end_minute = event.time.to % 1440;
  }
  entry.summary = event.title;
  entry.description = event.summary;
  entry.location = event.venue;
  return entry;
}

CalendarEvent deadline(const Event& event, std::string_view type) {
  CalendarEvent entry;
  entry.uid = uid_of(event, type, "-deadline");
  entry.start_day = event.application.deadline;
  entry.summary = "申込みの締切り：" + event.title;
  return entry;
}

}  // namespace

template <class E>
std::string calendar_file(const SiteContext& context) {
  const std::string base = context.base_url();
  IcsWriter ics(context.title() + "の" + std::string(E::label));
  for (const E& event : context.view.template all<E>()) {
    std::vector<CalendarEvent> entries;
    if (event.date.given()) entries.push_back(occasion(event, E::type_name));
    if (event.application.deadline.given()) entries.push_back(deadline(event, E::type_name));
    for (CalendarEvent& entry : entries) {
      entry.changed = event.confirmed;
      if (!base.empty()) entry.url = base + record_route(event);
      if (event.cancelled) entry.status = CalendarEvent::Status::cancelled;
      ics.add(entry);
    }
  }
  return ics.finish();
}

template std::string calendar_file<Training>(const SiteContext&);
template std::string calendar_file<PublicEvent>(const SiteContext&);

}  // namespace shirube
