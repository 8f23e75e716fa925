#include "directory/opening/opening_rule.h"

#include <algorithm>
#include <array>

#include "base/faults/directory.h"
#include "base/text.h"
#include "directory/meant_times.h"

namespace shirube {
namespace {

constexpr int days_per_week = 7;

// Walks over words that stand side by side or with a sign between, in text that plain_signs() went
// over.
class WordScanner {
 public:
  explicit WordScanner(std::string_view text) : text_(trim(text)) {}

  bool at_end() const { return text_.empty(); }
  bool sees(std::string_view expected) const { return text_.starts_with(expected); }

  bool take(std::string_view expected) {
    if (!sees(expected)) return false;
    text_ = trim(text_.substr(expected.size()));
    return true;
  }

  bool take_any(std::initializer_list<std::string_view> candidates) {
    for (std::string_view candidate : candidates) {
      if (take(candidate)) return true;
    }
    return false;
  }

  bool take_sign() { return take_any({"・", ",", "、", "/", "と"}); }

  std::optional<int> take_weekday() {
    for (int day = 0; day < days_per_week; ++day) {
      if (!take(weekday_name(static_cast<Weekday>(day)))) continue;
      if (!take("曜日")) take("曜");
      return day;
    }
    return std::nullopt;
  }

  /// 第1, 1, 第一週: 0 for the first.
  std::optional<int> take_week() {
    constexpr std::array<std::string_view, 5> kanji = {"一", "二", "三", "四", "五"};
    take("第");
    for (int week = 0; week < 5; ++week) {
      const char digit = static_cast<char>('1' + week);
      if (take({&digit, 1}) || take(kanji[static_cast<std::size_t>(week)])) return week;
    }
    return std::nullopt;
  }

