// The words in which the table of doors is told, in Japanese and English. Names of places, desks
// and topics are the content's own. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic_printer.h"
#include "directory/desk_words.h"
#include "site/doors/doors.h"

namespace shirube {

/// 厚木市のうち中町ほか3町; 厚木市.
std::string towns_text(const DoorRow& row, Language language);
/// 介護, 認知症, 薬ほか7.
std::string topics_text(const std::vector<Topic>& topics, Language language);
/// 月〜木 17:15〜翌8:30、金 17:15〜月 8:30、祝日; いつも for doors that never open.
std::string closed_text(const DoorWeek& week, Language language);
/// 8:30 地域包括支援センターあつぎみなみ.
std::string next_text(const std::vector<NextDoor>& next, Language language);
std::string caller_text(Caller caller, Language language);

}  // namespace shirube
