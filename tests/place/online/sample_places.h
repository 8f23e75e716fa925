// A small world for tests of online geocoding: two municipalities, a few towns, and a parser that
// knows these. Values and pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "place/address/address.h"
#include "place/online/believe.h"

namespace shirube::test {

inline const MunicipalityFrame& atsugi() {
  static const MunicipalityFrame frame{"厚木市",
                                       "142123",
                                       Bounds{{35'400'000, 139'200'000}, {35'530'000, 139'400'000}},
                                       Point{35'443'100, 139'362'400},
                                       "厚木市中町3-17-17",
                                       {},
                                       {}};
  return frame;
}

inline PlaceQuery query(std::string address) {
  return {{std::move(address), "厚木市"}, &atsugi(), {}, {}, {}};
}

struct SampleTown {
  std::string_view municipality;
  std::string_view code;
  /// As canonical_address() writes it.
  std::string_view town;
  Precision precision;
  Point point;
  int radius_metres;
};

inline const std::vector<SampleTown>& sample_towns() {
  static const std::vector<SampleTown> towns = {
      {"厚木市", "14212", "中町2", Precision::town, {35'441'900, 139'364'900}, 350},
      {"厚木市", "14212", "中町3", Precision::town, {35'442'500, 139'363'000}, 350},
      {"厚木市", "14212", "飯山", Precision::oaza, {35'475'000, 139'320'000}, 1'300},
      {"海老名市", "14215", "勝瀬", Precision::oaza, {35'450'000, 139'391'000}, 700}};
  return towns;
}

/// 3-17-17 and then anything else: 3, 17, 17.
inline std::vector<std::string> leading_numbers(std::string_view text) {
  std::vector<std::string> numbers;
  while (!text.empty()) {
    if (text.front() == '-') text.remove_prefix(1);
    const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
    if (length == 0) break;
    numbers.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return numbers;
}

inline ReadAddress read_sample(std::string_view address, std::string_view municipality_code) {
  ReadAddress read;
  std::string text = canonical_address(address);
  for (const SampleTown& town : sample_towns()) {
    const bool named = text.starts_with(town.municipality);
    if (!named && municipality_code.substr(0, 5) != town.code) continue;
    read.municipality_code = town.code;
    const std::string rest = named ? text.substr(town.municipality.size()) : text;
    if (!rest.starts_with(town.town)) continue;
    read.town = town.town;
    read.town_precision = town.precision;
    read.town_point = town.point;
    read.town_radius_metres = town.radius_metres;
    read.numbers = leading_numbers(std::string_view(rest).substr(town.town.size()));
    return read;
  }
  return read;
}

/// An answer of AddressSearch with one Feature.
inline std::string gsi_answer(std::string_view title, std::string_view coordinates) {
  return R"([{"geometry":{"coordinates":[)" + std::string(coordinates) +
         R"(],"type":"Point"},"type":"Feature","properties":{"addressCode":"","title":")" +
         std::string(title) + "\"}}]";
}

}  // namespace shirube::test
