// When a facility or desk is open: rules by weekday and week of the month, what holds on public
// holidays, and what no rule can say as free lines. A value; how it is shown stands in
// week_table.h.
//
//   hours:
//     open:
//       - {days: 月火水金, times: 9:00-12:00 14:00-18:00}
//       - {days: 土, weeks: 第1・第3, times: 9:00-12:00}
//     holidays: 休み
//     closures: [年末年始（12月29日〜1月3日）, 木曜の午後は訪問診療のため休み]
//     note: 訪問のため不在のことがあります
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "directory/opening/opening_rule.h"
#include "directory/vocabulary.h"

namespace shirube {

/// What holds on public holidays (国民の祝日に関する法律).
enum class HolidayRule { not_given, closed, open, unknown };
template <>
const Vocabulary& vocabulary<HolidayRule>();
template <>
struct Kind<HolidayRule> : WordKind<HolidayRule> {};

struct OpeningHours {
  /// A day that no rule names is closed, when there are rules at all; else nothing is known.
  std::vector<OpeningRule> open;
  HolidayRule holidays = HolidayRule::not_given;
  /// Lines shown as they are: 年末年始（12月29日〜1月3日）. opening/opening_line.h reads them.
  std::vector<std::string> closures;
  /// At all hours; then there are no rules.
  bool around_the_clock = false;
  std::string note;
  /// True when they say the same of each day, however its days are put together in rules.
  bool operator==(const OpeningHours& other) const;
  /// Whether anything is known of when it is open.
  bool known() const { return around_the_clock || !open.empty(); }
};

/// The cells of Monday to Sunday and of holidays that say the same as 利用可能曜日
/// (介護サービス情報公表システム: 平日,土曜日,日曜日,祝日): open on these days, at times that are
/// not known. Nothing when a word is none of these.
std::optional<std::vector<std::string>> cells_of_available_days(std::string_view text);

template <>
const Description& describe<OpeningHours>();

/// The members of the description, then `summary` (one line) and `week` (rows {day, times, open}).
template <>
struct Kind<OpeningHours> : DescribedKind<OpeningHours> {
  static Value value(const OpeningHours& hours, Audience audience);
  static const Type& type(Audience audience);

  /// A cell for each day of the week and one for holidays, as people keep such tables
  /// (opening_cells.cc): 「9:00〜12:00 14:00〜18:00」, 「第1・第3 9:00〜12:00」, 「休み」, and ○
  /// for open at times that are not known. Then the rest of the description.
  static const std::vector<std::string>& columns();
  static std::vector<std::string> write_cells(const OpeningHours& hours);
  static Node node_of(std::span<const CellText> cells);
};

}  // namespace shirube
