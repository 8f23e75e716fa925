#include "directory/opening/sentence_reader.h"

#include <algorithm>
#include <string>

#include "directory/opening/doubtful_days.h"
#include "directory/opening/opening_words.h"

namespace shirube {

bool SentenceReader::read(std::string_view text, OpeningLine& line) {
  scanner_ = ClosureScanner(text);
  found_ = {};
  items_.clear();
  timed_.clear();
  holiday_week_ = closed_something_ = opened_something_ = exception_ = partly_ = false;
  while (scanner_.take_any({"※", "*", "・", "●", "○", "◎", "◆", "■"})) continue;
  while (true) {
    const bool except = scanner_.take("ただし") || scanner_.take("但し");
    exception_ = exception_ || except;
    if (!except && !scanner_.take_any(connectives)) break;
    scanner_.take_any({"、", ","});
  }
  const std::string_view begin = scanner_.rest();
  if (scanner_.take_any(remarks_alone) && scanner_.at_end()) return true;
  scanner_.go_back(begin);
  const bool good = read_clauses();
  if (good) {
    line.closures.insert(line.closures.end(), found_.closures.begin(), found_.closures.end());
    line.changes.insert(line.changes.end(), found_.changes.begin(), found_.changes.end());
    line.reopened.insert(line.reopened.end(), found_.reopened.begin(), found_.reopened.end());
    if (partly_ && line.understood()) line.not_understood = std::string(text);
  }
  closed_before_ = good && closed_something_;
  return good;
}

bool SentenceReader::read_clauses() {
  while (true) {
    while (scanner_.take_sign()) continue;
    if (scanner_.at_end()) return finish();
    if (!read_clause()) return false;
  }
}

bool SentenceReader::read_clause() {
  if (scanner_.rest().starts_with("(")) return read_bracket();
  if (items_.empty() && (read_pause() || read_labelled())) return true;
  if (take_holiday_week()) return true;
  if (!take_items()) return read_without_days();
  return read_predicate();
}

/// A clause of its own: 祝日は営業（年末年始を除く）. Of 日曜日（8月13日を除く） nobody can tell
/// what it is taken out of.
bool SentenceReader::read_bracket() {
  if (!items_.empty() || !timed_.empty()) return false;
  const std::string_view before = scanner_.rest();
  take_remarks();
  if (scanner_.rest().size() < before.size()) return true;
  if (!scanner_.take("(")) return false;
  const std::size_t end = scanner_.rest().find(')');
  if (end == std::string_view::npos || end == 0) return false;
  const std::string_view after = scanner_.rest().substr(end + 1);
  scanner_.go_back(scanner_.rest().substr(0, end));
  if (is_remark(scanner_.rest())) {
    scanner_.go_back(after);
    return true;
  }
  if (scanner_.take_any({"ただし", "但し"})) exception_ = true;
  scanner_.take_any({"、", ","});
  if (!read_clauses()) return false;
  scanner_.go_back(after);
  return true;
}

/// 昼休みは12:30〜14:00です.
bool SentenceReader::read_pause() {
  const std::string_view before = scanner_.rest();
  if (scanner_.take_any({"お昼休み", "昼休み", "昼休憩", "休憩時間"})) {
    scanner_.take_any({"は", ":", "("});
    const std::optional<TimeSpan> span = scanner_.take_span();
    scanner_.take(")");
    while (scanner_.take_any(tails)) continue;
    if (span && !span->open_ended() && span->from < span->to && scanner_.at_end()) {
      Closure pause;
      pause.from = span->from;
      pause.to = span->to;
      add(pause);
      return true;
    }
  }
  scanner_.go_back(before);
  return false;
}

/// 定休日：日曜日, 営業日は火、水、木曜日のみ, 営業時間 9:00〜17:00.
bool SentenceReader::read_labelled() {
  const std::string_view before = scanner_.rest();
  const auto take_label_sign = [this] {
    return scanner_.take_any({":", "は", "が", "/", "→", "、", "･"}) || true;
  };
  if (scanner_.take_any(closed_labels) && take_label_sign() && take_items()) {
    scanner_.take_any({"は", "が", "の"});
    const bool verb = take_closed();
    if (!verb) scanner_.take_any(tails);
    take_remarks();
    if (close_items(items_)) {
      remember_days();
      return true;
    }
  }
  items_.clear();
  scanner_.go_back(before);
  if (scanner_.take_any(open_labels) && take_label_sign() && take_items() && only_weekdays()) {
    scanner_.take_any({"のみ", "だけ", "に限る", "に限ります"});
    scanner_.take_any(tails);
    if (scanner_.at_end() || scanner_.rest().starts_with("(")) {
      return change_items(What::only, {}, 0);
    }
  }
  items_.clear();
  scanner_.go_back(before);
  if (scanner_.take_any(hours_labels) && take_label_sign() && !scanner_.at_end()) {
    if (take_items()) {
      const Particle particle = scanner_.take("の") ? Particle::of : Particle::none;
      scanner_.take("は");
      if (only_weekdays() && field_ == LineField::note && read_times(particle)) return true;
    } else if (field_ == LineField::note && read_times(Particle::none)) {
      return true;
    }
  }
  items_.clear();
  scanner_.go_back(before);
  return false;
}

/// 第1第3休診 after its weekday; 9:00〜12:00 after another time; 午後往診.
bool SentenceReader::read_without_days() {
  const std::string_view before = scanner_.rest();
  if (const auto weeks = scanner_.take_weeks(); weeks && !last_days_.none()) {
    Item item;
    item.closure.when = Closure::When::weekdays;
    item.closure.days = last_days_;
    item.closure.weeks = *weeks;
    items_.push_back(item);
    scanner_.take_any({"は", "が"});
    if (take_closed() && close_items(items_)) return true;
    items_.clear();
  }
  scanner_.go_back(before);
  if (!found_.changes.empty() && scanner_.take_any({"午後は", "午後"}) &&
      scanner_.take_any({"往診", "訪問診療", "在宅診療"})) {
    scanner_.take_any(tails);
    return true;
  }
  scanner_.go_back(before);
  return read_times(Particle::none);
}

bool SentenceReader::read_predicate() {
  if (scanner_.take_any({"(祝日を含む)", "(祝日含む)", "(祝日も含む)"})) {
    Item item;
    item.closure.when = Closure::When::weekdays;
    item.closure.days.add(DaySet::holiday);
    items_.push_back(item);
  }
  if (!read_shift(items_.back())) return false;
  // 12/29～1/3（年末年始） has its name behind it.
  if (scanner_.rest().starts_with("(年末年始")) {
    for (Item& item : items_) {
      item.named = item.named || item.closure.when != Closure::When::weekdays;
    }
  }
  take_remarks();
  take_day_of_year();
  if (scanner_.at_end()) return true;
  const bool shifted = items_.back().closure.shift != HolidayShift::none;
  if (shifted && (scanner_.rest().starts_with("、") || scanner_.rest().starts_with(",")))
    return true;
  const std::string_view before = scanner_.rest();
  if (scanner_.take("(") && take_closed() && scanner_.take(")")) return close_items(items_);
  scanner_.go_back(before);
  if (read_holidays_among()) return true;
  const bool of = !scanner_.rest().starts_with("のみ") && scanner_.take("の");
  const bool topic = !of && scanner_.take_any({"については", "に関しては", "に関して", "には", "は",
                                               "が", "も", ":", "/", "→"});
  const bool comma = scanner_.take_any({"、", ","});
  // Only after a sign: 水道工事のため does not speak of 水.
  if (topic || comma) scanner_.take_reason();
  if (topic) {
    const std::string_view after_topic = scanner_.rest();
    if (const auto half = scanner_.take_half()) {
      for (Item& item : items_) item.half = half;
      scanner_.take_any({"は", "が", "を"});
      if (read_half()) return true;
      for (Item& item : items_) item.half.reset();
      scanner_.go_back(after_topic);
    }
  } else if (!items_.empty() && items_.back().half) {
    scanner_.take_any({"は", "が", "を", "、"});
    if (read_half()) return true;
  }
  if (take_closed()) {
    const bool closed = close_items(items_);
    take_remarks();
    return closed;
  }
  if (items_.back().half) return scanner_.at_end();
  const std::string_view before_request = scanner_.rest();
  if (scanner_.take_any(on_request)) {
    scanner_.take_any(tails);
    take_remarks();
    items_.clear();
    return timed_.empty();
  }
  scanner_.go_back(before_request);
  if (scanner_.take_any({"のみ", "だけ"})) {
    // 金曜日のみ19:30まで; of 木曜日のみ診療 nobody can tell what the other days do.
    ClosureScanner ahead = scanner_;
    if (ahead.take_clock() && ahead.take("まで")) return read_clock_time();
    scanner_.go_back(before_request);
  }
  if (read_times(of ? Particle::of : Particle::none)) return true;
  return read_opening(topic ? Naming::some_days : Naming::all_days);
}

/// 土日以外の祝日は営業, 月曜日から金曜日までの祝日は通常営業.
bool SentenceReader::read_holidays_among() {
  const std::string_view before = scanner_.rest();
  if (only_weekdays() && scanner_.take_any({"以外の", "を除く", "の"}) && scanner_.take("祝日") &&
      scanner_.take_any({"については", "に関しては", "は", "も"})) {
    scanner_.take_any({"、", ","});
    if (scanner_.take_any(opening_verbs)) {
      while (scanner_.take_any(tails)) continue;
      HoursChange holidays;
      holidays.what = What::open_holidays;
      found_.changes.push_back(holidays);
      opened_something_ = true;
      items_.clear();
      return timed_.empty();
    }
  }
  scanner_.go_back(before);
  return false;
}

/// （祝日の場合は翌日）, が祝日の場合は開館し、翌日休館. False when such words begin and go on as
/// nothing that is known.
bool SentenceReader::read_shift(Item& item) {
  if (item.closure.when != Closure::When::weekdays || item.half) return true;
  const std::string_view before = scanner_.rest();
  const bool bracket = scanner_.take("(");
  scanner_.take_any({"ただし、", "但し、", "ただし", "但し", "、", ","});
  for (int day = 0; day < DaySet::holiday; ++day) {
    if (!item.closure.days.has(day) || item.closure.days.count() != 1) continue;
    const std::string name = std::string(weekday_name(static_cast<Weekday>(day))) + "曜";
    if (scanner_.take(name + "日が") || scanner_.take(name + "が")) break;
  }
  scanner_.take_any({"当日が", "その日が", "が"});
  const bool holiday = scanner_.take("祝日");
  const bool condition = holiday && scanner_.take_any(when_holiday);
  // 月〜金（祝日を除く） is no way to say when a place is closed.
  const bool plain = holiday && !condition && bracket && item.closure.days.count() <= 2 &&
                     scanner_.take_any({"を除く", "は除く", "除く", "は開館", "は営業", "は診療"});
  if (!condition && !plain) {
    scanner_.go_back(before);
    return true;
  }
  if (plain) {
    item.closure.shift = HolidayShift::except;
    return scanner_.take(")");
  }
  scanner_.take_any({"には", "は"});
  scanner_.take_any({"、", ","});
  const bool opens = scanner_.take_any(
      {"開館し", "開所し", "営業し", "診療し", "開館", "開所", "営業", "診療", "開きます", "開く"});
  scanner_.take_any(tails);
  scanner_.take_any({"、", ","});
  scanner_.take_any({"その", "直後の", "振替で", "代わりに"});
  std::optional<HolidayShift> shift;
  if (scanner_.take_any(next_workday)) {
    shift = HolidayShift::workday_after;
  } else if (scanner_.take_any({"翌日", "次の日", "明くる日"}) || take_next_weekday(item)) {
    shift = HolidayShift::day_after;
  }
  if (!shift && !opens) return false;
  if (!read_shift_verb(item, shift)) return false;
  return !bracket || scanner_.take(")");
}

/// 月曜日（祝日の場合は火曜日）.
bool SentenceReader::take_next_weekday(const Item& item) {
  for (int day = 0; day < DaySet::holiday; ++day) {
    if (!item.closure.days.has(day) || item.closure.days.count() != 1) continue;
    const auto next = static_cast<Weekday>((day + 1) % 7);
    const std::string name = std::string(weekday_name(next)) + "曜";
    return scanner_.take(name + "日") || scanner_.take(name);
  }
  return false;
}

bool SentenceReader::read_shift_verb(Item& item, std::optional<HolidayShift> shift) {
  item.closure.shift = HolidayShift::except;
  if (!shift) return true;
  // What is made up for on another day is closed, without a verb.
  item.named = true;
  Closure moved = item.closure;
  moved.shift = *shift;
  add(moved);
  scanner_.take_any({"に振替", "に振り替え", "へ振替", "に変更", "が", "を", "は", "に", "も"});
  if (!scanner_.rest().starts_with(")")) take_closed();
  return true;
}

/// 祝日は通常営業, 日曜日も営業, 月曜日から土曜日まで営業.
bool SentenceReader::read_opening(Naming naming) {
  // 木曜日のみ診療: and the other days?
  if (!scanner_.take_any(opening_verbs)) return false;
  while (scanner_.take_any(tails)) continue;
  take_remarks();
  if (naming == Naming::all_days) doubt_other_days();
  for (const Item& item : items_) {
    found_.reopened.push_back(item.closure);
    if (item.closure.when != Closure::When::weekdays) continue;
    if (item.half || item.closure.shift != HolidayShift::none) return false;
    const DaySet days = both(item.closure.days, DaySet::week());
    if (item.closure.days.has(DaySet::holiday)) {
      HoursChange holidays;
      holidays.what = What::open_holidays;
      found_.changes.push_back(holidays);
    }
    if (days.none()) continue;
    Item opened = item;
    opened.closure.days = days;
    if (!item.closure.weeks.every()) return false;
    change(What::open, opened, {}, 0);
  }
  opened_something_ = true;
  items_.clear();
  return timed_.empty();
}

/// 月曜〜木曜、土曜の営業です names all days on which it opens, or so it seems.
void SentenceReader::doubt_other_days() {
  Closure others;
  others.when = Closure::When::weekdays;
  others.effect = ClosureEffect::unknown;
  DaySet named;
  for (const Item& item : items_) {
    if (item.closure.when == Closure::When::weekdays) named.add(item.closure.days);
  }
  others.days = DaySet::week().without(named);
  if (both(named, DaySet::week()).count() > 1 && !others.days.none()) add(others);
}

/// Days that nothing is said of: closed among the closures; else only those whose name says so, and
/// of the others nobody knows.
bool SentenceReader::finish() {
  if (!timed_.empty()) return false;
  if (items_.empty()) return true;
  const bool closures = field_ == LineField::closures;
  if (closures && opened_something_) return false;
  for (Item& item : items_) {
    if (item.named) continue;
    if (closures && item.other_name) return false;
    if (closures) continue;
    partly_ = true;
    item.closure.effect = ClosureEffect::unknown;
  }
  return close_items(items_);
}

void SentenceReader::remember_days() {
  DaySet days;
  for (const Item& item : items_) {
    if (item.closure.when != Closure::When::weekdays) continue;
    days = item.closure.days;
    last_weeks_ = item.closure.weeks;
  }
  if (!days.none()) last_days_ = days;
}

bool SentenceReader::only_weekdays() const {
  return !items_.empty() && std::all_of(items_.begin(), items_.end(), [](const Item& item) {
    return item.closure.when == Closure::When::weekdays && !item.half &&
           item.closure.shift == HolidayShift::none;
  });
}

}  // namespace shirube
