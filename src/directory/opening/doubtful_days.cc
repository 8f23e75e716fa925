#include "directory/opening/doubtful_days.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/text.h"
#include "directory/opening/closure_scanner.h"

namespace shirube {
namespace {

using Closures = std::vector<Closure>;

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

bool is_number(std::string_view text) {
  return !text.empty() && is_digit(text[0]);
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

class LineReader {
 public:
  explicit LineReader(std::string_view text) : scanner_(text) {}

  /// The days of the line; nothing when it might mean any day.
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
    if (!stays_with_its_days(after_items) || may_be_another_word(item, after_items)) {
      return std::nullopt;
    }
    for (Closure& closure : closures_) closure.effect = ClosureEffect::unknown;
    return closures_;
  }

 private:
  bool take_item() {
    const std::string_view before = scanner_.rest();
    scanner_.take_closure_name();
    const bool bracket = scanner_.take("(");
    if (const auto dates = scanner_.take_dates(closures_.empty() ? nullptr : &closures_.back())) {
      closures_.push_back(*dates);
      return !bracket || scanner_.take(")");
    }
    scanner_.go_back(before);
    if (const auto days = scanner_.take_weekdays()) {
      closures_.push_back(*days);
      const std::string_view after = scanner_.rest();
      scanner_.take("の");
      if (const auto half = scanner_.take_half()) {
        // The hour of noon belongs to either half.
        Closure& closure = closures_.back();
        if (*half == ClosureScanner::Half::morning) closure.to = afternoon;
        if (*half == ClosureScanner::Half::afternoon) closure.from = noon;
      } else {
        scanner_.go_back(after);
      }
      return true;
    }
    if (const auto season = scanner_.take_season()) {
      closures_.push_back(*season);
      scanner_.take_any({"休み", "休業", "休暇", "休診"});
      scanner_.take_any({"があります", "あります", "あり"});
      return true;
    }
    return false;
  }

  ClosureScanner scanner_;
  Closures closures_;
};

Closures any_day() {
  Closure closure;
  closure.effect = ClosureEffect::unknown;
  return {closure};
}

/// Then the door may be closed.
constexpr std::array<std::string_view, 9> only_visits = {"往診のみ", "訪問診療のみ", "手術のみ",
                                                         "検査のみ", "透析のみ",     "電話のみ",
                                                         "予約のみ", "急患のみ",     "在宅のみ"};

/// Whose times are no times of the house.
constexpr std::array<std::string_view, 43> other_matters = {
    "送迎",           "送り",     "迎え",       "宿泊",     "泊ま",   "泊り",       "通い",
    "電話",           "TEL",      "コール",     "オペレ",   "受付",   "相談",       "面接",
    "面会",           "看護師",   "透析",       "科は",     "科:",    "科の",       "診療科",
    "往診",           "最終訪問", "最終の訪問", "最終入",   "予約",   "問い合わせ", "問合せ",
    "ショートステイ", "連絡",     "食事",       "夕食",     "留守番", "転送",       "窓口",
    "見学",           "健診",     "検査",       "リハビリ", "FAX",    "メール",     "事務所に",
    "ケアプラン"};

/// Such a sentence never opens or closes anything.
constexpr std::array<std::string_view, 26> hedges = {
    "場合があ", "場合が有",   "場合もあ",   "場合もご", "場合がご",   "場合あ",     "ことがあ",
    "ことがで", "ことが出来", "ことが可能", "こともあ", "事があ",     "事もあ",     "事がで",
    "事が出来", "相談",       "柔軟",       "この限り", "できるもの", "行えるもの", "出来るもの",
    "お知らせ", "台風",       "積雪",       "警報",     "災害"};

/// Nor does one with these, unless it names a time.
constexpr std::array<std::string_view, 17> weak_hedges = {
    "応じ", "可能", "対応", "検討", "調整", "変動",     "変更", "希望", "要望",
    "随時", "基づ", "必要", "状況", "都合", "臨機応変", "天候", "天災"};

constexpr std::array<std::string_view, 17> closing_words = {"ことができません",
                                                            "休",
                                                            "閉",
                                                            "除",
                                                            "以外",
                                                            "不在",
                                                            "利用不可",
                                                            "利用できま",
                                                            "利用不能",
                                                            "受入れなし",
                                                            "受け入れなし",
                                                            "営業しており",
                                                            "営業してい",
                                                            "営業しま",
                                                            "営業致しま",
                                                            "しておりません",
                                                            "中止"};

/// Words that hold such letters and close nothing.
constexpr std::array<std::string_view, 30> no_closing = {
    "休業日及び", "休業日および", "休業日・", "休業日、",   "休業日又は", "休業日または",
    "休業日で",   "休業日に",     "休業日等", "定休日及び", "定休日で",   "定休日に",
    "定休日等",   "定休日の",     "定休日、", "休日で",     "休日に",     "休日も",
    "休日等",     "休日・",       "上記以外", "時間以外",   "営業日以外", "日時以外",
    "それ以外",   "時間帯以外",   "以外にも", "休憩",       "年中無休",   "休みなし"};

bool may_close(std::string_view sentence) {
  std::string text(sentence);
  for (std::string_view word : no_closing) text = replace_all(std::move(text), word, "");
  return has_any(text, closing_words);
}

/// The letter before a weekday's, where it is none: 祝日, 本日, 今月.
bool may_begin_day(std::string_view before) {
  for (std::string_view sign : {"・", "、", ",", "(", ")", "と", "び", "は", "に", ":", "。", "の",
                                "も", "毎週", "週", "/", "ー"}) {
    if (before.ends_with(sign)) return true;
  }
  return before.empty();
}

/// 日中, 水分, 月払い: a letter alone is a day only before a sign or a particle.
bool may_go_on(std::string_view words, std::string_view after) {
  if (words.size() > 3 || words == "祝") return false;
  if (after.starts_with("によ")) return true;
  for (std::string_view sign : {"、", "・", ",", "(", ")", "は", "も", "と", "の", "及", "に", "休",
                                "定", "~", "〜", "。"}) {
    if (after.starts_with(sign)) return false;
  }
  return !after.empty();
}

bool has_clock_time(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    while (at < text.size() && is_digit(text[at])) ++at;
    const std::string_view after = text.substr(at);
    const bool span_of_time = after.starts_with("時間");
    if (after.starts_with(":") || (after.starts_with("時") && !span_of_time)) return true;
  }
  return false;
}

bool has_clock(std::string_view text) {
  return has_clock_time(text) || text.find("午前") != text.npos || text.find("午後") != text.npos;
}

/// 12月30日（午後）から1月3日まで: the days between are meant, too.
void join_range(std::vector<Closure>& found, std::size_t last_end, std::string_view before) {
  if (found.size() < 2) return;
  Closure& first = found[found.size() - 2];
  const Closure& last = found.back();
  const std::string_view between = before.substr(std::min(last_end, before.size()));
  const bool dates = first.when == last.when &&
                     (last.when == Closure::When::yearly || last.when == Closure::When::dated);
  const bool range = between.find("から") != between.npos || between.find("〜") != between.npos ||
                     between.find("~") != between.npos;
  if (!dates || !range) return;
  first.last = last.last;
  found.pop_back();
}

bool names_dates(std::string_view sentence) {
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const bool begins = is_digit(sentence[at]) && (at == 0 || !is_digit(sentence[at - 1]));
    if (begins && ClosureScanner(sentence.substr(at)).take_dates(nullptr)) return true;
  }
  return false;
}

}  // namespace

