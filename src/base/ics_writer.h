// Writes calendars (RFC 5545) of events in Japan: CRLF, lines of at most 75 octets that never break
// a character, times in Asia/Tokyo. One owner, one thread; no clock comes in, so that the same
// events give the same bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace shirube {

struct CalendarEvent {
  /// The same for an event as long as it lives, unlike for all others.
  std::string uid;
  Date start_day;
  /// Minutes after midnight; without it the event takes whole days.
  std::optional<int> start_minute;
  /// The last day; the first one when it is not given.
  Date end_day;
  /// On how many days in a row the same happens at the same time.
  int days = 1;
  std::optional<int> end_minute;
  std::string summary;
  std::string description;
  std::string location;
  /// An absolute address, or empty.
  std::string url;
  /// The day of the last change. On one day, a cancellation comes after everything else.
  Date changed;
  enum class Status { confirmed, cancelled };
  Status status = Status::confirmed;
};

class IcsWriter {
 public:
  /// `name` is what calendar programs show.
  explicit IcsWriter(std::string_view name);

  void add(const CalendarEvent& event);

  std::string finish();

 private:
  void line(std::string_view line);
  void text(std::string_view property, std::string_view text);

  std::string ics_;
};

}  // namespace shirube
