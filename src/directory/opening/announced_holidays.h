// The holidays that come with the program, a row a year. Facts from 内閣府「国民の祝日について」
// (https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html), typed by hand and checked against the law
// in tests/directory/opening/holidays_test.cc. A new row is due each February.
#pragma once

#include <array>
#include <span>

namespace shirube {

struct AnnouncedYear {
  int year;
  /// Month × 100 + day.
  std::span<const int> days;
};

// 成人の日 is the second Monday of January, 海の日 the third of July, 敬老の日 the third of
// September, スポーツの日 the second of October. The rows show where a day is 振替休日 or
// 国民の休日.
inline constexpr std::array holidays_2024 = {101,
                                             108,
                                             211,
                                             212 /* 振替 */,
                                             223,
                                             320,
                                             429,
                                             503,
                                             504,
                                             505,
                                             506 /* 振替 */,
                                             715,
                                             811,
                                             812 /* 振替 */,
                                             916,
                                             922,
                                             923 /* 振替 */,
                                             1014,
                                             1103,
                                             1104 /* 振替 */,
                                             1123};
inline constexpr std::array holidays_2025 = {
    101, 113, 211, 223, 224 /* 振替 */, 320,  429,  503, 504, 505, 506 /* 振替 */,
    721, 811, 915, 923, 1013,           1103, 1123, 1124 /* 振替 */};
inline constexpr std::array holidays_2026 = {101,  112,
                                             211,  223,
                                             320,  429,
                                             503,  504,
                                             505,  506 /* 振替 */,
                                             720,  811,
                                             921,  922 /* 国民の休日 */,
                                             923,  1012,
                                             1103, 1123};
inline constexpr std::array holidays_2027 = {101, 111, 211,  223,  321, 322 /* 振替 */,
                                             429, 503, 504,  505,  719, 811,
                                             920, 923, 1011, 1103, 1123};

inline constexpr std::array<AnnouncedYear, 4> announced_years = {
    {{2024, holidays_2024}, {2025, holidays_2025}, {2026, holidays_2026}, {2027, holidays_2027}}};

}  // namespace shirube
