// One line of the weekly hours of a facility or desk: on which days, in which weeks of the month,
// at what times. Values.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "directory/date_kinds.h"
#include "directory/field.h"

namespace shirube {

/// Days of the week, and 祝日 as the eighth.
class DaySet {
 public:
  static constexpr int holiday = 7;
  /// Monday to Sunday.
  static DaySet week() { return DaySet(0x7F); }

  DaySet() = default;

  /// `day` is a Weekday's number (0 is Monday) or `holiday`.
  void add(int day) { bits_ |= static_cast<std::uint8_t>(1u << day); }
  void add(const DaySet& other) { bits_ |= other.bits_; }
  bool has(int day) const { return (bits_ >> day & 1u) != 0; }
  bool none() const { return bits_ == 0; }
  int count() const { return std::popcount(bits_); }
  bool meets(const DaySet& other) const { return !both(*this, other).none(); }
  DaySet without(const DaySet& other) const {
    return DaySet(static_cast<std::uint8_t>(bits_ & ~other.bits_));
  }
  friend DaySet both(const DaySet& a, const DaySet& b) {
    return DaySet(static_cast<std::uint8_t>(a.bits_ & b.bits_));
  }
  bool operator==(const DaySet&) const = default;

 private:
  explicit DaySet(std::uint8_t bits) : bits_(bits) {}

  std::uint8_t bits_ = 0;
};

/// Reads 月火水金, 月〜金, 月・水, 土日祝, 平日（月〜金）, 毎日（月〜日）, 月曜日と木曜日. A day
/// may be named once only.
std::optional<DaySet> read_days(std::string_view text);
/// 月〜水・金・祝.
std::string days_text(const DaySet& days);

/// Weeks of the month: the first to the fifth time that a day comes round, and the last. None means
/// every week.
class WeekSet {
 public:
  static constexpr int last = 5;

  /// `week` is 0 for the first to 4 for the fifth, or `last`.
  void add(int week) { bits_ |= static_cast<std::uint8_t>(1u << week); }
  bool has(int week) const { return (bits_ >> week & 1u) != 0; }
  bool every() const { return bits_ == 0; }
  /// True when there may be a day in both: the last may be the fourth or the fifth.
  bool meets(const WeekSet& other) const;
  auto operator<=>(const WeekSet&) const = default;

 private:
  std::uint8_t bits_ = 0;
};

/// Reads 第1・第3, 第2・4, 第1週、第3週, 最終.
std::optional<WeekSet> read_weeks(std::string_view text);
/// 第1・第3.
std::string weeks_text(const WeekSet& weeks);

/// The spans of a day, by their begin; none when the times are not known.
struct OpeningTimes {
  std::vector<TimeSpan> spans;
  bool operator==(const OpeningTimes&) const = default;
};

struct OpeningRule {
  DaySet days;
  WeekSet weeks;
  OpeningTimes times;
  /// Where it stands in the content, for messages.
  Location where;

  bool operator==(const OpeningRule& other) const {
    return days == other.days && weeks == other.weeks && times == other.times;
  }
};

template <>
struct Kind<DaySet> : PlainKind<DaySet> {
  static std::string_view name() { return "曜日"; }
  static bool decode(const Node& node, DaySet& into, const FieldContext& field, Decoder& decoder);
  static Value value(const DaySet& days, Audience) { return days_text(days); }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const DaySet& days) { return days_text(days); }
};

template <>
struct Kind<WeekSet> : PlainKind<WeekSet> {
  static std::string_view name() { return "月の第何週"; }
  static bool decode(const Node& node, WeekSet& into, const FieldContext& field, Decoder& decoder);
  static Value value(const WeekSet& weeks, Audience) { return weeks_text(weeks); }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const WeekSet& weeks) { return weeks_text(weeks); }
};

template <>
struct Kind<OpeningTimes> : PlainKind<OpeningTimes> {
  static std::string_view name() { return "時間"; }
  static bool decode(const Node& node, OpeningTimes& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const OpeningTimes& times, Audience audience);
  static const Type& type(Audience) { return list_type(time_span_type()); }
  static std::string written(const OpeningTimes& times);
};

template <>
const Description& describe<OpeningRule>();

template <>
struct Kind<OpeningRule> : DescribedKind<OpeningRule> {
  static bool decode(const Node& node, OpeningRule& into, const FieldContext& field,
                     Decoder& decoder) {
    into.where = node.where;
    return DescribedKind<OpeningRule>::decode(node, into, field, decoder);
  }
};

}  // namespace shirube
