#include "place/prefectures.h"

#include <array>

#include "directory/prefecture_names.h"

namespace shirube {
namespace {

/// Sides in tenths of a degree.
constexpr Prefecture box(std::size_t number, int west, int south, int east, int north) {
  constexpr std::int32_t tenth = 100'000;
  return {prefecture_names[number - 1],
          {{south * tenth, west * tenth}, {north * tenth, east * tenth}}};
}

constexpr std::array<Prefecture, 47> table = {
    box(1, 1393, 413, 1489, 456),  box(2, 1394, 402, 1417, 416),  box(3, 1406, 387, 1421, 405),
    box(4, 1402, 377, 1417, 391),  box(5, 1396, 388, 1410, 406),  box(6, 1395, 377, 1407, 393),
    box(7, 1391, 367, 1411, 380),  box(8, 1396, 357, 1409, 370),  box(9, 1393, 361, 1403, 372),
    box(10, 1383, 359, 1397, 371), box(11, 1387, 357, 1400, 363), box(12, 1397, 348, 1409, 362),
    box(13, 1360, 204, 1540, 359), box(14, 1389, 351, 1399, 357), box(15, 1376, 367, 1399, 386),
    box(16, 1367, 362, 1378, 370), box(17, 1362, 360, 1374, 379), box(18, 1354, 353, 1369, 363),
    box(19, 1381, 351, 1392, 360), box(20, 1373, 351, 1388, 371), box(21, 1362, 351, 1377, 365),
    box(22, 1374, 345, 1392, 357), box(23, 1366, 345, 1379, 355), box(24, 1358, 337, 1370, 353),
    box(25, 1357, 347, 1365, 358), box(26, 1348, 347, 1361, 358), box(27, 1350, 342, 1358, 351),
    box(28, 1342, 341, 1355, 357), box(29, 1355, 338, 1363, 348), box(30, 1349, 334, 1361, 344),
    box(31, 1331, 350, 1346, 357), box(32, 1316, 343, 1334, 373), box(33, 1332, 342, 1345, 354),
    box(34, 1320, 340, 1335, 352), box(35, 1307, 337, 1325, 348), box(36, 1336, 335, 1349, 343),
    box(37, 1334, 340, 1345, 346), box(38, 1320, 328, 1337, 344), box(39, 1324, 327, 1344, 339),
    box(40, 1299, 330, 1312, 343), box(41, 1297, 329, 1306, 337), box(42, 1281, 319, 1304, 348),
    box(43, 1299, 320, 1314, 332), box(44, 1308, 327, 1322, 338), box(45, 1307, 313, 1319, 329),
    box(46, 1283, 270, 1313, 324), box(47, 1229, 240, 1314, 279),
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
