#include "site/areas/events/calendar.h"

#include <string>
#include <vector>

#include "base/ics_writer.h"
#include "base/text.h"
#include "site/frame/route.h"

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

std::string description_of(const Event& event, std::string_view remark) {
  std::string description;
  if (event.cancelled) {
    description = "中止になりました。" + event.cancelled_reason + "\n";
  }
  if (!remark.empty()) description += std::string(remark) + "\n";
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

CalendarEvent occasion(const Event& event) {
  CalendarEvent entry;
  entry.start_day = event.date.first;
  if (event.time.given()) {
    entry.days = event.date.days();
  } else {
    entry.end_day = event.date.last;
  }
  set_time(entry, event.time);
  entry.summary = event.title;
  entry.description = description_of(event, "");
  entry.location = event.venue;
  return entry;
}

/// The sitting with the number `index` of the event, from 0; its number stays when its time
/// changes.
CalendarEvent sitting(const Event& event, std::size_t index) {
  const Sitting& sitting = event.sittings[index];
  const std::string number = std::to_string(index + 1);
  CalendarEvent entry;
  entry.uid = "-" + number;
  entry.start_day = sitting.date;
  set_time(entry, time_of(event, sitting));
  entry.summary = event.title;
  const std::string place =
      "全" + std::to_string(event.sittings.size()) + "回の" + number + "回目です。";
  entry.description = description_of(event, place + sitting.note);
  entry.location = sitting.venue.empty() ? event.venue : sitting.venue;
  return entry;
}

CalendarEvent deadline(const Event& event) {
  CalendarEvent entry;
  entry.uid = "-deadline";
  entry.start_day = event.application.deadline;
  entry.summary = "申込みの締切り：" + event.title;
  if (event.cancelled) entry.description = description_of(event, "");
  return entry;
}

/// `uid` of each is only what tells it from the others of its event.
std::vector<CalendarEvent> entries_of(const Event& event) {
  std::vector<CalendarEvent> entries;
  for (std::size_t i = 0; i < event.sittings.size(); ++i) entries.push_back(sitting(event, i));
  if (entries.empty() && event.date.given()) entries.push_back(occasion(event));
  if (event.application.deadline.given()) entries.push_back(deadline(event));
  return entries;
}

}  // namespace

template <class E>
std::string calendar_file(const SiteContext& context) {
  const std::string base = context.base_url();
  const std::string names = uid_end(context);
  IcsWriter ics(context.title() + "の" + std::string(E::label));
  for (const E& event : context.view.template all<E>()) {
    for (CalendarEvent& entry : entries_of(event)) {
      entry.uid = std::string(E::type_name) + "-" + event.id + entry.uid + names;
      entry.changed = event.confirmed;
      if (!base.empty()) entry.url = base + record_route(event);
      if (event.cancelled) {
        entry.status = CalendarEvent::Status::cancelled;
        // Many programs show the status nowhere.
        entry.summary = "【中止】" + entry.summary;
      }
      ics.add(entry);
    }
  }
  return ics.finish();
}

template std::string calendar_file<Training>(const SiteContext&);
template std::string calendar_file<PublicEvent>(const SiteContext&);

}  // namespace shirube
