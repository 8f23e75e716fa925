#include "site/areas/events/calendar.h"

#include <string>
#include <vector>

#include "base/ics_writer.h"
#include "base/text.h"
#include "directory/event.h"
#include "directory/facility_words.h"
#include "directory/site.h"
#include "site/frame/route.h"
#include "words/events.h"
#include "words/parts.h"

namespace shirube {
namespace {

/// What tells the site from all others: "kenou.example.jp", with the folders of its address, if it
/// has any, before the host: ".kenou@city.example.jp".
std::string uid_end(const SiteContext& context) {
  const std::string& residents = context.view.site().residents_url.url;
  // Both sites of a region have the same events, so they have the same name.
  const std::string url = residents.empty() ? context.base_url() : residents;
  const std::size_t scheme = url.find("://");
  if (scheme == url.npos) return "@shirube";
  const std::string_view place = std::string_view(url).substr(scheme + 3);
  const std::string_view host = place.substr(0, place.find('/'));
  std::string folders;
  for (const std::string& folder : split(place.substr(host.size()), "/")) {
    if (!folder.empty()) folders += "." + folder;
  }
  return folders + "@" + std::string(host);
}

std::string description_of(const EventsWords& words, const Event& event,
                           const std::string& remark) {
  std::string description;
  if (event.cancelled) description = words.why_cancelled(event.cancelled_reason) + "\n";
  if (!remark.empty()) description += remark + "\n";
  return description + event.summary;
}

void set_time(CalendarEvent& entry, const TimeSpan& time) {
  if (!time.given()) return;
  entry.start_minute = time.from;
  if (time.open_ended()) return;
  // A meeting may run past midnight; its end is given from the first day's midnight on.
  entry.end_day = add_days(entry.start_day, time.to / 1440);
  entry.end_minute = time.to % 1440;
}

CalendarEvent occasion(const EventsWords& words, const Event& event) {
  CalendarEvent entry;
  entry.start_day = event.date.first;
  if (event.time.given()) {
    entry.days = event.date.days();
  } else {
    entry.end_day = event.date.last;
  }
  set_time(entry, event.time);
  entry.summary = event.title;
  entry.description = description_of(words, event, "");
  entry.location = event.venue;
  return entry;
}

/// The sitting with the number `index` of the event, from 0; its number stays when its time
/// changes.
CalendarEvent sitting(const EventsWords& words, const Event& event, std::size_t index) {
  const Sitting& sitting = event.sittings[index];
  const std::size_t number = index + 1;
  CalendarEvent entry;
  entry.uid = "-" + std::to_string(number);
  entry.start_day = sitting.date;
  set_time(entry, time_of(event, sitting));
  entry.summary = event.title;
  entry.description =
      description_of(words, event, words.sitting(event.sittings.size(), number, sitting.note));
  entry.location = sitting.venue.empty() ? event.venue : sitting.venue;
  return entry;
}

CalendarEvent deadline(const EventsWords& words, const Event& event) {
  CalendarEvent entry;
  entry.uid = "-deadline";
  entry.start_day = event.application.deadline;
  entry.summary = words.deadline(event.title);
  if (event.cancelled) entry.description = description_of(words, event, "");
  return entry;
}

/// `uid` of each is only what tells it from the others of its event.
std::vector<CalendarEvent> entries_of(const EventsWords& words, const Event& event) {
  std::vector<CalendarEvent> entries;
  for (std::size_t i = 0; i < event.sittings.size(); ++i) {
    entries.push_back(sitting(words, event, i));
  }
  if (entries.empty() && event.date.given()) entries.push_back(occasion(words, event));
  if (event.application.deadline.given()) entries.push_back(deadline(words, event));
  return entries;
}

}  // namespace

template <class E>
std::string calendar_file(const SiteContext& context) {
  const std::string base = context.base_url();
  const std::string names = uid_end(context);
  const EventsWords words(context.language);
  IcsWriter ics(words.calendar(context.title(), E::label));
  for (const E& event : context.view.template all<E>()) {
    for (CalendarEvent& entry : entries_of(words, event)) {
      entry.uid = std::string(E::type_name) + "-" + event.id + entry.uid + names;
      entry.changed = event.confirmed;
      if (!base.empty()) entry.url = base + record_route(event);
      if (event.cancelled) {
        entry.status = CalendarEvent::Status::cancelled;
        // Many programs show the status nowhere.
        entry.summary = PartsWords(context.language).cancelled(entry.summary);
      }
      ics.add(entry);
    }
  }
  return ics.finish();
}

template std::string calendar_file<Training>(const SiteContext&);
template std::string calendar_file<PublicEvent>(const SiteContext&);

}  // namespace shirube
