#include "place/online/gazetteer_reader.h"

#include <fmt/format.h>

#include "place/address/address_tokens.h"
#include "place/gazetteer/municipality_names.h"

namespace shirube {
namespace {

/// Five digits; empty for 0.
std::string code_text(std::uint32_t code) {
  return code == 0 ? "" : fmt::format("{:05}", code);
}

/// 14151 is a ward of 14150 相模原市, 27102 of 27100 大阪市: cities stand at full tens, with their
/// wards behind.
bool is_ward_of(std::string_view city, std::string_view ward) {
  return city[4] == '0' && city.substr(0, 3) == ward.substr(0, 3) &&
         (city[3] == '0' || city[3] <= ward[3]);
}

/// The municipality of that code, or the wards of that city.
std::vector<Gazetteer::Municipality> municipalities_of(const Gazetteer& gazetteer,
                                                       std::string_view code) {
  std::vector<Gazetteer::Municipality> found;
  if (code.size() < 5) return found;
  for (Gazetteer::Municipality i = 0; i < gazetteer.municipality_count(); ++i) {
    const std::string own = code_text(gazetteer.code(i));
    if (own == code.substr(0, 5)) return {i};
    if (own > code && is_ward_of(code, own) && !city_of_ward(gazetteer.name(i)).empty()) {
      found.push_back(i);
    }
  }
  return found;
}

/// 6, 1 of ６番１号; stops at the first letter.
std::vector<std::string> leading_numbers(std::string_view rest) {
  std::vector<std::string> numbers;
  const AddressTokens tokens(rest);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_number(tokens[i]))
      numbers.push_back(std::to_string(tokens.number(i)));
    else if (!is_counter(tokens[i]) && tokens[i] != hyphen_unit)
      break;
  }
  return numbers;
}

}  // namespace

AddressReader gazetteer_reader(const AddressMatcher& matcher) {
  return [&matcher](std::string_view address, std::string_view municipality_code) {
    const Gazetteer& gazetteer = matcher.gazetteer();
    const auto within = municipalities_of(gazetteer, municipality_code);
    const AddressMatch match = matcher.match(address, within);
    ReadAddress read;
    if (!match.municipality_index) return read;
    read.municipality_code = code_text(gazetteer.code(*match.municipality_index));
    // A name that goes on in unknown letters may be another town.
    if (match.elsewhere || match.quality <= MatchQuality::uncertain) return read;
    read.town = match.town;
    read.numbers = leading_numbers(match.rest);
    if (match.precision == Precision::none) return read;
    read.town_precision = std::min(match.precision, Precision::town);
    read.town_point = match.point;
    read.town_radius_metres = match.radius_metres;
    return read;
  };
}

}  // namespace shirube
