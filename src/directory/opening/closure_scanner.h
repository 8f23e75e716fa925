// Walks over a line about opening and closing from left to right: days of the calendar, weekdays,
// seasons, parts of a day, times. Each step takes what it expects or leaves the text alone. Used by
// sentence_reader.cc and doubtful_days.cc on one thread.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "directory/opening/closure.h"

namespace shirube {

class ClosureScanner {
 public:
  /// `text` went over nfkc() and has no white space; it must outlive the scanner.
  explicit ClosureScanner(std::string_view text) : text_(text) {}

  std::string_view rest() const { return text_; }
  bool at_end() const { return text_.empty(); }
  void go_back(std::string_view rest) { text_ = rest; }

  bool take(std::string_view expected);
  bool take_any(std::span<const std::string_view> candidates);
  bool take_any(std::initializer_list<std::string_view> candidates) {
    return take_any(std::span(candidates.begin(), candidates.size()));
  }
  bool take_sign() {
    return take_any(
        {"、", ",", "・", "および", "及び", "並びに", "ならびに", "または", "又は", "と"});
  }
  bool take_dash() {
    return take_any({"〜", "~", "から", "より", "-", "ー", "–", "—", "―", "−", "‐"});
  }

  /// 年末年始, 夏季休業は, 創立記念日: words that name a closure before its days. Any other word
  /// might say that it is open: 仕事始め, 年始の診療.
  bool take_closure_name();
  /// 12月29日〜1月3日, 8/13-15, 2026年12月30日(水): `yearly` or `dated`. `before` lends its month
  /// and year to a bare 15日. Not 8月13日(水): it is a Wednesday in some years only.
  std::optional<Closure> take_dates(const Closure* before);
  /// 第1・第3水曜日, 土日祝, 月〜水曜: `weekdays`. 木曜、日曜 are two; 木曜・日曜 is one.
  std::optional<Closure> take_weekdays();
  /// 第1第3, 最終.
  std::optional<WeekSet> take_weeks();
  /// 三が日, 元日, 大晦日: days that need no date.
  std::optional<Closure> take_named_day();
  /// 年末年始, お盆, 夏季休業 without days: unknown for as long as anybody may mean by it.
  std::optional<Closure> take_season();

  enum class Half { morning, afternoon };
  /// 午後, 午前中, PM; not the begin of 午後3時.
  std::optional<Half> take_half();
  /// 13:00〜15:00, 14:00から; 13:00, 午後1時半.
  std::optional<TimeSpan> take_span();
  std::optional<int> take_clock();

  /// 訪問診療のため、: nothing is taken when it holds what might be other days.
  void take_reason();

 private:
  std::optional<int> take_number();
  std::optional<WrittenDate> take_date(const Date& before);
  std::optional<Date> take_month_and_day(int year, const Date& before);
  std::optional<int> take_year();
  std::optional<Weekday> take_weekday_in_brackets();

  std::string_view text_;
};

}  // namespace shirube
