#include "directory/date_span.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/faults/directory.h"
#include "base/text.h"

namespace shirube {
namespace {

constexpr std::array<std::string_view, 10> separators = {"〜", "~", "から", "–",  "—",
                                                         "―",  "−", "‐",    "ー", "-"};

/// 20日(日), 12月20日, 1-3 and 12/20 as the ends of a span that began on `first`; a month before
/// the first one's is in the next year.
std::optional<WrittenDate> read_rest(std::string_view rest, const Date& first) {
  std::vector<std::string> numbers;
  std::string weekday;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (rest[i] == '(') {
      weekday = std::string(rest.substr(i));
      break;
    }
    if (!is_digit(rest[i])) continue;
    if (i == 0 || !is_digit(rest[i - 1])) numbers.emplace_back();
    numbers.back() += rest[i];
  }
  if (numbers.empty() || numbers.size() > 2) return std::nullopt;
  const std::string month = numbers.size() == 2 ? numbers[0] : std::to_string(first.month);
  const std::string& day = numbers.back();
  // Only the marks of a date may stand between: what else is there was no end of a span.
  const std::string marks[] = {day,
                               day + "日",
                               month + "月" + day + "日",
                               month + "/" + day,
                               month + "-" + day,
                               month + "." + day};
  const std::string_view written = rest.substr(0, rest.size() - weekday.size());
  if (std::find(std::begin(marks), std::end(marks), written) == std::end(marks)) {
    return std::nullopt;
  }
  const auto in_year = [&](int year) {
    return read_date(std::to_string(year) + "-" + month + "-" + day + weekday);
  };
  const std::optional<WrittenDate> same = in_year(first.year);
  const bool turns = numbers.size() == 2 && (!same || same->date < first);
  return turns ? in_year(first.year + 1) : same;
}

std::optional<WrittenDateSpan> read_around(std::string_view text, std::size_t at,
                                           std::string_view separator) {
  const std::optional<WrittenDate> first = read_date(text.substr(0, at));
  if (!first) return std::nullopt;
  std::string_view rest = text.substr(at + separator.size());
  if (rest.ends_with("まで")) rest.remove_suffix(std::string_view("まで").size());
  std::optional<WrittenDate> last = read_date(rest);
  if (!last) last = read_rest(rest, first->date);
  if (!last) return std::nullopt;
  return WrittenDateSpan{*first, *last};
}

bool weekday_fits(const WrittenDate& written, const Node& node, Decoder& decoder) {
  const Weekday weekday = weekday_of(written.date);
  if (!written.weekday || *written.weekday == weekday) return true;
  decoder.sink().report(DirectoryFault::bad_weekday, node.where,
                        {iso_date(written.date), std::string(weekday_name(weekday)),
                         std::string(weekday_name(*written.weekday))});
  return false;
}

/// "20日（日）" of "2026年12月20日（日）" after a day of the same month, and so on.
std::string rest_of(std::string text, const DateSpan& span) {
  const auto cut = [&](std::string_view mark) {
    text = text.substr(text.find(mark) + mark.size());
  };
  if (span.first.year != span.last.year) return text;
  cut("年");
  if (span.first.month == span.last.month) cut("月");
  return text;
}

std::string short_date(const Date& date) {
  const std::string text = long_date(date);
  return text.substr(text.find("年") + std::string_view("年").size());
}

}  // namespace

std::optional<WrittenDateSpan> read_date_span(std::string_view text) {
  if (const std::optional<WrittenDate> day = read_date(text)) return WrittenDateSpan{*day, *day};
  const std::string plain = replace_all(nfkc(trim(text)), " ", "");
  for (const std::string_view separator : separators) {
    for (std::size_t at = plain.find(separator); at != plain.npos;
         at = plain.find(separator, at + 1)) {
      if (const auto span = read_around(plain, at, separator)) return span;
    }
  }
  return std::nullopt;
}

std::string long_date_span(const DateSpan& span) {
  const std::string first = long_date(span.first);
  return span.several() ? first + "〜" + rest_of(long_date(span.last), span) : first;
}

const Type& date_span_type() {
  static const Type type{Type::Kind::object,
                         "date_span",
                         nullptr,
                         {{"iso", &text_type()},
                          {"text", &text_type()},
                          {"era", &text_type()},
                          {"weekday", &text_type()},
                          {"short", &text_type()},
                          {"last", &text_type()}}};
  return type;
}

bool Kind<DateSpan>::decode(const Node& node, DateSpan& into, const FieldContext& field,
                            Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<WrittenDateSpan> written = read_date_span(*text);
  if (!written) {
    decoder.bad_value(node, "日付", field);
    return false;
  }
  into = {written->first.date, written->last.date};
  const bool first_fits = weekday_fits(written->first, node, decoder);
  if (!into.several()) return first_fits;
  if (!weekday_fits(written->last, node, decoder) || !first_fits) return false;
  if (into.first < into.last) return true;
  check_order({"始まりの日", into.first}, {"終わりの日", into.last}, node.where, decoder);
  return false;
}

Value Kind<DateSpan>::value(const DateSpan& span, Audience) {
  if (!span.given()) return Value();
  const bool several = span.several();
  return Object{
      &date_span_type(),
      {iso_date(span.first), long_date_span(span),
       era_date(span.first) + (several ? "〜" + rest_of(era_date(span.last), span) : std::string()),
       std::string(weekday_name(weekday_of(span.first))),
       short_date(span.first) +
           (several ? "〜" + rest_of(long_date(span.last), span) : std::string()),
       several ? iso_date(span.last) : std::string()}};
}

std::string Kind<DateSpan>::written(const DateSpan& span) {
  if (!span.given()) return {};
  return iso_date(span.first) + (span.several() ? "〜" + iso_date(span.last) : std::string());
}

}  // namespace shirube
