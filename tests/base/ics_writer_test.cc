#include "base/ics_writer.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "base/text.h"

namespace shirube {
namespace {

CalendarEvent training() {
  CalendarEvent event;
  event.uid = "training-1@example.jp";
  event.start_day = {2026, 4, 1};
  event.start_minute = 19 * 60;
  event.end_minute = 20 * 60 + 30;
  event.summary = "多職種研修";
  event.changed = {2026, 3, 1};
  return event;
}

std::string calendar(const CalendarEvent& event) {
  IcsWriter ics("研修の予定");
  ics.add(event);
  return ics.finish();
}

bool holds(const std::string& text, const std::string& line) {
  return text.find("\r\n" + line + "\r\n") != std::string::npos;
}

/// The lines without their folds.
std::string unfolded(const std::string& text) {
  return replace_all(text, "\r\n ", "");
}

TEST_CASE("A calendar has its time zone, and every line ends with CRLF") {
  const std::string text = calendar(training());
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  CHECK(holds(text, "X-WR-CALNAME:研修の予定"));
  CHECK(holds(text, "TZID:Asia/Tokyo"));
  CHECK(holds(text, "TZOFFSETTO:+0900"));
  CHECK(replace_all(text, "\r\n", "").find_first_of("\r\n") == std::string::npos);
}

TEST_CASE("An event with times is in Japanese time") {
  const std::string text = calendar(training());
  CHECK(holds(text, "UID:training-1@example.jp"));
  CHECK(holds(text, "DTSTAMP:20260301T000000Z"));
  CHECK(holds(text, "DTSTART;TZID=Asia/Tokyo:20260401T190000"));
  CHECK(holds(text, "DTEND;TZID=Asia/Tokyo:20260401T203000"));
  CHECK(holds(text, "SUMMARY:多職種研修"));
  CHECK(holds(text, "STATUS:CONFIRMED"));
  CHECK(holds(text, "LAST-MODIFIED:20260301T000000Z"));
}

TEST_CASE("An end after midnight is on the next day and an open end is left out") {
  CalendarEvent event = training();
  event.end_minute = 25 * 60;
  CHECK(holds(calendar(event), "DTEND;TZID=Asia/Tokyo:20260402T010000"));
  event.end_minute.reset();
  CHECK(calendar(event).find("DTEND") == std::string::npos);
}

TEST_CASE("Whole days end on the day after the last") {
  CalendarEvent event = training();
  event.start_minute.reset();
  event.end_minute.reset();
  CHECK(holds(calendar(event), "DTSTART;VALUE=DATE:20260401"));
  CHECK(holds(calendar(event), "DTEND;VALUE=DATE:20260402"));
  event.end_day = {2026, 4, 30};
  CHECK(holds(calendar(event), "DTEND;VALUE=DATE:20260501"));
}

TEST_CASE("A cancelled event says so") {
  CalendarEvent event = training();
  event.status = CalendarEvent::Status::cancelled;
  CHECK(holds(calendar(event), "STATUS:CANCELLED"));
}

TEST_CASE("The number of a version grows with the day of its change, and when it is cancelled") {
  const auto sequence = [](const CalendarEvent& event) {
    const std::string text = calendar(event);
    const std::size_t begin = text.find("SEQUENCE:") + 9;
    return std::stoi(text.substr(begin, text.find("\r\n", begin) - begin));
  };
  CalendarEvent event = training();
  const int first = sequence(event);
  CHECK(sequence(event) == first);
  event.status = CalendarEvent::Status::cancelled;
  const int cancelled = sequence(event);
  event.status = CalendarEvent::Status::confirmed;
  event.changed = {2026, 3, 2};
  CHECK(first < cancelled);
  CHECK(cancelled < sequence(event));
}

TEST_CASE("The same on several days is one entry that repeats") {
  CalendarEvent event = training();
  event.days = 3;
  CHECK(holds(calendar(event), "RRULE:FREQ=DAILY;COUNT=3"));
  CHECK(calendar(training()).find("RRULE") == std::string::npos);
}

TEST_CASE("Text cannot break out of its line") {
  CalendarEvent event = training();
  event.summary = "a;b,c\\d\nEND:VEVENT\r\ne\x01";
  event.location = "1;2";
  event.url = "https://example.jp/\r\nEND:VCALENDAR";
  const std::string text = calendar(event);
  CHECK(holds(text, "SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\ne"));
  CHECK(holds(text, "LOCATION:1\\;2"));
  CHECK(holds(text, "URL:https://example.jp/END:VCALENDAR"));
}

TEST_CASE("Long lines are folded at 75 octets and never within a character") {
  CalendarEvent event = training();
  for (int i = 0; i < 80; ++i) event.description += i % 3 == 0 ? "研修" : "a𠮷";
  const std::string text = calendar(event);
  std::istringstream lines(text);
  int folds = 0;
  for (std::string line; std::getline(lines, line);) {
    CHECK(line.size() <= 76);  // with its CR
    CHECK(first_invalid_utf8(line) == std::string::npos);
    folds += line.starts_with(' ') ? 1 : 0;
  }
  CHECK(folds > 3);
  CHECK(unfolded(text).find("DESCRIPTION:" + event.description + "\r\n") != std::string::npos);
}

TEST_CASE("A line of exactly 75 octets is not folded") {
  CalendarEvent event = training();
  event.summary = std::string(75 - 8, 'x');
  CHECK(holds(calendar(event), "SUMMARY:" + event.summary));
  event.summary += 'x';
  CHECK_FALSE(holds(calendar(event), "SUMMARY:" + event.summary));
}

}  // namespace
}  // namespace shirube
