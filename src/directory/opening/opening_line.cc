#include "directory/opening/opening_line.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/text.h"
#include "directory/opening/doubtful_days.h"
#include "directory/opening/sentence_reader.h"

namespace shirube {
namespace {

struct Rewriting {
  std::string_view from;
  std::string_view to;
};

/// What NFKC leaves, or takes apart: radicals that stand for letters, and days in circles and
/// brackets.
constexpr std::array<Rewriting, 14> letters = {{{"⺠", "民"},
                                                {"⺝", "月"},
                                                {"⺜", "日"},
                                                {"⻑", "長"},
                                                {"㈪", "月"},
                                                {"㈫", "火"},
                                                {"㈬", "水"},
                                                {"㈭", "木"},
                                                {"㈮", "金"},
                                                {"㈯", "土"},
                                                {"㈰", "日"},
                                                {"㈷", "祝"},
                                                {"（改行）", "。"},
                                                {"(改行)", "。"}}};

constexpr std::array<Rewriting, 5> label_brackets = {
    {{"【", "】"}, {"[", "]"}, {"<", ">"}, {"〈", "〉"}, {"《", "》"}}};

/// One word for what is one: 振替休日 is among the holidays of the calendar.
constexpr std::array<Rewriting, 27> words = {{{"国民の祝日に関する法律に規定する", "国民の"},
                                              {"国民の祝日に関する法律に規定された", "国民の"},
                                              {"国民の祝日に関する法律に定める", "国民の"},
                                              {"国民の祝日に関する法律で定める", "国民の"},
                                              {"国民の祝日に関する法律による", "国民の"},
                                              {"国民の祝日及び国民の休日", "祝日"},
                                              {"国民の祝日・国民の休日", "祝日"},
                                              {"国民の祝日", "祝日"},
                                              {"国民の祝祭日", "祝日"},
                                              {"国民の休日", "祝日"},
                                              {"祝祭日", "祝日"},
                                              {"祝休日", "祝日"},
                                              {"休祝日", "祝日"},
                                              {"祭日", "祝日"},
                                              {"祝日(振替休日を含む)", "祝日"},
                                              {"祝日(振替休日含む)", "祝日"},
                                              {"祝日・振替休日", "祝日"},
                                              {"祝日、振替休日", "祝日"},
                                              {"祝日及び振替休日", "祝日"},
                                              {"祝日と振替休日", "祝日"},
                                              {"祝日日", "祝日"},
                                              {"年末・年始", "年末年始"},
                                              {"年末、年始", "年末年始"},
                                              {"年末及び年始", "年末年始"},
                                              {"迄", "まで"},
                                              {"終日お休み", "お休み"},
                                              {".。", "。"}}};

constexpr std::array<std::string_view, 23> nothing = {
    "なし",           "無し",       "無",         "特になし",     "特に無し",  "特に無",
    "特にありません", "特段なし",   "該当なし",   "特記事項なし", "特記なし",  "留意事項なし",
    "ありません",     "-",          "ー",         "「-」",        "※※",        "休みなし",
    "休日なし",       "休業日なし", "休診日なし", "定休日なし",   "休館日なし"};

bool begins_day(std::string_view text) {
  for (std::string_view day : {"月", "火", "水", "木", "金", "土", "日", "祝", "平日"}) {
    if (!text.starts_with(day)) continue;
    const std::string_view after = text.substr(day.size());
    for (std::string_view sign : {"曜", "・", "/", ":", "~", "〜", "、", "祝", " "}) {
      if (after.starts_with(sign)) return true;
    }
  }
  return false;
}

bool begins_exception(std::string_view text) {
  return text.starts_with("ただし") || text.starts_with("但し") || text.starts_with("※");
}

/// Blanks mean nothing, but between two numbers.
std::string without_blanks(std::string_view text) {
  std::string plain;
  bool blank = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\r') {
      blank = true;
      continue;
    }
    if (blank && !plain.empty() && is_digit(plain.back()) && is_digit(c)) plain += "、";
    if (blank && plain.ends_with("曜")) plain += "、";
    if (blank && begins_exception(text.substr(at))) plain += "。";
    // 9:00~18:00 土/9:00~12:00. The letter c is the first byte of the next one.
    if (blank && !plain.empty() && is_digit(plain.back()) && begins_day(text.substr(at))) {
      plain += "、";
    }
    blank = false;
    plain += c;
  }
  return plain;
}

