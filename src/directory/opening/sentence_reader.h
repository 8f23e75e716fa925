// Reads one sentence about when a place opens and closes, clause by clause: days, then what is said
// of them. Used by opening_line.cc on one thread; it keeps what a sentence leaves for the next.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "directory/opening/closure_scanner.h"
#include "directory/opening/opening_line.h"

namespace shirube {

class SentenceReader {
 public:
  explicit SentenceReader(LineField field) : field_(field) {}

  /// Adds what the sentence says to `line`; false, and nothing is added, when not every letter of
  /// it is accounted for. `text` went over plain_opening_text().
  bool read(std::string_view text, OpeningLine& line);
  /// The sentence was about something else than the house: times without days that follow are, too.
  void pass_over() { about_others_ = true; }

 private:
  struct Item {
    Closure closure;
    std::optional<ClosureScanner::Half> half;
    std::string_view words;
    /// 年末年始（…）: closed without a verb.
    bool named = false;
    /// 年始1月4日 may be the first day of work.
    bool other_name = false;
    /// 木曜日終日.
    bool whole = false;
  };
  struct TimedDays {
    std::vector<Item> items;
    int minute = 0;
  };
  using What = HoursChange::What;

  bool read_clauses();
  bool read_clause();
  bool read_labelled();
  bool read_bracket();
  bool read_pause();
  bool read_without_days();
  bool read_predicate();
  bool read_holidays_among();
  bool read_shift(Item& item);
  bool read_shift_verb(Item& item, std::optional<HolidayShift> shift);
  bool take_next_weekday(const Item& item);
  bool read_half();
  /// Between days and times: 水曜の午後.
  enum class Particle { none, of };
  bool read_times(Particle particle);
  /// 夜間 18:00〜20:00 come on top of the hours of the day.
  enum class PartOfDay { any, night };
  bool finish_spans(std::vector<TimeSpan> spans, Particle particle, PartOfDay part);
  bool close_spans(const std::vector<TimeSpan>& spans);
  bool is_part_of_day(Particle particle, const std::vector<TimeSpan>& spans) const;
  bool doubt_items();
  bool read_clock_time();
  /// 日曜日も営業 speaks of some days, 月曜〜土曜の営業です names all on which it opens, or so it
  /// seems.
  enum class Naming { some_days, all_days };
  bool read_opening(Naming naming);
  void doubt_other_days();
  bool finish();

  bool take_items();
  bool take_item();
  bool take_named_dates();
  bool take_date_list();
  bool take_holiday_week();
  void take_remarks();
  void take_day_of_year();
  bool take_closed();
  bool take_opening_words();

  bool close_items(const std::vector<Item>& items);
  void open_other_half(const Item& item, ClosureScanner::Half closed);
  void close_half(Closure closure, ClosureScanner::Half half);
  void add(const Closure& closure) { found_.closures.push_back(closure); }
  void change(What what, const Item& item, std::vector<TimeSpan> spans, int minute);
  bool change_items(What what, const std::vector<TimeSpan>& spans, int minute);
  void remember_days();
  bool only_weekdays() const;

  LineField field_;
  ClosureScanner scanner_{""};
  OpeningLine found_;
  std::vector<Item> items_;
  std::vector<TimedDays> timed_;
  DaySet last_days_;
  WeekSet last_weeks_;
  bool holiday_week_ = false;
  bool exception_ = false;
  bool closed_something_ = false;
  bool opened_something_ = false;
  /// Of the sentence before this one.
  bool closed_before_ = false;
  bool partly_ = false;
  bool about_others_ = false;
};

/// True when half a day is one of all these days: 土日の午後. In 木曜・土曜の午後 it may be of the
/// last day alone.
bool is_shared(std::string_view words, const DaySet& days);

}  // namespace shirube
