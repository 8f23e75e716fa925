#include "directory/meant_times.h"

#include <cstdlib>
#include <optional>
#include <vector>

#include "base/faults/directory.h"
#include "base/text.h"
#include "directory/date_kinds.h"

namespace shirube {
namespace {

bool is_number(std::string_view text, std::string_view letters) {
  return !text.empty() && text.find_first_not_of(letters) == text.npos;
}

/// 0.375, 900, 0900: minutes of the day.
std::optional<int> minutes_of_number(std::string_view text) {
  const bool fraction = text.starts_with("0.") || text.starts_with(".");
  if (fraction && is_number(text, "0123456789.") && text.size() <= 20) {
    std::string digits(text.substr(text.find('.') + 1));
    if (!is_number(digits, "0123456789")) return std::nullopt;
    digits.resize(9, '0');
    const long long billionths = std::atoll(digits.c_str());
    return static_cast<int>((billionths * minutes_per_day + 500'000'000) / 1'000'000'000);
  }
  const bool clock = (text.size() == 3 || text.size() == 4) && is_number(text, "0123456789");
  if (!clock) return std::nullopt;
  const int number = std::atoi(std::string(text).c_str());
  if (number / 100 > 24 || number % 100 > 59) return std::nullopt;
  return number / 100 * 60 + number % 100;
}

std::string without_brackets(std::string text) {
  while (true) {
    const std::size_t first = text.find('(');
    const std::size_t last = text.find(')', first);
    if (first == text.npos || last == text.npos) return text;
    text.erase(first, last - first + 1);
  }
}

std::string with_numbers_as_times(const std::string& text) {
  std::string times;
  for (const std::string& part : split(text, "-")) {
    std::string time = part;
    if (const auto minutes = minutes_of_number(part)) time = clock_text(*minutes);
    add_item(times, "-", time);
  }
  return times;
}

bool is_times(const std::string& text) {
  // A time alone is the begin of a span without an end.
  return read_time_spans(text).has_value() || read_time_spans(text + "-").has_value();
}

}  // namespace

std::string meant_times(std::string_view text) {
  std::string plain = without_brackets(nfkc(text));
  for (std::string_view dash : {"~", "〜", "–", "—", "−", "から"}) {
    plain = replace_all(std::move(plain), dash, "-");
  }
  for (std::string_view slip : {":.", ".:", "::", ";", ": "}) {
    plain = replace_all(std::move(plain), slip, ":");
  }
  const std::string times = with_numbers_as_times(std::string(trim(plain)));
  if (is_times(times)) return times;
  const std::string points = replace_all(times, ".", ":");
  return is_times(points) ? points : std::string();
}

void report_unread_times(const std::string& text, const Node& node, const FieldContext& field,
                         Decoder& decoder) {
  const std::string meant = meant_times(text);
  if (meant.empty()) return decoder.bad_value(node, "時間", field);
  decoder.sink().report(DirectoryFault::times_meant, node.where, {std::string(trim(text)), meant});
}

}  // namespace shirube
