#include "place/online/gazetteer_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "place/address/address_tokens.h"
#include "place/gazetteer/municipality_names.h"

namespace shirube {
namespace {

/// Five digits; empty for 0.
std::string code_text(std::uint32_t code) {
  return code == 0 ? "" : fmt::format("{:05}", code);
}

/// The municipality of that code. A city with wards has none of its own there: its wards are those
/// of one city that follow its code, 14151 and so on for 14150 相模原市.
std::vector<Gazetteer::Municipality> municipalities_of(const Gazetteer& gazetteer,
                                                       std::string_view code) {
  constexpr std::uint32_t longest_list = 30;
  if (code.size() < 5) return {};
  std::uint32_t wanted = 0;
  std::from_chars(code.data(), code.data() + 5, wanted);
  std::map<std::uint32_t, Gazetteer::Municipality> wards;
  for (Gazetteer::Municipality i = 0; i < gazetteer.municipality_count(); ++i) {
    const std::uint32_t own = gazetteer.code(i);
    if (own == wanted) return {i};
    const bool follows = own > wanted && own < wanted + longest_list;
    if (follows && !city_of_ward(gazetteer.name(i)).empty()) wards[own] = i;
  }
  std::vector<Gazetteer::Municipality> found;
  for (const auto& [own, ward] : wards) {
    const bool same_city = found.empty() || city_of_ward(gazetteer.name(ward)) ==
                                                city_of_ward(gazetteer.name(found.front()));
    if (same_city) found.push_back(ward);
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
