// One day or several in a row as the field of a record: an exhibition from the 18th to the 20th. A
// weekday written beside either of them is checked. Values; safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "directory/date_kinds.h"

namespace shirube {

/// From a day to a day, both of them included; `last` is `first` for a single day.
struct DateSpan {
  Date first;
  Date last;
  bool operator==(const DateSpan&) const = default;
  bool given() const { return first.given(); }
  bool several() const { return first != last; }
  int days() const { return days_between(first, last) + 1; }
};

/// Both days as they were written, with their weekdays, which may be wrong.
struct WrittenDateSpan {
  WrittenDate first;
  WrittenDate last;
};

/// Reads a day as read_date() does, or two with 〜, ～, から or a dash between. The second may
/// leave out what it shares with the first: 2026-12-18（金）〜20日（日）,
/// 2026年12月28日から1月3日まで.
std::optional<WrittenDateSpan> read_date_span(std::string_view text);

/// 2026年12月18日（金）〜20日（日）.
std::string long_date_span(const DateSpan& span);

/// {iso, text, era, weekday, short, last}: as those of a date, `iso` and `weekday` of the first
/// day; `last` is the last day's iso, empty for a single day.
const Type& date_span_type();

template <>
struct Kind<DateSpan> : PlainKind<DateSpan> {
  static std::string_view name() { return "日付か期間"; }
  static bool decode(const Node& node, DateSpan& into, const FieldContext& field, Decoder& decoder);
  static Value value(const DateSpan& span, Audience);
  static const Type& type(Audience) { return date_span_type(); }
  /// 2026-12-18〜2026-12-20.
  static std::string written(const DateSpan& span);
};

}  // namespace shirube
