#include "theme/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace shirube {
namespace {

/// The digits of a finite positive number and the place of the point: 0.digits × 10^point.
struct Decimal {
  std::string digits;
  int point = 0;
};

Decimal decimal_of(double number) {
  char buffer[32];
  const auto result =
      std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific);
  const std::string_view written(buffer, result.ptr - buffer);
  const std::size_t e = written.find('e');
  Decimal decimal;
  for (const char c : written.substr(0, e)) {
    if (c != '.') decimal.digits += c;
  }
  const char* exponent = written.data() + e + 1;
  if (*exponent == '+') ++exponent;
  std::from_chars(exponent, result.ptr, decimal.point);
  ++decimal.point;
  return decimal;
}

std::string group(std::string_view digits) {
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

std::string group_signed(std::string_view written) {
  const std::size_t start = written.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(written.find_first_not_of("0123456789", start), written.size());
  std::string grouped(written.substr(0, start));
  grouped += group(written.substr(start, end - start));
  grouped += written.substr(end);
  return grouped;
}

}  // namespace

void append_integer(std::int64_t integer, std::string& out) {
  char buffer[24];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, integer);
  out.append(buffer, result.ptr);
}

void append_number(double number, std::string& out) {
  if (!std::isfinite(number)) {
    out += std::isnan(number) ? "NaN" : number < 0 ? "-Infinity" : "Infinity";
    return;
  }
  if (number == 0) {
    out += '0';
    return;
  }
  if (number < 0) out += '-';
  const auto [digits, point] = decimal_of(std::fabs(number));
  const int length = static_cast<int>(digits.size());
  if (point > 21 || point < -5) {
    out += digits[0];
    if (length > 1) out.append(".").append(digits, 1);
    out += point > 0 ? "e+" : "e-";
    append_integer(std::abs(point - 1), out);
  } else if (point <= 0) {
    out.append("0.").append(static_cast<std::size_t>(-point), '0').append(digits);
  } else if (point >= length) {
    out.append(digits).append(static_cast<std::size_t>(point - length), '0');
  } else {
    out.append(digits, 0, point).append(".").append(digits, point);
  }
}

std::string grouped(std::int64_t integer) {
  std::string written;
  append_integer(integer, written);
  return group_signed(written);
}

std::string grouped(double number) {
  std::string written;
  append_number(number, written);
  return group_signed(written);
}

}  // namespace shirube
