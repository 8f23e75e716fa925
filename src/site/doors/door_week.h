// At which minutes of an ordinary week somebody can be reached: what the proof of --doors counts
// with. Only what holds in every week counts as open: hours of the first and third Saturday do not,
// nor does what is not known (directory/opening/). Closures by date are left out. The nights into
// weekdays are those after days that are no holidays. A value.
#pragma once

#include <array>
#include <bitset>
#include <vector>

namespace shirube {

struct OpeningHours;

/// From a minute of a weekday (0 is Monday) to one of the same or a later one; over the end of the
/// week into the next.
struct ClosedStretch {
  int day = 0;
  int from = 0;
  int until_day = 0;
  int until = 0;
  bool operator==(const ClosedStretch&) const = default;
};

class DoorWeek {
 public:
  static constexpr int weekdays = 7;
  /// The day kind of public holidays.
  static constexpr int holiday = 7;
  static constexpr int day_kinds = 8;
  static constexpr int minutes = 24 * 60;

  static DoorWeek of(const OpeningHours& hours);
  static DoorWeek always();

  /// Open when either is.
  void add(const DoorWeek& other);

  bool open(int day, int minute) const {
    return days_[index(day)][static_cast<std::size_t>(minute)];
  }
  /// Open at every minute of the hour.
  bool open_all_hour(int day, int hour) const;
  bool ever_open() const;

  /// When it is closed in a week without holidays, from Monday on; none when it is open at all
  /// hours or never.
  std::vector<ClosedStretch> closed() const;

  bool operator==(const DoorWeek&) const = default;

 private:
  static std::size_t index(int day) { return static_cast<std::size_t>(day); }

  std::array<std::bitset<minutes>, day_kinds> days_;
};

}  // namespace shirube