/// ①…⑳: NFKC would make numbers of them.
std::string without_circled_numbers(std::string text) {
  constexpr std::string_view first = "①";
  for (int number = 0; number < 20; ++number) {
    std::string sign(first);
    sign.back() = static_cast<char>(sign.back() + number);
    text = replace_all(std::move(text), sign, "、");
  }
  return text;
}

/// 【定休日】水曜日, ＜休館日＞月曜日: a label, and where the sentence before it ends.
std::string with_plain_labels(std::string text) {
  for (const auto& [open, close] : label_brackets) {
    for (std::size_t at = text.find(open); at != text.npos; at = text.find(open, at)) {
      const std::size_t end = text.find(close, at);
      if (end == text.npos) break;
      const std::string label = text.substr(at + open.size(), end - at - open.size());
      text.replace(at, end + close.size() - at, "\n" + label + ":");
    }
  }
  // A sign at the head of a line begins another matter within one, too.
  for (std::string_view sign : {"■", "●", "◆", "★", "◎", "▼", "◇", "□"}) {
    text = replace_all(std::move(text), sign, "\n");
  }
  return replace_all(std::move(text), "::", ":");
}

std::string plain_opening_text(std::string_view text) {
  std::string plain = without_circled_numbers(std::string(text));
  for (const auto& [from, to] : letters) plain = replace_all(std::move(plain), from, to);
  plain = replace_all(nfkc(plain), "　", " ");
  plain = replace_all(with_plain_labels(std::move(plain)), "\n", "。");
  plain = without_blanks(plain);
  for (const auto& [from, to] : words) plain = replace_all(std::move(plain), from, to);
  return plain;
}

/// 年末年始休み, and the days in the next line.
bool is_name_of_next(std::string_view sentence, std::string_view next) {
  ClosureScanner name(sentence);
  if (!name.take_closure_name() || !name.at_end()) return false;
  ClosureScanner dates(next);
  return dates.take_dates(nullptr).has_value() && dates.at_end();
}

/// Full stops within brackets, too: a bracket that holds one stays a piece of its own.
std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  for (std::string sentence : split(text, "。")) {
    if (sentence.ends_with(".")) sentence.pop_back();
    const bool only_close = sentence == ")" || sentence == "）";
    if (only_close && !sentences.empty()) {
      sentences.back() += ")";
    } else if (!sentences.empty() && is_name_of_next(sentences.back(), sentence)) {
      sentences.back() += sentence;
    } else {
      sentences.push_back(std::move(sentence));
    }
  }
  return sentences;
}

/// A sentence in brackets is about the one before it, as one that begins with ただし.
std::string without_outer_brackets(const std::string& text) {
  const bool outer =
      text.starts_with("(") && text.ends_with(")") && text.find(')') == text.size() - 1;
  if (!outer) return text;
  const std::string inner = text.substr(1, text.size() - 2);
  return inner.find("除") == inner.npos ? inner : "ただし" + inner;
}