bool may_mean_other_days(std::string_view text) {
  std::string rest(text);
  for (std::string_view same : {"の日", "終日", "当日"}) {
    rest = replace_all(std::move(rest), same, same == "の日" ? "の" : "");
  }
  return has_any(rest, other_times);
}

bool may_hold_in_part(std::string_view text) {
  return has_any(text, in_part);
}

std::vector<Closure> days_in_doubt(std::string_view line) {
  if (auto closures = LineReader(line).read()) return std::move(*closures);
  return any_day();
}

bool is_on_request(std::string_view sentence) {
  constexpr std::array<std::string_view, 11> requests = {
      "ことがあ", "相談",       "柔軟",       "場合があ",   "場合もあ",  "場合がご",
      "ことがで", "ことが出来", "できるもの", "出来るもの", "行えるもの"};
  return has_any(sentence, requests) && !may_close(sentence);
}

bool is_remark(std::string_view sentence) {
  const bool hedged = has_any(sentence, hedges) || has_any(sentence, weak_hedges);
  return hedged && named_days(sentence).empty() && !has_clock(sentence) && !may_close(sentence);
}

NoteMatter matter_of(std::string_view sentence) {
  const std::vector<Closure> days = named_days(sentence);
  if (has_any(sentence, only_visits) && !days.empty()) return NoteMatter::closing;
  const bool clock = has_clock(sentence);
  const bool hedged = has_any(sentence, hedges) || (!clock && has_any(sentence, weak_hedges));
  const bool stopped = sentence.find("休止し") != sentence.npos;
  // 台風のときは休業する場合があります closes no day that anybody could name.
  if (may_close(sentence)) {
    return hedged && days.empty() && !stopped ? NoteMatter::none : NoteMatter::closing;
  }
  if (hedged && names_dates(sentence)) return NoteMatter::closing;
  const bool silent = days.empty() && !clock;
  return hedged || silent || has_any(sentence, other_matters) ? NoteMatter::none
                                                              : NoteMatter::opening;
}

