// A city, town or village, and the region it belongs to. See record.h for ownership and threads.
#pragma once

#include <string>
#include <vector>

#include "directory/facility_words.h"
#include "directory/municipality_code.h"
#include "directory/record.h"

namespace shirube {

/// What an editor vouches for: that no facility of these kinds is missing. Only then may a page say
/// that there is none.
struct Completeness {
  std::vector<FacilityKind> kinds;
  Date confirmed;
  /// Where it stands in the content, for messages.
  Location where;
  bool operator==(const Completeness& other) const {
    return kinds == other.kinds && confirmed == other.confirmed;
  }
};
template <>
const Description& describe<Completeness>();
template <>
struct Kind<Completeness> : DescribedKind<Completeness> {
  static bool decode(const Node& node, Completeness& into, const FieldContext& field,
                     Decoder& decoder) {
    into.where = node.where;
    return DescribedKind<Completeness>::decode(node, into, field, decoder);
  }
};

struct Municipality : Record {
  static constexpr std::string_view type_name = "municipality";
  static constexpr std::string_view label = "市町村";
  static constexpr std::string_view folder = "municipalities";
  static constexpr bool has_page = false;
  static constexpr Readers default_readers = Readers::everyone;

  std::string name;
  Kana kana;
  /// 全国地方公共団体コード with its check digit, six digits.
  MunicipalityCode code;
  Location code_where;
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
  /// False for one outside the region of the site: an example, or a place that its people go to.
  bool member = true;
  Count order;
  Completeness complete;
};

/// Notes where its code stands, which is judged when all are there.
void complete(Municipality& municipality, const Node& fields);

template <>
const Description& describe<Municipality>();

}  // namespace shirube
