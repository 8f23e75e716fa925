// The code of a municipality (全国地方公共団体コード): two digits of the prefecture (JIS X 0401),
// three of the municipality (JIS X 0402) and a check digit. Content, tables and the answers of
// geocoding are read and compared by the functions here alone. A value; pure functions, any thread.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "directory/kind.h"

namespace shirube {

struct MunicipalityCode {
  /// Six; without a right check digit only in a record that was told so.
  std::string digits;
  auto operator<=>(const MunicipalityCode&) const = default;
};

/// What is wrong with a text that should be a code.
enum class CodeFault { none, no_digits, check_digit, no_prefecture, of_a_prefecture };

struct CodeReading {
  /// Of a wrong check digit, the digits as they are written; empty for `no_digits`.
  MunicipalityCode code;
  CodeFault fault = CodeFault::none;
};

/// Folds widths. Five digits are a code without its check digit, or one that lost its first zero
/// in a spreadsheet: `prefecture` (its name, if it is known) says which, where both could be.
CodeReading read_municipality_code(std::string_view text, std::string_view prefecture = {});

/// The sixth digit that belongs to five.
char check_digit(std::string_view five_digits);

/// The name that the first two digits stand for; empty when they stand for none.
std::string_view prefecture_of_code(std::string_view digits);

/// True when both name one municipality, whether or not they have their check digits.
bool same_municipality(std::string_view code, std::string_view other);

/// What is wrong, for a message: 「最後の数字は3のはずです」.
std::string said_of(const CodeReading& reading);

/// The first five digits as a number; nothing for no code.
std::optional<unsigned> five_digits(const MunicipalityCode& code);

template <>
struct Kind<MunicipalityCode> : PlainKind<MunicipalityCode> {
  static std::string_view name() { return "団体コード"; }
  static bool decode(const Node& node, MunicipalityCode& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const MunicipalityCode& code, Audience) { return code.digits; }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const MunicipalityCode& code) { return code.digits; }
};

}  // namespace shirube
