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
constexpr std::array<Row, 10> rows = {{{{"a", "あ行"}, U'お'},
                                       {{"ka", "か行"}, U'ご'},
                                       {{"sa", "さ行"}, U'ぞ'},
                                       {{"ta", "た行"}, U'ど'},
                                       {{"na", "な行"}, U'の'},
                                       {{"ha", "は行"}, U'ぽ'},
                                       {{"ma", "ま行"}, U'も'},
                                       {{"ya", "や行"}, U'よ'},
                                       {{"ra", "ら行"}, U'ろ'},
                                       {{"wa", "わ行"}, U'ん'}}};
constexpr KanaRow others = {"others", "そのほか"};

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
