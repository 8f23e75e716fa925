#include "directory/opening/closure_line.h"

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

/// Words by which a name before days would not be that of a closure: 年末年始の診療（12月29日）.
constexpr std::array<std::string_view, 26> opening_words = {
    "除",   "以外", "開い", "開き", "開所", "開局", "開店", "営業", "診療",
    "のみ", "だけ", "まで", "午前", "午後", "時",   "曜",   "受付", "対応",
    "以降", "なし", "無",   "場合", "翌",   "当番", "前",   "後"};

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
  for (std::string_view sign : {"のため", "の為", "により"}) {
    const std::size_t at = scanner.rest().find(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view reason = scanner.rest().substr(0, at);
    if (may_mean_other_days(reason) || reason.find("は") != reason.npos) return false;
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

class LineReader {
 public:
  explicit LineReader(std::string_view text) : scanner_(text) {}

  /// The closures of the whole line; nothing when it might mean any day.
  std::optional<Closures> read() {
    std::string_view after_items;
    do {
      if (!take_item()) {
        if (closures_.empty()) return std::nullopt;
        // 木曜日、往診に出ます: the sign belonged to what is said of the days before it.
        break;
      }
      after_items = scanner_.rest();
    } while (scanner_.take_sign());
    if (says_closed(after_items)) return closures_;
    if (!stays_with_its_days(after_items)) return std::nullopt;
    for (Closure& closure : closures_) closure.effect = ClosureEffect::unknown;
    return closures_;
  }

 private:
  bool take_item() {
    if (take_date_list() || take_named_dates()) return true;
    if (const auto days = scanner_.take_weekdays()) {
      add_with_part(*days);
      return true;
    }
    return take_season();
  }

  /// 8月13日〜15日・20日.
  bool take_date_list() {
    const auto first = scanner_.take_dates(nullptr);
    if (!first) return false;
    Closure last = *first;
    while (true) {
      // 12月29日〜1月3日の午後 is nothing that people write.
      if (last.first == last.last) {
        add_with_part(last);
      } else {
        closures_.push_back(last);
      }
      const std::string_view before = scanner_.rest();
      const auto next = scanner_.take_sign() ? scanner_.take_dates(&last) : std::nullopt;
      if (!next) {
        scanner_.go_back(before);
        return true;
      }
      last = *next;
    }
  }

  /// 年末年始（12月29日〜1月3日）, 夏の休み 8月13日〜15日.
  bool take_named_dates() {
    const std::string_view before = scanner_.rest();
    const std::size_t end = before.find_first_of("0123456789(");
    if (end == 0 || end == before.npos) return false;
    std::string_view name = before.substr(0, end);
    // 令和 and 毎年 belong to the date.
    for (std::string_view word : {"令和", "毎年", "R"}) {
      if (name.ends_with(word)) name.remove_suffix(word.size());
    }
    constexpr std::array<std::string_view, 6> signs = {"、", ",", "・", "と", "/", "毎"};
    if (has_any(name, signs) || has_any(name, opening_words) || read_days(name)) return false;
    scanner_.go_back(before.substr(name.size()));
    const bool bracket = scanner_.take("(");
    const std::size_t had = closures_.size();
    if (take_date_list() && (!bracket || scanner_.take(")"))) return true;
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
  void add_with_part(Closure closure) {
    if (const auto part = scanner_.take_part_of_day()) {
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