std::vector<Closure> named_days(std::string_view sentence) {
  std::vector<Closure> found;
  std::size_t last_end = 0;
  std::string_view rest = sentence;
  while (!rest.empty()) {
    ClosureScanner scanner(rest);
    const std::string_view before = sentence.substr(0, sentence.size() - rest.size());
    const bool listed = before.ends_with("・") || before.ends_with("、") || before.ends_with(",");
    std::optional<Closure> closure =
        scanner.take_dates(listed && !found.empty() ? &found.back() : nullptr);
    if (!closure) closure = scanner.take_named_day();
    if (!closure) closure = scanner.take_season();
    const bool whole_word = rest.starts_with("祝") || rest.starts_with("平日") ||
                            rest.starts_with("毎") || rest.starts_with("第") ||
                            rest.substr(std::min<std::size_t>(3, rest.size())).starts_with("曜");
    if (!closure && (whole_word || may_begin_day(before))) {
      closure = scanner.take_weekdays();
      if (closure &&
          may_go_on(rest.substr(0, rest.size() - scanner.rest().size()), scanner.rest())) {
        closure.reset();
      }
    }
    if (closure) {
      closure->effect = ClosureEffect::unknown;
      found.push_back(*closure);
      join_range(found, last_end, before);
      last_end = sentence.size() - scanner.rest().size();
      rest = scanner.rest();
      continue;
    }
    // A number is passed over with the letter behind it: 1日4件.
    std::size_t length = 1;
    while (length < rest.size() && is_digit(rest[0]) && is_digit(rest[length])) ++length;
    if (is_digit(rest[0]) && length < rest.size()) ++length;
    while (length < rest.size() && (rest[length] & 0xC0) == 0x80) ++length;
    rest.remove_prefix(length);
  }
  return found;
}

bool names_clock(std::string_view sentence) {
  return has_clock_time(sentence) || (opens_somewhere(sentence) && has_clock(sentence));
}

bool opens_somewhere(std::string_view sentence) {
  constexpr std::array<std::string_view, 9> words = {"予約", "営業", "開館", "開所", "開く",
                                                     "開き", "開局", "診療", "開院"};
  return has_any(sentence, words);
}

std::vector<Closure> named_days_in_doubt(std::string_view sentence) {
  std::string text(sentence);
  // These speak of no other days: 第4以外, 訪問入浴事業のみ.
  for (std::string_view word : {"第1以外", "第2以外", "第3以外", "第4以外", "第5以外", "事業のみ",
                                "上記以外", "時間以外", "それ以外"}) {
    text = replace_all(std::move(text), word, "、");
  }
  for (std::string_view word : only_visits) text = replace_all(std::move(text), word, "、");
  for (std::string_view word :
       {"以外", "のみ", "だけ", "限", "翌", "次の日", "前日", "ごと", "おき"}) {
    if (text.find(word) != text.npos) return any_day();
  }
  std::vector<Closure> days = named_days(text);
  return days.empty() ? any_day() : days;
}

}  // namespace shirube
