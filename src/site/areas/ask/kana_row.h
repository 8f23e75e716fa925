// Groups of names by the first letter of their reading, as a telephone book has them. Pure.
#pragma once

#include <string_view>

namespace shirube {

struct KanaRow {
  /// "a", "ka" … "wa", "others": for ids.
  std::string_view id;
  /// あ … わ, the first of the row; empty for the others.
  std::string_view letter;
  bool operator==(const KanaRow&) const = default;
};

/// The row of a reading in hiragana; voiced and small letters stand with their plain ones.
const KanaRow& kana_row(std::string_view kana);

}  // namespace shirube