 private:
  std::string_view text_;
};

bool add_once(DaySet& days, int day) {
  if (days.has(day)) return false;
  days.add(day);
  return true;
}

/// Adds the days from `first` on to `last`, over the weekend if need be; a range of one is none.
bool add_range(DaySet& days, int first, int last) {
  if (first == last) return false;
  for (int day = first;; day = (day + 1) % days_per_week) {
    if (!add_once(days, day)) return false;
    if (day == last) return true;
  }
}

bool take_days(WordScanner& scanner, DaySet& days) {
  if (scanner.take("平日")) return add_range(days, 0, 4);
  if (scanner.take("毎日")) return add_range(days, 0, 6);
  if (scanner.take_any({"祝日", "祝"})) return add_once(days, DaySet::holiday);
  const std::optional<int> first = scanner.take_weekday();
  if (!first) return false;
  if (!scanner.take_any({"〜", "~", "-", "から", "–", "−", "ー"})) return add_once(days, *first);
  const std::optional<int> last = scanner.take_weekday();
  if (!last) return false;
  scanner.take("まで");
  return add_range(days, *first, *last);
}

bool take_weeks(WordScanner& scanner, WeekSet& weeks) {
  const std::optional<int> week = scanner.take("最終") ? WeekSet::last : scanner.take_week();
  if (!week || weeks.has(*week)) return false;
  scanner.take("週");
  weeks.add(*week);
  return true;
}

bool overlap(const TimeSpan& earlier, const TimeSpan& later) {
  return earlier.open_ended() || earlier.to > later.from;
}

}  // namespace

std::optional<DaySet> read_days(std::string_view text) {
  const std::string plain = plain_signs(text);
  WordScanner scanner(plain);
  DaySet days;
  do {
    if (!take_days(scanner, days)) return std::nullopt;
  } while (scanner.take_sign() || !scanner.at_end());
  return days;
}

std::string days_text(const DaySet& days) {
  std::string text;
  for (int day = 0; day < days_per_week; ++day) {
    if (!days.has(day)) continue;
    int last = day;
    while (last + 1 < days_per_week && days.has(last + 1)) ++last;
    add_item(text, "・", weekday_name(static_cast<Weekday>(day)));
    if (last - day < 2) continue;
    text += "〜";
    text += weekday_name(static_cast<Weekday>(last));
    day = last;
  }
  if (days.has(DaySet::holiday)) add_item(text, "・", "祝");
  return text;
}

bool WeekSet::meets(const WeekSet& other) const {
  if (every() || other.every() || (bits_ & other.bits_) != 0) return true;
  const auto late = [](const WeekSet& weeks) { return weeks.has(3) || weeks.has(4); };
  return (has(last) && late(other)) || (other.has(last) && late(*this));
}

std::optional<WeekSet> read_weeks(std::string_view text) {
  const std::string plain = plain_signs(text);
  WordScanner scanner(plain);
  WeekSet weeks;
  if (scanner.take("毎週")) return scanner.at_end() ? std::optional(weeks) : std::nullopt;
  do {
    if (!take_weeks(scanner, weeks)) return std::nullopt;
    // Bare numbers need a sign between: 第13 is no week.
  } while (scanner.take_sign() || scanner.sees("第") || scanner.sees("最終"));
  return scanner.at_end() ? std::optional(weeks) : std::nullopt;
}

std::string weeks_text(const WeekSet& weeks) {
  std::string text;
  for (int week = 0; week < WeekSet::last; ++week) {
    if (weeks.has(week)) add_item(text, "・", "第" + std::to_string(week + 1));
  }
  if (weeks.has(WeekSet::last)) add_item(text, "・", "最終");
  return text;
}

bool Kind<DaySet>::decode(const Node& node, DaySet& into, const FieldContext& field,
                          Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<DaySet> days = read_days(*text);
  if (!days) decoder.bad_value(node, "曜日", field);
  if (days) into = *days;
  return days.has_value();
}

bool Kind<WeekSet>::decode(const Node& node, WeekSet& into, const FieldContext& field,
                           Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<WeekSet> weeks = read_weeks(*text);
  if (!weeks) decoder.bad_value(node, "月の第何週か", field);
  if (weeks) into = *weeks;
  return weeks.has_value();
}

bool Kind<OpeningTimes>::decode(const Node& node, OpeningTimes& into, const FieldContext& field,
                                Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  std::optional<std::vector<TimeSpan>> spans = read_time_spans(*text);
  if (!spans) {
    report_unread_times(*text, node, field, decoder);
    return false;
  }
  bool good = true;
  for (const TimeSpan& span : *spans) good = !report_reversed(span, node, decoder) && good;
  if (!good) return false;
  for (const TimeSpan& span : *spans) report_late_hour(span, node, decoder);
  std::sort(spans->begin(), spans->end(),
            [](const TimeSpan& a, const TimeSpan& b) { return a.from < b.from; });
  into.spans = std::move(*spans);
  for (std::size_t i = 1; i < into.spans.size(); ++i) {
    if (!overlap(into.spans[i - 1], into.spans[i])) continue;
    decoder.sink().report(
        DirectoryFault::unnecessary_overlap, node.where,
        {time_span_text(into.spans[i - 1]) + " と " + time_span_text(into.spans[i])});
    good = false;
  }
  return good;
}

Value Kind<OpeningTimes>::value(const OpeningTimes& times, Audience audience) {
  return Kind<std::vector<TimeSpan>>::value(times.spans, audience);
}

std::string Kind<OpeningTimes>::written(const OpeningTimes& times) {
  std::string cell;
  for (const TimeSpan& span : times.spans) add_item(cell, " ", time_span_text(span));
  return cell;
}

template <>
const Description& describe<OpeningRule>() {
  using R = OpeningRule;
  using F = FieldsOf<R>;
  constexpr Readers everyone = Readers::everyone;
  static const Description description(
      "opening_rule", "曜日ごとの時間",
      {F::field<&R::days>(
           "days", everyone, Presence::required,
           {"曜日", "続けて書くか「・」「〜」でつなぐ。「平日」「祝」も書ける", "月〜水・金"}),
       F::field<&R::weeks>("weeks", everyone, Presence::optional,
                           {"週", "月の第何週か。毎週なら書かない", "第1・第3"}),
       F::field<&R::times>("times", everyone, Presence::optional,
                           {"時間", "昼休みがあるときは二つに分ける。分からなければ書かない",
                            "9:00-12:00 14:00-18:00"})});
  return description;
}

}  // namespace shirube
