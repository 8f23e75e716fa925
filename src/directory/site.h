// The site as a whole: its name, who runs it, what to do in an emergency, where the map tiles come
// from. One per Directory, read from content/site.yaml.
#pragma once

#include <string>
#include <vector>

#include "directory/record.h"
#include "directory/tile_address.h"

namespace shirube {

/// A number to call when it is urgent, or out of hours.
struct EmergencyContact {
  std::string name;
  Phone phone;
  /// Short numbers (119, #7119) that are no telephone number of an office.
  std::string short_number;
  std::string when;
  WebAddress url;
  bool operator==(const EmergencyContact&) const = default;
};
template <>
const Description& describe<EmergencyContact>();
template <>
struct Kind<EmergencyContact> : DescribedKind<EmergencyContact> {};

/// Words that visitors type for something that the records call otherwise.
struct Synonym {
  std::vector<std::string> words;
  /// What is searched besides.
  std::vector<std::string> means;
  bool operator==(const Synonym&) const = default;
};
template <>
const Description& describe<Synonym>();
template <>
struct Kind<Synonym> : DescribedKind<Synonym> {};

struct Site : Record {
  static constexpr std::string_view type_name = "site";
  static constexpr std::string_view label = "サイト";

  std::string title;
  std::string professionals_title;
  std::string region;
  std::string publisher;
  std::string contact;
  Phone phone;
  MailAddress mail;
  /// Where the two sites will stand; needed for feeds, the sitemap and JSON-LD.
  WebAddress residents_url;
  WebAddress professionals_url;
  std::string theme;
  /// Where the theme is named, for messages.
  Location theme_where;
  std::string licence;
  WebAddress licence_url;
  std::vector<EmergencyContact> emergency;
  TileAddress map_tiles;
  std::string map_attribution;
  WebAddress map_attribution_url;
  /// Where the points of towns come from, when their tables ask for a credit.
  std::string place_credit;
  std::string map_center;
  /// Whether devices keep a part of the site for when there is no network.
  bool offline = true;
  Count stale_months;
  /// Beside those that the finder brings.
  std::vector<Synonym> synonyms;
};

template <>
const Description& describe<Site>();

}  // namespace shirube
