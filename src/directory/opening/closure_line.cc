#include "directory/opening/closure_line.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.h"
#include "directory/opening/closure_scanner.h"

namespace shirube {
namespace {

using Closures = std::vector<Closure>;

/// A time of the year that has no fixed days: wide enough for all that people mean by it.
struct Season {
  std::string_view name;
  Date first;
  Date last;
};

constexpr std::array<Season, 16> seasons = {{{"年末年始", {0, 12, 20}, {0, 1, 10}},
                                             {"年末", {0, 12, 20}, {0, 1, 10}},
                                             {"年始", {0, 12, 20}, {0, 1, 10}},
                                             {"お正月", {0, 12, 20}, {0, 1, 10}},
                                             {"正月", {0, 12, 20}, {0, 1, 10}},
                                             {"お盆", {0, 7, 10}, {0, 8, 31}},
                                             {"旧盆", {0, 7, 10}, {0, 8, 31}},
                                             {"盆", {0, 7, 10}, {0, 8, 31}},
                                             {"ゴールデンウィーク", {0, 4, 25}, {0, 5, 10}},
                                             {"ゴールデンウイーク", {0, 4, 25}, {0, 5, 10}},
                                             {"大型連休", {0, 4, 25}, {0, 5, 10}},
                                             {"GW", {0, 4, 25}, {0, 5, 10}},
                                             {"夏季", {0, 7, 1}, {0, 9, 30}},
                                             {"夏期", {0, 7, 1}, {0, 9, 30}},
                                             {"夏の", {0, 7, 1}, {0, 9, 30}},
                                             {"夏", {0, 7, 1}, {0, 9, 30}}}};

/// Words that may move the meaning to other days than those before them.
constexpr std::array<std::string_view, 29> other_times = {
    "曜",   "祝",   "翌",   "前日", "前後", "月",   "日",   "週",   "年",   "毎",
    "以外", "除",   "振",   "替",   "場合", "ごと", "季",   "期",   "不定", "随時",
    "他",   "ほか", "また", "重な", "次の", "別の", "前の", "後の", "/"};

/// Words that say what a reason for a closure cannot: that it holds for a part of the day, or not
/// each time.
constexpr std::array<std::string_view, 10> in_part = {
    "午", "時", "朝", "夕", "夜", "から", "まで", "たまに", "まれに", "ときどき"};

/// What a letter may be a part of stands between these: 土・月はじめ.
constexpr std::array<std::string_view, 3> list_signs = {"・", "/", "と"};

template <std::size_t size>
bool has_any(std::string_view text, const std::array<std::string_view, size>& words) {
  for (std::string_view word : words) {
    if (text.find(word) != text.npos) return true;
  }
  return false;
}

/// 訪問診療の日のため names no other day.
bool may_mean_other_days(std::string_view text) {
  std::string rest(text);
  for (std::string_view same : {"の日", "終日", "当日"}) {
    rest = replace_all(std::move(rest), same, same == "の日" ? "の" : "");
  }
  return has_any(rest, other_times);
}

/// 訪問診療のため、: false when it holds what might be other days.
bool take_reason(ClosureScanner& scanner) {
  // Not により: 天候により休みます is no closure on every one of these days.
  for (std::string_view sign : {"のため", "の為"}) {
    const std::size_t at = scanner.rest().find(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view reason = scanner.rest().substr(0, at);
    const bool clear = !may_mean_other_days(reason) && !has_any(reason, in_part);
    if (!clear || reason.find("は") != reason.npos) return false;
    scanner.go_back(scanner.rest().substr(at + sign.size()));
    scanner.take("、");
    return true;
  }
  return true;
}

/// 休み, は休診です, は研修のため、休みます, and nothing at all.
bool says_closed(std::string_view tail) {
  ClosureScanner scanner(tail);
  const bool topic = scanner.take_any({"は", "が", "も"});
  const bool comma = scanner.take("、");
  // Only after a sign: 水道工事のため does not speak of 水.
  if ((topic || comma) && !take_reason(scanner)) return false;
  scanner.take_any({"お休みします", "お休み", "休みます", "休診日", "休診します", "休診", "休業日",
                    "休業します", "休業", "定休日", "定休", "休館", "休所", "閉所", "閉館", "閉局",
                    "閉まります", "休み"});
  scanner.take_any({"です", "となります", "になります", "とします", "いたします"});
  scanner.take("。");
  return scanner.at_end();
}

bool is_number(std::string_view text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

/// は出張します: something about the days before it, and about no others.
bool stays_with_its_days(std::string_view tail) {
  ClosureScanner scanner(tail);
  const bool sign = scanner.take_any({"、", "("});
  if (!sign && !scanner.take("は")) return false;
  // 12月30日、31、1: what follows a sign may be a day that was not understood.
  return !(sign && is_number(scanner.rest())) && !may_mean_other_days(tail);
}

/// 月はじめ, 月は二回, 土・月はじめ: a weekday of one letter may be the begin of another word.
bool may_be_another_word(std::string_view words, std::string_view tail) {
  constexpr std::size_t letter = std::string_view("月").size();
  const bool is_date = words.empty() || static_cast<unsigned char>(words.back()) < 0x80;
  if (is_date) return false;
  if (words.size() == letter) return true;
  words.remove_suffix(letter);
  const auto ends = [&](std::string_view sign) { return words.ends_with(sign); };
  if (!std::any_of(list_signs.begin(), list_signs.end(), ends)) return false;
  ClosureScanner scanner(tail);
  // UTF-8 is in the order of its letters: hiragana.
  return scanner.take("は") && scanner.rest() >= "ぁ" && scanner.rest() < "゠";
}

/// True when a part of the day is one of all these days: 土日の午後, 火・木の13:00〜15:00. In
/// 日曜・祝日・木曜午後 and 木曜・土曜の午後 it may be of the last day alone.
bool is_shared(const ClosureScanner::Part& part, std::string_view words) {
  if (!part.after_no || words.find("祝") != words.npos) return false;
  const bool clock = !part.doubtful_noon;
  return !has_any(words, list_signs) || (clock && words.find("曜") == words.npos);
}

bool is_one_day(const DaySet& days) {
  int count = 0;
  for (int day = 0; day <= DaySet::holiday; ++day) count += days.has(day) ? 1 : 0;
  return count == 1;
}

class LineReader {
 public:
  explicit LineReader(std::string_view text) : scanner_(text) {}

  /// The closures of the whole line; nothing when it might mean any day.
  std::optional<Closures> read() {
    std::string_view item;
    std::string_view after_items;
    do {
      const std::string_view before = scanner_.rest();
      if (!take_item()) {
        if (closures_.empty()) return std::nullopt;
        // 木曜日、往診に出ます: the sign belonged to what is said of the days before it.
        break;
      }
      after_items = scanner_.rest();
      item = before.substr(0, before.size() - after_items.size());
    } while (scanner_.take_sign());
    if (mixed_years_) return std::nullopt;
    if (says_closed(after_items)) return closures_;
    if (!stays_with_its_days(after_items) || may_be_another_word(item, after_items)) {
      return std::nullopt;
    }
    for (Closure& closure : closures_) closure.effect = ClosureEffect::unknown;
    return closures_;
  }

 private:
  bool take_item() {
    return take_date_list() || take_named_dates() || take_weekday_list() || take_season();
  }

  bool take_weekday_list() {
    const std::string_view before = scanner_.rest();
    auto days = scanner_.take_weekdays();
    if (!days) return false;
    const std::string_view words = before.substr(0, before.size() - scanner_.rest().size());
    const auto part = scanner_.take_part_of_day();
    if (part && !is_one_day(days->days) && !is_shared(*part, words)) {
      days->effect = ClosureEffect::unknown;
      closures_.push_back(*days);
    } else {
      add(*days, part);
    }
    return true;
  }

  /// 8月13日〜15日・20日.
  bool take_date_list() {
    const auto first = scanner_.take_dates(nullptr);
    if (!first) return false;
    Closure last = *first;
    while (true) {
      // 12月29日〜1月3日の午後 is nothing that people write.
      if (last.first == last.last) {
        add(last, scanner_.take_part_of_day());
      } else {
        closures_.push_back(last);
      }
      const std::string_view before = scanner_.rest();
      const auto next = scanner_.take_sign() ? scanner_.take_dates(&last) : std::nullopt;
      if (!next) {
        scanner_.go_back(before);
        return true;
      }
      // 2026年12月29日、1月3日: of each year, or of the next one?
      mixed_years_ = mixed_years_ || (last.first.given() && !next->first.given());
      last = *next;
    }
  }

  /// 年末年始（12月29日〜1月3日）, 夏の休み 8月13日〜15日.
  bool take_named_dates() {
    const std::string_view before = scanner_.rest();
    const std::size_t had = closures_.size();
    if (scanner_.take_closure_name()) {
      const bool bracket = scanner_.take("(");
      if (take_date_list() && (!bracket || scanner_.take(")"))) return true;
    }
    closures_.resize(had);
    scanner_.go_back(before);
    return false;
  }

  bool take_season() {
    for (const Season& season : seasons) {
      if (!scanner_.take(season.name)) continue;
      Closure closure;
      closure.when = Closure::When::yearly;
      closure.effect = ClosureEffect::unknown;
      closure.first = season.first;
      closure.last = season.last;
      closures_.push_back(closure);
      scanner_.take_any({"休み", "休業", "休暇", "休診", "期間"});
      scanner_.take_any({"があります", "あります", "あり"});
      return true;
    }
    return false;
  }

  /// A half day ends at noon or at one: the hour between is in doubt.
  void add(Closure closure, const std::optional<ClosureScanner::Part>& part) {
    if (part) {
      closure.from = part->from;
      closure.to = part->to;
      if (part->doubtful_noon) {
        Closure noon = closure;
        noon.effect = ClosureEffect::unknown;
        noon.from = 12 * 60;
        noon.to = 13 * 60;
        closures_.push_back(noon);
      }
    }
    closures_.push_back(closure);
  }

  ClosureScanner scanner_;
  Closures closures_;
  bool mixed_years_ = false;
};

std::string plain_text(std::string_view line) {
  std::string text = nfkc(line);
  for (std::string_view space : {" ", "\t", "　"}) text = replace_all(std::move(text), space, "");
  text = replace_all(std::move(text), "祝祭日", "祝日");
  return replace_all(std::move(text), "国民の祝日", "祝日");
}

}  // namespace

std::vector<Closure> read_closure_line(std::string_view line) {
  const std::string text = plain_text(line);
  for (std::string_view none : {"なし", "無し", "特になし", "無休", "年中無休"}) {
    if (text == none) return {};
  }
  if (auto closures = LineReader(text).read()) return std::move(*closures);
  Closure any_day;
  any_day.effect = ClosureEffect::unknown;
  return {any_day};
}

bool means_any_day(const std::vector<Closure>& closures) {
  for (const Closure& closure : closures) {
    if (closure.when == Closure::When::every_day) return true;
  }
  return false;
}

}  // namespace shirube
