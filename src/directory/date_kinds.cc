#include "directory/date_kinds.h"

#include <array>
#include <cstdio>

#include "base/ascii.h"
#include "base/faults/directory.h"
#include "base/text.h"
#include "directory/meant_times.h"

namespace shirube {
namespace {

// Reads times of day from left to right, in text that plain_signs() went over. White space may
// stand between any two parts; each step takes what it expects or leaves the text alone.
class ClockScanner {
 public:
  explicit ClockScanner(std::string_view text) : text_(text) {}

  bool at_end() {
    text_ = trim(text_);
    return text_.empty();
  }

  bool take(std::string_view expected) {
    text_ = trim(text_);
    if (!text_.starts_with(expected)) return false;
    text_.remove_prefix(expected.size());
    return true;
  }

  template <std::size_t size>
  bool take_any(const std::array<std::string_view, size>& candidates) {
    for (std::string_view candidate : candidates) {
      if (take(candidate)) return true;
    }
    return false;
  }

  std::optional<TimeSpan> take_span() {
    const std::optional<Time> from = take_time();
    if (!from || from->minutes >= minutes_per_day || !take_any(dashes)) return std::nullopt;
    std::optional<Time> to = take_time();
    if (!to) return TimeSpan{from->minutes, -1};
    take("まで");
    // 午後1時〜5時: the word counts for both.
    const bool shared = from->half == Half::afternoon && to->half == Half::none;
    if (shared && to->minutes < noon) to->minutes += noon;
    return TimeSpan{from->minutes, to->minutes};
  }

  bool take_comma() { return take_any(commas); }

 private:
  enum class Half { none, morning, afternoon };
  struct Time {
    int minutes;
    Half half;
  };

  static constexpr std::array<std::string_view, 4> morning_words = {"午前", "AM", "am", "朝"};
  static constexpr std::array<std::string_view, 3> afternoon_words = {"午後", "PM", "pm"};

  static constexpr std::array<std::string_view, 3> dashes = {"-", "~", "から"};
  static constexpr std::array<std::string_view, 4> commas = {",", "、", "/", "・"};

  std::optional<int> take_digits(std::size_t longest) {
    text_ = trim(text_);
    return take_number(text_, longest);
  }

  /// 9:00, 9時, 9時半, 9時05分, 午後1時, 翌1:00.
  std::optional<Time> take_time() {
    const std::string_view before = text_;
    const std::optional<Time> time = take_marked_time();
    if (!time) text_ = before;
    return time;
  }

  std::optional<Time> take_marked_time() {
    const bool next_day = take("翌日") || take("翌朝") || take("翌");
    if (!next_day && take("正午")) return Time{noon, Half::none};
    const Half half = take_any(afternoon_words) ? Half::afternoon
                      : take_any(morning_words) ? Half::morning
                                                : Half::none;
    // 午後14時 says the same twice.
    const int last_hour = half == Half::morning                 ? 12
                          : half == Half::afternoon || next_day ? 24
                                                                : 30;
    std::optional<int> hour = take_digits(2);
    if (!hour || *hour > last_hour) return std::nullopt;
    const std::optional<int> minute = take_minutes();
    if (!minute) return std::nullopt;
    // 午後12時 is read as noon, as timetables use it.
    if (half == Half::afternoon && *hour < 12) *hour += 12;
    return Time{*hour * 60 + *minute + (next_day ? minutes_per_day : 0), half};
  }

  std::optional<int> take_minutes() {
    if (take(":")) {
      const std::size_t before = text_.size();
      const std::optional<int> minute = take_digits(2);
      const bool two = before - text_.size() == 2;
      return minute && two && *minute < 60 ? minute : std::nullopt;
    }
    if (!take("時")) return std::nullopt;
    if (take("半")) return 30;
    const std::string_view before = text_;
    const std::optional<int> minute = take_digits(2);
    if (minute && take("分")) return *minute < 60 ? minute : std::nullopt;
    // "9時 14時": the number was the next hour.
    text_ = before;
    return 0;
  }

  std::string_view text_;
};

std::string two_digits(int number) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d", number);
  return text;
}

std::string short_date(const Date& date) {
  return std::to_string(date.month) + "月" + std::to_string(date.day) + "日（" +
         std::string(weekday_name(weekday_of(date))) + "）";
}

}  // namespace

std::optional<std::vector<TimeSpan>> read_time_spans(std::string_view text) {
  const std::string plain = plain_signs(text);
  ClockScanner scanner(plain);
  std::vector<TimeSpan> spans;
  while (!scanner.at_end()) {
    const std::optional<TimeSpan> span = scanner.take_span();
    if (!span) return std::nullopt;
    spans.push_back(*span);
    if (scanner.take_comma() && scanner.at_end()) return std::nullopt;
  }
  if (spans.empty()) return std::nullopt;
  return spans;
}

