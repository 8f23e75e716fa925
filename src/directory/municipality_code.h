// The code of a municipality (全国地方公共団体コード): two digits of the prefecture (JIS X 0401), three
// of the municipality (JIS X 0402) and, as a rule, a check digit. Text that was checked. A value.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "directory/kind.h"

namespace shirube {

struct MunicipalityCode {
  /// Five or six.
  std::string digits;
  auto operator<=>(const MunicipalityCode&) const = default;
};

/// Folds widths; nothing when it is not five or six digits. The check digit may be wrong: towns are
/// looked up by the others.
std::optional<MunicipalityCode> read_municipality_code(std::string_view text);

/// The first five digits as a number; nothing for no code.
std::optional<unsigned> five_digits(const MunicipalityCode& code);

template <>
struct Kind<MunicipalityCode> : PlainKind<MunicipalityCode> {
  static std::string_view name() { return "団体コード"; }
  static bool decode(const Node& node, MunicipalityCode& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const MunicipalityCode& code, Audience) { return code.digits; }
  static const Type& type(Audience) { return text_type(); }
  static std::string cell(const MunicipalityCode& code) { return code.digits; }
};

}  // namespace shirube
