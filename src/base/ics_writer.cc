#include "base/ics_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"

namespace shirube {
namespace {

std::string escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      escaped += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      escaped += '\\';
      escaped += c;
    } else if (byte >= 0x20 && byte != 0x7F) {
      escaped += c;
    }
  }
  return escaped;
}

/// An address has no escapes; what could end its line is left out.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::erase_if(line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return line;
}

std::string basic_date(const Date& date) {
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

/// Programs take an event for a newer one when its number is higher. It has to follow from what is
/// written alone: two numbers for each day since 2000.
int sequence_of(const CalendarEvent& event) {
  const bool cancelled = event.status == CalendarEvent::Status::cancelled;
  return 2 * std::max(0, days_between({2000, 1, 1}, event.changed)) + (cancelled ? 1 : 0);
}

/// "DTSTART;TZID=Asia/Tokyo:20260401T190000"; minutes past midnight may reach into the next day.
std::string time_line(std::string_view property, const Date& day, int minute) {
  const Date date = add_days(day, minute / (24 * 60));
  const int rest = minute % (24 * 60);
  return fmt::format("{};TZID=Asia/Tokyo:{}T{:02}{:02}00", property, basic_date(date), rest / 60,
                     rest % 60);
}

}  // namespace

IcsWriter::IcsWriter(std::string_view name) {
  for (const std::string_view head :
       {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//shirube//calendar//JA", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH"}) {
    line(head);
  }
  text("X-WR-CALNAME", name);
  for (const std::string_view zone :
       {"X-WR-TIMEZONE:Asia/Tokyo", "BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD",
        "DTSTART:19700101T000000", "TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "TZNAME:JST",
        "END:STANDARD", "END:VTIMEZONE"}) {
    line(zone);
  }
}

void IcsWriter::add(const CalendarEvent& event) {
  const Date end_day = event.end_day.given() ? event.end_day : event.start_day;
  line("BEGIN:VEVENT");
  text("UID", event.uid);
  const std::string changed = basic_date(event.changed) + "T000000Z";
  line("DTSTAMP:" + changed);
  line("LAST-MODIFIED:" + changed);
  if (event.changed.given()) line("SEQUENCE:" + std::to_string(sequence_of(event)));
  if (event.start_minute) {
    line(time_line("DTSTART", event.start_day, *event.start_minute));
    if (event.end_minute) line(time_line("DTEND", end_day, *event.end_minute));
    if (event.days > 1) line("RRULE:FREQ=DAILY;COUNT=" + std::to_string(event.days));
  } else {
    line("DTSTART;VALUE=DATE:" + basic_date(event.start_day));
    line("DTEND;VALUE=DATE:" + basic_date(add_days(end_day, 1)));  // the day after
  }
  text("SUMMARY", event.summary);
  if (!event.description.empty()) text("DESCRIPTION", event.description);
  if (!event.location.empty()) text("LOCATION", event.location);
  if (!event.url.empty()) line("URL:" + one_line(event.url));
  const bool cancelled = event.status == CalendarEvent::Status::cancelled;
  line(cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  line("END:VEVENT");
}

std::string IcsWriter::finish() {
  line("END:VCALENDAR");
  return std::move(ics_);
}

void IcsWriter::line(std::string_view line) {
  std::size_t room = 75;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
    if (cut == 0) cut = room;  // no UTF-8
    ics_.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = 74;  // the space counts too
  }
  ics_.append(line).append("\r\n");
}

void IcsWriter::text(std::string_view property, std::string_view text) {
  line(std::string(property) + ":" + escaped(text));
}

}  // namespace shirube
