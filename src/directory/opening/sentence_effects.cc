// What a sentence does to the days that it names: it closes them, or changes their hours.
#include <algorithm>

#include "directory/opening/sentence_reader.h"

namespace shirube {
namespace {

using Half = ClosureScanner::Half;

}  // namespace

bool SentenceReader::close_items(const std::vector<Item>& items) {
  if (!timed_.empty() || holiday_week_) return false;
  const auto times_named = [&](const Item& item) {
    return std::count_if(items.begin(), items.end(), [&](const Item& other) {
      return other.closure == item.closure && other.half == item.half;
    });
  };
  const bool said_twice = std::any_of(items.begin(), items.end(),
                                      [&](const Item& item) { return times_named(item) > 1; });
  const bool half_at_the_end = !items.empty() && items.back().half.has_value();
  for (const Item& item : items) {
    Closure closure = item.closure;
    // 土曜日、日曜日、12/31 日曜日と12/31を除く: what of Saturday?
    if (said_twice && times_named(item) == 1) {
      closure.effect = ClosureEffect::unknown;
      partly_ = true;
    }
    const bool shared = item.closure.when != Closure::When::weekdays ||
                        is_shared(item.words, item.closure.days) || item.words.empty();
    std::optional<Half> half = item.half;
    const bool is_earlier =
        half_at_the_end && !half && !item.whole && closure.when == Closure::When::weekdays;
    if (field_ == LineField::note && half_at_the_end && !item.whole) {
      open_other_half(item, half.value_or(*items.back().half));
    }
    if ((half && !shared) || is_earlier) {
      // 木曜・土曜の午後, 木曜日、土曜日午後: closed in the afternoon in any case.
      const bool late = half ? *half == Half::afternoon : *items.back().half == Half::afternoon;
      Closure doubt = closure;
      doubt.effect = ClosureEffect::unknown;
      (late ? doubt.to : doubt.from) = late ? afternoon : noon;
      add(doubt);
      (late ? closure.from : closure.to) = late ? afternoon : noon;
      add(closure);
    } else if (half) {
      close_half(closure, *half);
    } else {
      add(closure);
    }
  }
  remember_days();
  closed_something_ = true;
  items_.clear();
  return true;
}

/// Where the afternoon is closed the morning is open, on a day, too, that the hours lack.
void SentenceReader::open_other_half(const Item& item, Half closed) {
  Closure other = item.closure;
  if (closed == Half::afternoon) other.to = noon;
  if (closed == Half::morning) other.from = afternoon;
  found_.reopened.push_back(other);
  if (item.closure.when != Closure::When::weekdays) return;
  Item every_week = item;
  every_week.closure.weeks = WeekSet();
  change(What::open, every_week, {}, 0);
}

/// A half day ends at noon or at one: the hour between is in doubt.
void SentenceReader::close_half(Closure closure, Half half) {
  Closure doubt = closure;
  doubt.effect = ClosureEffect::unknown;
  doubt.from = noon;
  doubt.to = afternoon;
  add(doubt);
  if (half == Half::morning) closure.to = noon;
  if (half == Half::afternoon) closure.from = afternoon;
  add(closure);
}

void SentenceReader::change(What what, const Item& item, std::vector<TimeSpan> spans, int minute) {
  HoursChange change;
  change.what = what;
  change.days = item.closure.days;
  change.weeks = item.closure.weeks;
  change.holiday_week = holiday_week_;
  change.spans = std::move(spans);
  change.minute = minute;
  found_.changes.push_back(std::move(change));
}

bool SentenceReader::change_items(What what, const std::vector<TimeSpan>& spans, int minute) {
  if (!only_weekdays()) return false;
  remember_days();
  if (what == What::only) {
    Item all;
    for (const Item& item : items_) {
      if (!item.closure.weeks.every()) return false;
      all.closure.days.add(item.closure.days);
    }
    change(what, all, spans, minute);
  } else {
    for (const Item& item : items_) change(what, item, spans, minute);
  }
  opened_something_ = true;
  items_.clear();
  return true;
}

}  // namespace shirube