std::optional<TimeSpan> read_time_span(std::string_view text) {
  const std::optional<std::vector<TimeSpan>> spans = read_time_spans(text);
  if (!spans || spans->size() != 1) return std::nullopt;
  return spans->front();
}

bool report_reversed(const TimeSpan& span, const Node& node, Decoder& decoder) {
  if (span.open_ended() || span.to > span.from) return false;
  decoder.sink().report(DirectoryFault::date_order, node.where,
                        {clock_text(span.from), clock_text(span.to)});
  return true;
}

void report_late_hour(const TimeSpan& span, const Node& node, Decoder& decoder) {
  const bool said = node.text.find("翌") != std::string::npos;
  if (span.to <= minutes_per_day || said) return;
  const int hour = span.to / 60;
  decoder.sink().report(
      DirectoryFault::late_hour, node.where,
      {std::to_string(hour) + ":" + two_digits(span.to % 60), clock_text(span.to)});
}

std::string time_span_text(const TimeSpan& span) {
  return clock_text(span.from) + "〜" + (span.open_ended() ? std::string() : clock_text(span.to));
}

std::string clock_text(int minutes) {
  const bool next_day = minutes > minutes_per_day;
  const int shown = next_day ? minutes - minutes_per_day : minutes;
  return (next_day ? "翌" : "") + std::to_string(shown / 60) + ":" + two_digits(shown % 60);
}

std::string clock_code(int minutes) {
  const int shown = minutes % minutes_per_day;
  return two_digits(shown / 60) + ":" + two_digits(shown % 60);
}

void check_order(const NamedDay& first, const NamedDay& last, const Location& where,
                 Decoder& decoder) {
  if (!first.date.given() || !last.date.given() || first.date <= last.date) return;
  decoder.sink().report(DirectoryFault::bad_order, where,
                        {std::string(first.label), long_date(first.date), std::string(last.label),
                         long_date(last.date)});
}

const Type& date_type() {
  static const Type type{Type::Kind::object,
                         "date",
                         nullptr,
                         {{"iso", &text_type()},
                          {"text", &text_type()},
                          {"era", &text_type()},
                          {"weekday", &text_type()},
                          {"short", &text_type()}}};
  return type;
}

Value date_value(const Date& date) {
  if (!date.given()) return Value();
  return Object{&date_type(),
                {iso_date(date), long_date(date), era_date(date),
                 std::string(weekday_name(weekday_of(date))), short_date(date)}};
}

bool Kind<Date>::decode(const Node& node, Date& into, const FieldContext& field, Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<WrittenDate> written = read_date(*text);
  if (!written) {
    if (const std::optional<DateProblem> problem = date_problem(*text)) {
      decoder.sink().report(DirectoryFault::date_problem, node.where,
                            {*text, problem->reason_ja, problem->reason_en, "2026-04-01"},
                            problem->meant.given() ? iso_date(problem->meant) : std::string());
    } else {
      decoder.bad_value(node, "日付", field);
    }
    return false;
  }
  into = written->date;
  const Weekday weekday = weekday_of(into);
  if (!written->weekday || *written->weekday == weekday) return true;
  decoder.sink().report(DirectoryFault::bad_weekday, node.where,
                        {iso_date(into), std::string(weekday_name(weekday)),
                         std::string(weekday_name(*written->weekday))});
  return false;
}

const Type& fiscal_year_type() {
  static const Type type{Type::Kind::object,
                         "fiscal_year",
                         nullptr,
                         {{"year", &integer_type()}, {"text", &text_type()}}};
  return type;
}

bool Kind<FiscalYear>::decode(const Node& node, FiscalYear& into, const FieldContext& field,
                              Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<FiscalYear> year = read_fiscal_year(*text);
  if (!year) decoder.bad_value(node, "年度", field);
  if (year) into = *year;
  return year.has_value();
}

Value Kind<FiscalYear>::value(const FiscalYear& year, Audience) {
  if (!year.given()) return Value();
  return Object{&fiscal_year_type(), {year.year, fiscal_year_name(year)}};
}

const Type& time_span_type() {
  static const Type type{Type::Kind::object,
                         "time_span",
                         nullptr,
                         {{"text", &text_type()}, {"from", &text_type()}, {"to", &text_type()}}};
  return type;
}

bool Kind<TimeSpan>::decode(const Node& node, TimeSpan& into, const FieldContext& field,
                            Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<TimeSpan> span = read_time_span(*text);
  if (!span) {
    report_unread_times(*text, node, field, decoder);
    return false;
  }
  into = *span;
  if (report_reversed(*span, node, decoder)) return false;
  report_late_hour(*span, node, decoder);
  return true;
}

Value Kind<TimeSpan>::value(const TimeSpan& span, Audience) {
  if (!span.given()) return Value();
  return Object{&time_span_type(),
                {time_span_text(span), clock_code(span.from),
                 span.open_ended() ? std::string() : clock_code(span.to)}};
}

}  // namespace shirube
