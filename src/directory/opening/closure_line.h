// Reads a line of OpeningHours::closures as people write it. What it understands stands in
// docs/受付時間の書き方.md and in the cases of tests/directory/opening/closure_line_test.cc. It
// never guesses: a line that it does not understand makes unknown whatever day it might mean. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "directory/opening/closure.h"

namespace shirube {

/// 年末年始（12月29日〜1月3日）, 8月13日〜15日, 2026年12月30日, 第3水曜日, 木曜日の午後. No
/// closures for なし and 年中無休. 木曜日は出張します is unknown on Thursdays; お盆 without days is
/// unknown around お盆; of a line that could mean any day, one closure for every day, unknown.
std::vector<Closure> read_closure_line(std::string_view line);

/// True when the line could mean any day.
bool means_any_day(const std::vector<Closure>& closures);

}  // namespace shirube
