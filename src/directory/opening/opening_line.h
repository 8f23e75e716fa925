// Reads what people write about when a place opens and closes: 年末年始（12月29日〜1月3日）,
// 日曜日・12/30～1/3を除く, 木曜日13：00まで。土曜日午後休診, 月曜日（祝日の場合は翌日）. What it
// understands stands in docs/受付時間の書き方.md and in the cases of
// tests/directory/opening/opening_line_test.cc. It never guesses: a sentence counts as understood
// only when every letter of it was accounted for; of any other, the days that it might mean become
// unknown. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/opening/closure.h"
#include "directory/opening/hours_change.h"

namespace shirube {

/// Where the text stands. Days without a verb are closed among the closures and mean nothing in a
/// note; a sentence that speaks of no time at all is no fault in a note.
enum class LineField { closures, note };

struct OpeningLine {
  std::vector<Closure> closures;
  std::vector<HoursChange> changes;
  /// Days on which it opens, or may open, by a sentence: another one that closes them is no longer
  /// sure. 日曜休み。ただし第3日曜日は開所.
  std::vector<Closure> reopened;
  /// Of the sentences that were not understood, the first.
  std::string not_understood;
  bool understood() const { return not_understood.empty(); }
};

OpeningLine read_opening_line(std::string_view text, LineField field);

/// Days that one line closes and another opens are in doubt; where it opens some weeks only, the
/// others stay closed.
void doubt_reopened(const std::vector<Closure>& reopened, std::vector<Closure>& closures);

/// True when one of them is unknown on any day.
bool means_any_day(const std::vector<Closure>& closures);

}  // namespace shirube
