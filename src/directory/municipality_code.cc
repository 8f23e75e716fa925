#include "directory/municipality_code.h"

#include <charconv>
#include <vector>

#include "base/faults/directory.h"
#include "base/text.h"
#include "directory/decoder.h"
#include "directory/prefecture_names.h"

namespace shirube {
namespace {

constexpr std::size_t short_length = 5, full_length = 6;

CodeFault fault_of(std::string_view six) {
  if (prefecture_of_code(six).empty()) return CodeFault::no_prefecture;
  if (six.back() != check_digit(six)) return CodeFault::check_digit;
  return six.substr(2, 3) == "000" ? CodeFault::of_a_prefecture : CodeFault::none;
}

/// The codes that five digits may be meant for. Numbers of municipalities begin at 100.
std::vector<std::string> meant_by(const std::string& five) {
  std::vector<std::string> codes;
  const std::string completed = five + check_digit(five), restored = "0" + five;
  if (fault_of(completed) == CodeFault::none && five[2] != '0') codes.push_back(completed);
  if (fault_of(restored) == CodeFault::none && restored[2] != '0') codes.push_back(restored);
  return codes;
}

CodeReading read_short(const std::string& five, std::string_view prefecture) {
  const std::vector<std::string> codes = meant_by(five);
  for (const std::string& code : codes) {
    if (prefecture_of_code(code) == prefecture) return {{code}, CodeFault::none};
  }
  // A code of another prefecture than the one that is named is none of both.
  if (!codes.empty() && !is_prefecture(prefecture)) return {{codes.front()}, CodeFault::none};
  const std::string completed = five + check_digit(five);
  const CodeFault fault = fault_of(completed);
  return {{completed}, fault == CodeFault::none ? CodeFault::no_prefecture : fault};
}

}  // namespace

CodeReading read_municipality_code(std::string_view text, std::string_view prefecture) {
  const std::string digits = nfkc(trim(text));
  if (!is_all_digits(digits)) return {{}, CodeFault::no_digits};
  if (digits.size() == short_length) return read_short(digits, nfkc(trim(prefecture)));
  if (digits.size() == full_length) return {{digits}, fault_of(digits)};
  return {{}, CodeFault::no_digits};
}

// After 総務省, 検査数字を算出する方法: the digits times 6 to 2; what their sum lacks to a multiple
// of 11, of which only the last digit counts.
char check_digit(std::string_view five_digits) {
  int sum = 0;
  for (std::size_t i = 0; i < short_length; ++i) {
    sum += (five_digits[i] - '0') * static_cast<int>(full_length - i);
  }
  return static_cast<char>('0' + (11 - sum % 11) % 10);
}

std::string_view prefecture_of_code(std::string_view digits) {
  std::size_t number = 0;
  if (digits.size() < short_length || !is_all_digits(digits)) return {};
  std::from_chars(digits.data(), digits.data() + 2, number);
  return number >= 1 && number <= prefecture_names.size() ? prefecture_names[number - 1]
                                                          : std::string_view();
}

bool same_municipality(std::string_view code, std::string_view other) {
  return code.substr(0, short_length) == other.substr(0, short_length);
}

std::string said_of(const CodeReading& reading) {
  const std::string& digits = reading.code.digits;
  switch (reading.fault) {
    case CodeFault::check_digit:
      return std::string("最後の数字は") + check_digit(digits) + "のはずです";
    case CodeFault::no_prefecture:
      return prefecture_of_code(digits).empty()
                 ? "はじめの2けたが都道府県の番号（01〜47）ではありません"
                 : std::string(prefecture_of_code(digits)) + "のコードです";
    case CodeFault::of_a_prefecture:
      return "市町村ではなく、" + std::string(prefecture_of_code(digits)) + "のコードです";
    case CodeFault::no_digits:
      return "6けたの数字ではありません";
    case CodeFault::none:
      break;
  }
  return {};
}

std::optional<unsigned> five_digits(const MunicipalityCode& code) {
  unsigned number = 0;
  if (code.digits.size() < short_length) return std::nullopt;
  const char* const begin = code.digits.data();
  const auto [end, error] = std::from_chars(begin, begin + short_length, number);
  return error == std::errc() && end == begin + short_length ? std::optional(number) : std::nullopt;
}

bool Kind<MunicipalityCode>::decode(const Node& node, MunicipalityCode& into,
                                    const FieldContext& field, Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const CodeReading reading = read_municipality_code(*text);
  if (reading.fault == CodeFault::no_digits) {
    decoder.bad_value(node, "6けたの数字", field);
    return false;
  }
  if (reading.fault != CodeFault::none) {
    decoder.sink().report(DirectoryFault::municipality_code_wrong, node.where,
                          {*text, said_of(reading)});
  }
  into = reading.code;
  return true;
}

}  // namespace shirube
