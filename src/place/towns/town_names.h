// The names of one town: the keys by which two ways to write it are one, and by which a 丁目
// belongs to its 町. A value.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

struct TownNames {
  explicit TownNames(std::string_view name);

  /// Equal for 中町二丁目 and 中町2, 緑ヶ丘 and 緑が丘, 大字煤ケ谷 and 煤ヶ谷. Empty for what is no
  /// name.
  std::u16string key;
  /// 中町 of 中町二丁目: its key, and as it is written. The same as the name when it has no 丁目.
  std::u16string whole_key;
  std::string whole_name;

  bool is_chome() const { return key != whole_key; }
};

}  // namespace shirube
