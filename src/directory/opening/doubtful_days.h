// What a sentence that was not understood might mean: the days that become unknown by it, and
// whether it speaks of opening and closing at all. Used by opening_line.cc. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "directory/opening/closure.h"

namespace shirube {

/// Of a line of closures: 木曜日は出張します is unknown on Thursdays; a line that could mean any
/// day (不定休, 祝日の翌日) is one closure for every day. Never empty.
std::vector<Closure> days_in_doubt(std::string_view line);

/// What a sentence of a note is about.
enum class NoteMatter {
  /// No time of the house: 要相談, 送迎は9時から, 車いすで入れます.
  none,
  /// It may open on days, or at times, that were not read.
  opening,
  /// It may close.
  closing
};
NoteMatter matter_of(std::string_view sentence);

/// True of 上記以外の時間は要相談: it neither opens nor closes, wherever it stands.
bool is_on_request(std::string_view sentence);

/// True of （都合により変更あり）: it hedges what it stands beside, and names no day and no time.
bool is_remark(std::string_view sentence);

/// The days that a sentence names anywhere, unknown.
std::vector<Closure> named_days(std::string_view sentence);
/// True when it names a time of the day; 午後 alone only where it may open.
bool names_clock(std::string_view sentence);
/// True when something in it opens, whatever else it closes: 日曜休みだが第3日曜は開所.
bool opens_somewhere(std::string_view sentence);

/// The days that a sentence of a note names anywhere, unknown; one closure for every day when it
/// names none, or speaks of others than these (以外, のみ). Never empty.
std::vector<Closure> named_days_in_doubt(std::string_view sentence);

/// True when the text might speak of other days than those before it. 訪問診療の日のため does not.
bool may_mean_other_days(std::string_view text);
/// True when it might hold for a part of the day only, or not each time.
bool may_hold_in_part(std::string_view text);

}  // namespace shirube
