#include "place/postal_area.h"

#include <algorithm>
#include <array>

#include "base/message_language.h"
#include "base/text.h"
#include "place/municipality_frame.h"
#include "place/prefectures.h"
#include "words/place.h"

namespace shirube {
namespace {

/// The prefecture (JIS X 0401) of each first two digits from 00 to 99.
constexpr std::array<int, 100> prefecture_of_digits = {
    1,  5,  3,  2,  1,  1,  1,  1,  1,  1,   // 00: 北海道, 秋田, 岩手, 青森
    13, 13, 13, 13, 13, 13, 13, 13, 13, 13,  // 10: 東京
    13, 14, 14, 14, 14, 14, 12, 12, 12, 12,  // 20: 神奈川, 千葉
    8,  8,  9,  11, 11, 11, 11, 10, 20, 20,  // 30: 茨城, 栃木, 埼玉, 群馬, 長野
    19, 22, 22, 22, 23, 23, 23, 23, 23, 23,  // 40: 山梨, 静岡, 愛知
    21, 24, 25, 27, 27, 27, 27, 27, 27, 27,  // 50: 岐阜, 三重, 滋賀, 大阪
    26, 26, 26, 29, 30, 28, 28, 28, 31, 32,  // 60: 京都, 奈良, 和歌山, 兵庫, 鳥取, 島根
    33, 33, 34, 34, 35, 35, 37, 36, 39, 38,  // 70: 岡山, 広島, 山口, 香川, 徳島, 高知, 愛媛
    40, 40, 40, 40, 41, 42, 43, 44, 45, 46,  // 80: 福岡, 佐賀, 長崎, 熊本, 大分, 宮崎, 鹿児島
    47, 18, 17, 16, 15, 15, 7,  7,  4,  6,  // 90: 沖縄, 福井, 石川, 富山, 新潟, 福島, 宮城, 山形
};

struct Across {
  std::string_view digits;
  int prefecture;
};

/// Places that are served from the other side of a border.
constexpr std::array<Across, 9> across = {{
    {"018", 2},   // 十和田湖畔
    {"384", 10},  // 軽井沢 and its neighbours in 群馬
    {"498", 24},  // 木曽岬町
    {"520", 26},  // 京都市左京区久多
    {"648", 29},  // 野迫川村
    {"811", 42},  // 壱岐
    {"817", 42},  // 対馬
    {"871", 40},  // 吉富町
    {"949", 20},  // 栄村
}};

}  // namespace

bool postal_code_fits(std::string_view code, unsigned prefecture) {
  const bool readable = code.size() >= 3 && is_all_digits(code.substr(0, 3));
  if (!readable || prefecture < 1 || prefecture > prefectures().size()) return true;
  const int number = static_cast<int>(prefecture);
  const int digits = (code[0] - '0') * 10 + (code[1] - '0');
  if (prefecture_of_digits[static_cast<std::size_t>(digits)] == number) return true;
  return std::any_of(across.begin(), across.end(), [&](const Across& place) {
    return place.prefecture == number && code.starts_with(place.digits);
  });
}

std::string objection_to_postal_code(std::string_view code, const MunicipalityFrame& frame) {
  const PlaceWords words(message_language);
  const std::string digits = replace_all(std::string(code), "-", "");
  if (frame.postal_codes.empty()) {
    const Prefecture* prefecture = prefecture_of(frame.code);
    if (!prefecture) return "";
    return postal_code_fits(digits, number_of(*prefecture))
               ? ""
               : words.postal_code_of_elsewhere(prefecture->name);
  }
  std::string known;
  for (const std::string& first : frame.postal_codes) {
    if (digits.starts_with(replace_all(first, "-", ""))) return "";
    add_item(known, ", ", first);
  }
  return words.postal_codes_begin(frame.name, known);
}

}  // namespace shirube