/// 24時間365日対応, 年中無休, 365日営業.
bool read_whole_year(std::string_view sentence, OpeningLine& line) {
  ClosureScanner scanner(sentence);
  bool hours = false, days = false;
  while (!scanner.at_end()) {
    if (scanner.take("24時間")) {
      hours = true;
    } else if (scanner.take_any({"365日", "年中無休", "無休", "毎日"})) {
      days = true;
    } else if (!scanner.take_any({"の",
                                  "は",
                                  "です",
                                  "で",
                                  "・",
                                  "、",
                                  ",",
                                  "(",
                                  ")",
                                  "通常",
                                  "営業日",
                                  "営業",
                                  "対応",
                                  "サービス提供",
                                  "サービス",
                                  "提供",
                                  "体制",
                                  "稼働",
                                  "稼動",
                                  "運営",
                                  "可能",
                                  "利用",
                                  "しております",
                                  "しています",
                                  "します",
                                  "を",
                                  "行っています",
                                  "休みなし",
                                  "いたします",
                                  "致します",
                                  "。",
                                  "*",
                                  "※"})) {
      return false;
    }
  }
  if (!hours && !days) return false;
  HoursChange change;
  change.what = hours ? HoursChange::What::always : HoursChange::What::every_day;
  // 24時間対応 alone may mean that somebody answers the telephone.
  if (days) line.changes.push_back(change);
  return true;
}

/// いまは診療を休んでいます, 休止中です: closed until somebody writes otherwise.
bool read_suspension(std::string_view sentence, OpeningLine& line) {
  ClosureScanner scanner(sentence);
  scanner.take_any(
      {"いまは", "今は", "現在は", "現在、", "現在", "当面の間、", "当面", "しばらく"});
  scanner.take_any({"診療を", "営業を", "診療は", "営業は", "サービスを", "事業を", "受付を"});
  if (!scanner.take_any({"休んでいます", "休んでおります", "休止しています", "休止しております",
                         "休止中です", "休止中", "休業中です", "休業中", "休診中です", "休診中"}) ||
      !scanner.at_end()) {
    return false;
  }
  line.closures.emplace_back();
  return true;
}

/// Rules know no dates: 2026年12月13日は臨時開所 is a Sunday, 12月13日 may be any day.
void add_weekdays_of(const std::vector<Closure>& dates, DaySet& days) {
  for (const Closure& closure : dates) {
    const bool one = closure.when == Closure::When::dated && closure.first == closure.last;
    if (one) {
      days.add(static_cast<int>(weekday_of(closure.first)));
    } else {
      days.add(DaySet::week());
    }
  }
}

/// Of a sentence that was not understood: the days and times at which it may open.
void may_open(std::string_view text, NoteMatter matter, OpeningLine& line) {
  const std::vector<Closure> named = named_days(text);
  HoursChange open;
  for (const Closure& closure : named) open.days.add(closure.days);
  const bool opens = matter == NoteMatter::opening || opens_somewhere(text);
  if (opens && !open.days.none()) line.changes.push_back(open);
  if (opens) line.reopened.insert(line.reopened.end(), named.begin(), named.end());
  const bool dated = opens && text.find("臨時") != text.npos;
  if (!names_clock(text) && !dated) return;
  if (matter == NoteMatter::closing && open.days.none() && !named.empty()) return;
  if (matter == NoteMatter::opening && open.days.none()) add_weekdays_of(named, open.days);
  open.what = HoursChange::What::maybe_open;
  line.changes.push_back(open);
}

void read_sentence(const std::string& sentence, LineField field, SentenceReader& reader,
                   OpeningLine& line) {
  const std::string text = without_outer_brackets(sentence);
  const std::string_view dot = "・";
  const std::string_view words =
      std::string_view(text).substr(text.starts_with(dot) ? dot.size() : 0);
  if (std::find(nothing.begin(), nothing.end(), words) != nothing.end()) return;
  if (read_whole_year(text, line) || read_suspension(text, line)) return;
  // 年中無休（12/31～1/3を除く）.
  const std::size_t bracket = text.find('(');
  if (bracket != text.npos && bracket > 0 && text.find(')') == text.size() - 1 &&
      read_whole_year(std::string_view(text).substr(0, bracket), line)) {
    const std::string inner = text.substr(bracket + 1, text.size() - bracket - 2);
    return read_sentence(inner, field, reader, line);
  }
  if (reader.read(text, line)) return;
  std::vector<Closure> doubt;
  if (field == LineField::closures) {
    if (is_on_request(text)) return;
    doubt = days_in_doubt(text);
    if (opens_somewhere(text)) {
      const std::vector<Closure> named = named_days(text);
      line.reopened.insert(line.reopened.end(), named.begin(), named.end());
    }
  } else {
    const NoteMatter matter = matter_of(text);
    if (matter == NoteMatter::none) return reader.pass_over();
    doubt = named_days_in_doubt(text);
    may_open(text, matter, line);
  }
  line.closures.insert(line.closures.end(), doubt.begin(), doubt.end());
  if (line.understood()) line.not_understood = sentence;
}

