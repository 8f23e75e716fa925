#include "site/areas/ask/kana_row.h"

#include <array>
#include <string>

#include "base/text.h"

namespace shirube {
namespace {

struct Row {
  KanaRow row;
  char32_t last;
};

// In the order of Unicode, which is that of the letters.
constexpr std::array<Row, 10> rows = {{{{"a", "あ"}, U'お'},
                                       {{"ka", "か"}, U'ご'},
                                       {{"sa", "さ"}, U'ぞ'},
                                       {{"ta", "た"}, U'ど'},
                                       {{"na", "な"}, U'の'},
                                       {{"ha", "は"}, U'ぽ'},
                                       {{"ma", "ま"}, U'も'},
                                       {{"ya", "や"}, U'よ'},
                                       {{"ra", "ら"}, U'ろ'},
                                       {{"wa", "わ"}, U'ん'}}};
constexpr KanaRow others = {"others", ""};

}  // namespace

const KanaRow& kana_row(std::string_view kana) {
  const std::u32string letters = to_code_points(kana);
  if (letters.empty() || letters[0] < U'ぁ') return others;
  for (const Row& row : rows) {
    if (letters[0] <= row.last) return row.row;
  }
  return others;
}

}  // namespace shirube
