// The pieces of a sentence: lists of days, and the words that close or open them.
#include <string>

#include "directory/opening/opening_words.h"
#include "directory/opening/sentence_reader.h"

namespace shirube {

bool is_shared(std::string_view words, const DaySet& days) {
  if (days.count() == 1) return true;
  for (std::string_view sign : {"・", "/", "と", "祝", ","}) {
    if (words.find(sign) != words.npos) return false;
  }
  return words.find("曜日") == words.npos || words.find("〜") != words.npos ||
         words.find("~") != words.npos || words.find("から") != words.npos;
}

bool SentenceReader::take_items() {
  const std::size_t had = items_.size();
  std::string_view before = scanner_.rest();
  while (take_item()) {
    before = scanner_.rest();
    while (scanner_.take_sign()) continue;
  }
  scanner_.go_back(before);
  return items_.size() > had;
}

bool SentenceReader::take_item() {
  const std::string_view before = scanner_.rest();
  if (take_date_list() || take_named_dates()) return true;
  scanner_.go_back(before);
  if (auto days = scanner_.take_weekdays()) {
    Item item;
    item.closure = *days;
    item.words = before.substr(0, before.size() - scanner_.rest().size());
    const std::string_view after = scanner_.rest();
    item.whole = scanner_.take_any({"終日", "全日"});
    scanner_.take("の");
    item.half = scanner_.take_half();
    if (!item.half && !item.whole) scanner_.go_back(after);
    items_.push_back(item);
    return true;
  }
  if (auto season = scanner_.take_season()) {
    Item item;
    item.closure = *season;
    item.named = true;
    items_.push_back(item);
    return true;
  }
  return false;
}

/// 年末年始（12月29日〜1月3日）, 夏季8月13日〜15日, 三が日.
bool SentenceReader::take_named_dates() {
  const std::string_view before = scanner_.rest();
  const std::size_t had = items_.size();
  if (const auto days = scanner_.take_named_day()) {
    Item item;
    item.closure = *days;
    item.named = true;
    items_.push_back(item);
    return true;
  }
  // 日曜日は休み（…）: the days before it are what is closed.
  for (std::string_view particle : {"は", "の", ":"}) {
    if (before.starts_with(particle)) return false;
  }
  const bool named = scanner_.take_closure_name();
  if (named || scanner_.rest().size() < before.size()) {
    const bool bracket = scanner_.take("(");
    if (take_date_list()) {
      // 年末年始（12/30・1/1～3お休み）.
      const bool except = scanner_.rest().find("除") < scanner_.rest().find(")");
      const bool verb = bracket && !except && !scanner_.rest().starts_with(")") && take_closed();
      for (std::size_t i = had; i < items_.size(); ++i) {
        items_[i].other_name = !named && !verb;
        items_[i].named = named || verb;
      }
      if (!bracket || scanner_.take(")")) return true;
    }
  }
  items_.resize(had);
  scanner_.go_back(before);
  return false;
}

/// 8月13日〜15日・20日.
bool SentenceReader::take_date_list() {
  auto next = scanner_.take_dates(nullptr);
  if (!next) return false;
  while (true) {
    Item item;
    item.closure = *next;
    const std::string_view after = scanner_.rest();
    scanner_.take("の");
    item.half = next->first == next->last ? scanner_.take_half() : std::nullopt;
    if (!item.half) scanner_.go_back(after);
    items_.push_back(item);
    const Closure last = *next;
    const std::string_view before = scanner_.rest();
    while (scanner_.take_sign()) continue;
    next = scanner_.take_dates(&last);
    if (!next) {
      scanner_.go_back(before);
      return true;
    }
    // 2026年12月29日、1月3日: of each year, or of the next one?
    if (last.first.given() && !next->first.given()) return false;
  }
}

/// 祝日のある週の, 同一週内に祝日がある場合は.
bool SentenceReader::take_holiday_week() {
  const std::string_view before = scanner_.rest();
  scanner_.take_any({"同一週内に", "同じ週に", "同週に", "週内に", "その週に"});
  const bool within = scanner_.rest().size() < before.size();
  if (scanner_.take("祝日") && scanner_.take_any({"のある", "がある", "を含む", "の含まれる"})) {
    const bool week = within ? scanner_.take_any({"場合", "とき", "時"}) : scanner_.take("週");
    if (week) {
      scanner_.take_any({"には", "は", "の"});
      scanner_.take_any({"、", ","});
      holiday_week_ = true;
      return true;
    }
  }
  scanner_.go_back(before);
  return false;
}

void SentenceReader::take_remarks() {
  while (true) {
    const std::string_view before = scanner_.rest();
    if (!scanner_.take("(") || !scanner_.take_any(remarks) || !scanner_.take(")")) {
      scanner_.go_back(before);
      return;
    }
  }
}

/// 12月31日（2024年は12月30日も追加）.
void SentenceReader::take_day_of_year() {
  const std::string_view before = scanner_.rest();
  if (scanner_.take("(")) {
    const std::size_t year_end = scanner_.rest().find("年は");
    if (year_end != std::string_view::npos && year_end <= 8) {
      const std::string date = std::string(scanner_.rest().substr(0, year_end)) + "年" +
                               std::string(scanner_.rest().substr(year_end + 6));
      ClosureScanner dated(date);
      const auto day = dated.take_dates(nullptr);
      if (day && dated.take_any({"も追加)", "も休み)", "も休診)", "も休業)"})) {
        add(*day);
        scanner_.go_back(scanner_.rest().substr(scanner_.rest().size() - dated.rest().size()));
        return;
      }
    }
  }
  scanner_.go_back(before);
}

/// 休み, は休診です, を除く, のみ定休日となります. False for 除く where it may be an exception to
/// what was said before.
bool SentenceReader::take_closed() {
  const std::string_view before = scanner_.rest();
  while (scanner_.take_any(fillers)) continue;
  scanner_.take_any({"のみ", "だけ", "は", "も", "を", "が", "、"});
  while (scanner_.take_any(fillers)) continue;
  if (scanner_.take_any(closed_verbs)) {
    while (scanner_.take_any(tails)) continue;
    closed_something_ = true;
    return true;
  }
  scanner_.go_back(before);
  if (!scanner_.take_any(except_verbs)) return false;
  const bool others = before.starts_with("以外");
  // 日曜日休み、8月13日を除く: an exception, or one closure more?
  const bool is_exception = closed_something_ || (exception_ && closed_before_);
  scanner_.take_any({"は", "の日は", "毎日", "、"});
  const bool opens = scanner_.take_any(opening_verbs);
  while (opens && scanner_.take_any(tails)) continue;
  const bool ends =
      scanner_.at_end() || scanner_.rest().starts_with(")") || scanner_.rest().starts_with("(");
  if (is_exception || !(opens || (ends && !others))) {
    scanner_.go_back(before);
    return false;
  }
  closed_something_ = true;
  return true;
}

bool SentenceReader::take_opening_words() {
  scanner_.take_any({"の間", "に"});
  scanner_.take_any({"の"});
  const bool opening =
      scanner_.take_any({"夜間診療", "診療", "診察", "営業", "開館", "開所", "開局", "外来"});
  while (scanner_.take_any(tails)) continue;
  return opening;
}

}  // namespace shirube
