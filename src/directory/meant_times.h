// What times that cannot be read were meant to be, for messages: numbers that a spreadsheet left
// (0.375 is 9:00), remarks beside times, slips of the pen. Pure.
#pragma once

#include <string>
#include <string_view>

#include "directory/decoder.h"

namespace shirube {

/// 9:00-18:00 for 0.375-0.75, 8:30-12:00 for 08:30（受付）-12:00, 12:30 for 12：.30; empty when
/// nobody can tell.
std::string meant_times(std::string_view text);

/// Reports times that cannot be read, with what they may have been meant to be.
void report_unread_times(const std::string& text, const Node& node, const FieldContext& field,
                         Decoder& decoder);

}  // namespace shirube
