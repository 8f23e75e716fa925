// The names in a row of the postal table, which may be more than one town: 「上依知、中依知」,
// 「種市第１地割〜第３地割」, 「中町見本ビル（１階）」. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube {

struct PostalName {
  std::string town;
  /// In hiragana; empty when it is not known of this name alone.
  std::string kana;
  bool operator==(const PostalName&) const = default;
};

/// The towns of a name without brackets and of its reading: those that a 、 joins, and each of a
/// range of 地割 or 丁目.
std::vector<PostalName> postal_names(std::string_view name, std::string_view kana);

/// True for a row of a high building, which has one for each floor: （１階）, （地階・階層不明）.
bool names_floor(std::string_view name_with_brackets);

/// たねいち of たねいちだい1ちわり: the reading of a name before its last number. Empty when the
/// reading has no number.
std::string kana_before_number(std::string_view kana);

}  // namespace shirube
