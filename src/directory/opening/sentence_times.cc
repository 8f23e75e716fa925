// What a sentence says of times: halves of a day, spans and single times of the clock.
#include <algorithm>

#include "directory/opening/opening_words.h"
#include "directory/opening/sentence_reader.h"

namespace shirube {
namespace {

constexpr int evening = 17 * 60;
using Half = ClosureScanner::Half;

}  // namespace

/// What follows 木曜日の午後: 休診, 14:00から16:00まで診療, のみ診療.
bool SentenceReader::read_half() {
  const Half half = *items_.back().half;
  if (take_closed()) {
    take_remarks();
    return close_items(items_);
  }
  const std::string_view before = scanner_.rest();
  if (half == Half::afternoon && scanner_.take_any({"診察", "診療", "外来", "営業"})) {
    scanner_.take_any({"は", ":", "、"});
    std::vector<TimeSpan> spans;
    while (const auto span = scanner_.take_span()) {
      if (span->open_ended()) return false;
      spans.push_back(*span);
      scanner_.take_sign();
    }
    for (Item& item : items_) item.half.reset();
    if (!spans.empty() && only_weekdays()) {
      take_opening_words();
      return change_items(What::afternoon, spans, 0);
    }
  }
  for (Item& item : items_) item.half = half;
  scanner_.go_back(before);
  if (half == Half::morning &&
      (scanner_.take_any({"のみ", "だけ"}) ||
       scanner_.take_any({"診療のみ", "診察のみ", "診療", "診察", "営業"}))) {
    take_opening_words();
    for (Item& item : items_) item.half = Half::afternoon;
    return close_items(items_);
  }
  scanner_.go_back(before);
  return false;
}

/// 13:00まで, 10:00から16:00まで, 14:00から; a time alone waits for the まで of a later one.
bool SentenceReader::read_times(Particle particle) {
  const std::string_view before = scanner_.rest();
  const PartOfDay part = scanner_.take("夜間") ? PartOfDay::night : PartOfDay::any;
  scanner_.take_any({"通常", "診療時間", "診察", "診療", "営業時間", "営業", "開館"});
  scanner_.take_any({"は", ":"});
  std::vector<TimeSpan> spans;
  while (auto span = scanner_.take_span()) {
    // 18:00〜8:00 goes over midnight.
    if (!span->open_ended() && span->to <= span->from) span->to += minutes_per_day;
    spans.push_back(*span);
    const std::string_view after = scanner_.rest();
    if (!scanner_.take_sign()) continue;
    const std::string_view next = scanner_.rest();
    if (!scanner_.take_span()) {
      scanner_.go_back(after);
      break;
    }
    scanner_.go_back(next);
  }
  if (!spans.empty()) return finish_spans(std::move(spans), particle, part);
  if (read_clock_time()) return true;
  scanner_.go_back(before);
  return false;
}

bool SentenceReader::finish_spans(std::vector<TimeSpan> spans, Particle particle, PartOfDay part) {
  if (!timed_.empty()) return false;
  if (close_spans(spans)) return true;
  const bool night = part == PartOfDay::night || scanner_.rest().starts_with("夜間");
  const bool limited = !items_.empty() && scanner_.take_any({"のみ", "だけ"});
  const bool opening = take_opening_words();
  if (field_ == LineField::closures && !opening && !opened_something_) {
    // 火・木の13:00〜15:00 among the closures is a part of the day.
    if (!is_part_of_day(particle, spans)) return doubt_items();
    items_[0].closure.from = spans[0].from;
    items_[0].closure.to = spans[0].to;
    return close_items(items_);
  }
  if (!items_.empty() && !only_weekdays()) return false;
  if (items_.empty() && about_others_) return false;
  if (items_.empty() && last_days_.none() && !found_.changes.empty()) return false;
  const bool no_days = items_.empty();
  if (spans.size() == 1 && spans[0].open_ended()) {
    if (no_days) return false;
    return change_items(What::start, {}, spans[0].from);
  }
  for (const TimeSpan& span : spans) {
    if (span.open_ended()) return false;
  }
  const bool adds = !limited && (no_days ? night || holiday_week_ || !found_.changes.empty()
                                         : night && !holiday_week_);
  if (no_days && adds && !last_days_.none()) {
    Item item;
    item.closure.when = Closure::When::weekdays;
    item.closure.days = last_days_;
    item.closure.weeks = last_weeks_;
    items_.push_back(item);
  } else if (no_days && adds) {
    return false;
  }
  if (items_.empty()) {
    if (field_ == LineField::closures && !opening) return false;
    HoursChange all;
    all.what = What::spans;
    all.spans = std::move(spans);
    found_.changes.push_back(std::move(all));
    opened_something_ = true;
    return true;
  }
  return change_items(adds ? What::more_spans : What::spans, spans, 0);
}

/// 12:00〜13:00は昼休み, 水曜日の13:00〜15:00は休診. Of times without days only a pause: in
/// 営業時間8:30〜17:30休日日曜日 the word belongs to what follows.
bool SentenceReader::close_spans(const std::vector<TimeSpan>& spans) {
  constexpr int longest_pause = 3 * 60 + 30;
  const std::string_view before = scanner_.rest();
  const bool closed_so_far = closed_something_;
  const bool opened_so_far = opened_something_;
  scanner_.take_any({"は", "の間は", "の間", "が"});
  const bool pause = scanner_.take_any({"昼休み", "昼休憩", "昼食休憩", "休憩", "休み時間"});
  if (pause) scanner_.take_any(tails);
  const bool one = spans.size() == 1 && !spans[0].open_ended();
  const bool whole_house = items_.empty();
  if ((pause || take_closed()) && one) {
    const bool short_enough = spans[0].to - spans[0].from <= longest_pause;
    const bool fits = pause || (!closed_so_far && !opened_so_far && scanner_.at_end());
    if (!whole_house || (short_enough && fits)) {
      if (whole_house) items_.emplace_back();
      for (Item& item : items_) {
        item.closure.from = spans[0].from;
        item.closure.to = spans[0].to;
      }
      return close_items(items_);
    }
  }
  closed_something_ = closed_so_far;
  scanner_.go_back(before);
  return false;
}

/// Of 火曜・木曜の13:00〜15:00 nobody can tell whether it is a part of both days.
bool SentenceReader::is_part_of_day(Particle particle, const std::vector<TimeSpan>& spans) const {
  const bool one =
      particle == Particle::of && items_.size() == 1 && spans.size() == 1 && !spans[0].open_ended();
  if (!one || items_[0].half) return false;
  const Item& item = items_[0];
  if (item.closure.when != Closure::When::weekdays || is_shared(item.words, item.closure.days)) {
    return true;
  }
  return item.words.find("曜") == std::string_view::npos &&
         item.words.find("祝") == std::string_view::npos;
}

/// 日曜日10:00〜18:00 among the closures: then, or but then?
bool SentenceReader::doubt_items() {
  if (items_.empty()) return false;
  for (Item& item : items_) item.closure.effect = ClosureEffect::unknown;
  partly_ = true;
  return close_items(items_);
}

bool SentenceReader::read_clock_time() {
  if (items_.empty()) return false;
  const std::optional<int> minute = scanner_.take_clock();
  if (!minute) return false;
  if (!scanner_.take_any({"までの", "まで"})) {
    timed_.push_back({std::move(items_), *minute});
    items_.clear();
    return scanner_.rest().starts_with("、") || scanner_.rest().starts_with(",");
  }
  take_opening_words();
  timed_.push_back({std::move(items_), *minute});
  std::vector<TimedDays> all = std::move(timed_);
  timed_.clear();
  for (TimedDays& days : all) {
    items_ = std::move(days.items);
    const bool dates = std::all_of(items_.begin(), items_.end(), [](const Item& item) {
      return item.closure.when == Closure::When::dated ||
             item.closure.when == Closure::When::yearly;
    });
    if (dates) {
      for (Item& item : items_) item.closure.from = days.minute;
      // It may be later than on other days, too; rules know no dates.
      if (days.minute > evening) change(What::maybe_open, Item(), {}, 0);
      if (!close_items(items_)) return false;
    } else if (!only_weekdays() || !change_items(What::end, {}, days.minute)) {
      return false;
    }
  }
  return true;
}

}  // namespace shirube
