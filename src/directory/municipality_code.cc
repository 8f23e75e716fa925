#include "directory/municipality_code.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "directory/decoder.h"

namespace shirube {

std::optional<MunicipalityCode> read_municipality_code(std::string_view text) {
  const std::string digits = nfkc(trim(text));
  const bool right =
      (digits.size() == 5 || digits.size() == 6) &&
      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  return right ? std::optional(MunicipalityCode{digits}) : std::nullopt;
}

std::optional<unsigned> five_digits(const MunicipalityCode& code) {
  constexpr std::size_t length = 5;
  unsigned number = 0;
  if (code.digits.size() < length) return std::nullopt;
  const char* const begin = code.digits.data();
  const auto [end, error] = std::from_chars(begin, begin + length, number);
  return error == std::errc() && end == begin + length ? std::optional(number) : std::nullopt;
}

bool Kind<MunicipalityCode>::decode(const Node& node, MunicipalityCode& into,
                                    const FieldContext& field, Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<MunicipalityCode> code = read_municipality_code(*text);
  if (!code) decoder.bad_value(node, "5けたか6けたの数字", field);
  if (code) into = *code;
  return code.has_value();
}

}  // namespace shirube
