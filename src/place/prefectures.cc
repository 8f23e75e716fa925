#include "place/prefectures.h"

#include <array>

namespace shirube {
namespace {

/// Sides in tenths of a degree.
constexpr Prefecture box(std::string_view name, int west, int south, int east, int north) {
  constexpr std::int32_t tenth = 100'000;
  return {name, {{south * tenth, west * tenth}, {north * tenth, east * tenth}}};
}

constexpr std::array<Prefecture, 47> table = {
    box("北海道", 1393, 413, 1489, 456), box("青森県", 1394, 402, 1417, 416),
    box("岩手県", 1406, 387, 1421, 405), box("宮城県", 1402, 377, 1417, 391),
    box("秋田県", 1396, 388, 1410, 406), box("山形県", 1395, 377, 1407, 393),
    box("福島県", 1391, 367, 1411, 380), box("茨城県", 1396, 357, 1409, 370),
    box("栃木県", 1393, 361, 1403, 372), box("群馬県", 1383, 359, 1397, 371),
    box("埼玉県", 1387, 357, 1400, 363), box("千葉県", 1397, 348, 1409, 362),
    box("東京都", 1360, 204, 1540, 359), box("神奈川県", 1389, 351, 1399, 357),
    box("新潟県", 1376, 367, 1399, 386), box("富山県", 1367, 362, 1378, 370),
    box("石川県", 1362, 360, 1374, 379), box("福井県", 1354, 353, 1369, 363),
    box("山梨県", 1381, 351, 1392, 360), box("長野県", 1373, 351, 1388, 371),
    box("岐阜県", 1362, 351, 1377, 365), box("静岡県", 1374, 345, 1392, 357),
    box("愛知県", 1366, 345, 1379, 355), box("三重県", 1358, 337, 1370, 353),
    box("滋賀県", 1357, 347, 1365, 358), box("京都府", 1348, 347, 1361, 358),
    box("大阪府", 1350, 342, 1358, 351), box("兵庫県", 1342, 341, 1355, 357),
    box("奈良県", 1355, 338, 1363, 348), box("和歌山県", 1349, 334, 1361, 344),
    box("鳥取県", 1331, 350, 1346, 357), box("島根県", 1316, 343, 1334, 373),
    box("岡山県", 1332, 342, 1345, 354), box("広島県", 1320, 340, 1335, 352),
    box("山口県", 1307, 337, 1325, 348), box("徳島県", 1336, 335, 1349, 343),
    box("香川県", 1334, 340, 1345, 346), box("愛媛県", 1320, 328, 1337, 344),
    box("高知県", 1324, 327, 1344, 339), box("福岡県", 1299, 330, 1312, 343),
    box("佐賀県", 1297, 329, 1306, 337), box("長崎県", 1281, 319, 1304, 348),
    box("熊本県", 1299, 320, 1314, 332), box("大分県", 1308, 327, 1322, 338),
    box("宮崎県", 1307, 313, 1319, 329), box("鹿児島県", 1283, 270, 1313, 324),
    box("沖縄県", 1229, 240, 1314, 279),
};

}  // namespace

std::span<const Prefecture> prefectures() {
  return table;
}

const Prefecture* prefecture_of(std::string_view municipality_code) {
  std::size_t number = 0;
  for (char c : municipality_code.substr(0, 2)) {
    if (c < '0' || c > '9') return nullptr;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  const bool known = municipality_code.size() >= 2 && number >= 1 && number <= table.size();
  return known ? &table[number - 1] : nullptr;
}

unsigned number_of(const Prefecture& prefecture) {
  return static_cast<unsigned>(&prefecture - table.data()) + 1;
}

const Prefecture* only_prefecture_at(const Point& point) {
  const Prefecture* only = nullptr;
  for (const Prefecture& prefecture : table) {
    if (!prefecture.bounds.contains(point)) continue;
    if (only) return nullptr;
    only = &prefecture;
  }
  return only;
}

}  // namespace shirube
