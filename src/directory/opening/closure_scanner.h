// Walks over a line of closures from left to right: days of the calendar, weekdays, parts of a day.
// Each step takes what it expects or leaves the text alone. Used by closure_line.cc on one thread.
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
  bool take_sign() { return take_any({"、", ",", "・", "および", "及び", "と"}); }
  bool take_dash() { return take_any({"〜", "~", "から", "-", "ー", "–", "—", "―", "−", "‐"}); }

  /// 年末年始, 夏季休業は, 創立記念日: words that name a closure before its days. Any other word
  /// might say that it is open: 仕事始め, 年始の診療.
  bool take_closure_name();
  /// 12月29日〜1月3日, 8/13-15, 2026年12月30日(水): `yearly` or `dated`. `before` lends its month
  /// and year to a bare 15日. Not 8月13日(水): it is a Wednesday in some years only.
  std::optional<Closure> take_dates(const Closure* before);
  /// 第1・第3水曜日, 土日祝, 月〜水曜: `weekdays`. 木曜、日曜 are two; 木曜・日曜 is one.
  std::optional<Closure> take_weekdays();
  /// の午後, 午前中, 13:00〜15:00: minutes of a day, and whether の stood before them. Where half a
  /// day ends at noon, the hour after it is in doubt.
  struct Part {
    int from;
    int to;
    bool after_no;
    bool doubtful_noon;
  };
  std::optional<Part> take_part_of_day();

 private:
  std::optional<int> take_number();
  std::optional<WrittenDate> take_date(const Date& before);
  std::optional<Date> take_month_and_day(int year, const Date& before);
  std::optional<int> take_year();
  std::optional<Weekday> take_weekday_in_brackets();

  std::string_view text_;
};

}  // namespace shirube