/// 月曜定休（月曜が祝日の場合は翌日休み）: what a holiday moves is said twice.
void drop_unmoved(std::vector<Closure>& closures) {
  std::vector<Closure> moved;
  for (const Closure& closure : closures) {
    if (closure.shift != HolidayShift::except) continue;
    moved.push_back(closure);
    moved.back().shift = HolidayShift::none;
  }
  std::erase_if(closures, [&](const Closure& closure) {
    return std::find(moved.begin(), moved.end(), closure) != moved.end();
  });
}

bool share_a_day(const Closure& closed, const Closure& opened) {
  const auto begins_within = [](const Closure& a, const Closure& b) {
    return a.from >= b.from && (b.to < 0 || a.from < b.to);
  };
  if (closed.when != opened.when) return false;
  if (!begins_within(closed, opened) && !begins_within(opened, closed)) return false;
  if (closed.when == Closure::When::weekdays) {
    return closed.days.meets(opened.days) && closed.weeks.meets(opened.weeks);
  }
  const auto holds = [](const Closure& range, const Date& day) {
    if (range.first <= range.last) return range.first <= day && day <= range.last;
    return range.first <= day || day <= range.last;
  };
  return holds(closed, opened.first) || holds(opened, closed.first);
}

/// Takes what `opened` does not name of the days and weeks of `closure` out of it, into `kept`.
void part_from_others(Closure& closure, const Closure& opened, std::vector<Closure>& kept) {
  if (closure.when != Closure::When::weekdays) return;
  Closure rest = closure;
  rest.days = closure.days.without(opened.days);
  if (!rest.days.none()) kept.push_back(rest);
  closure.days = both(closure.days, opened.days);
  const bool counted = !opened.weeks.every() && !opened.weeks.has(WeekSet::last);
  if (!closure.weeks.every() || !counted) return;
  Closure others = closure;
  for (int week = 0; week < WeekSet::last; ++week) {
    if (!opened.weeks.has(week)) others.weeks.add(week);
  }
  if (!others.weeks.every()) kept.push_back(others);
  closure.weeks = opened.weeks;
}

}  // namespace

OpeningLine read_opening_line(std::string_view text, LineField field) {
  OpeningLine line;
  const std::string plain = plain_opening_text(text);
  const std::vector<std::string> sentences = sentences_of(plain);
  SentenceReader reader(field);
  for (const std::string& sentence : sentences) read_sentence(sentence, field, reader, line);
  drop_unmoved(line.closures);
  if (sentences.empty() && field == LineField::closures) line.closures = days_in_doubt("");
  return line;
}

void doubt_reopened(const std::vector<Closure>& reopened, std::vector<Closure>& closures) {
  for (const Closure& opened : reopened) {
    std::vector<Closure> all;
    for (Closure closure : closures) {
      if (closure.effect == ClosureEffect::closed && share_a_day(closure, opened)) {
        part_from_others(closure, opened, all);
        closure.effect = ClosureEffect::unknown;
      }
      all.push_back(closure);
    }
    closures = std::move(all);
  }
}

bool means_any_day(const std::vector<Closure>& closures) {
  return std::any_of(closures.begin(), closures.end(), [](const Closure& closure) {
    return closure.when == Closure::When::every_day && closure.effect == ClosureEffect::unknown &&
           closure.whole_day();
  });
}

}  // namespace shirube
