// A city, town or village, and the region it belongs to. See record.h for ownership and threads.
#pragma once

#include <string>
#include <vector>

#include "directory/municipality_code.h"
#include "directory/record.h"

namespace shirube {

struct Municipality : Record {
  static constexpr std::string_view type_name = "municipality";
  static constexpr std::string_view label = "市町村";
  static constexpr std::string_view folder = "municipalities";
  static constexpr Readers default_readers = Readers::everyone;

  std::string name;
  std::string kana;
  /// 全国地方公共団体コード with its check digit, six digits.
  MunicipalityCode code;
  std::string prefecture;
  std::string region;
  std::string office;
  std::string address;
  Phone phone;
  Phone fax;
  MailAddress mail;
  WebAddress url;
  /// "west, south, east, north" in degrees, and "latitude, longitude" of the office; checked by
  /// place/.
  std::string bounds;
  std::string office_point;
  /// The first digits of its postal codes: 243.
  std::vector<std::string> postal_codes;
  /// False for a municipality that only tables or other regions' examples name.
  bool member = true;
  Count order;
};

template <>
const Description& describe<Municipality>();

}  // namespace shirube
