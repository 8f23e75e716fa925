// The ways in which letters write the name of a municipality: with and without its 郡, its 政令指定
// 都市 or its island. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube {

/// 足柄上郡大井町 and 大井町; 横浜市港北区 and 港北区. The full name first.
std::vector<std::string> written_names(std::string_view municipality);

/// 横浜市 of 横浜市港北区; empty for what is no ward of a city.
std::string_view city_of_ward(std::string_view municipality);

/// 大井町 of 足柄上郡大井町; the name itself when it has no 郡.
std::string_view without_county(std::string_view municipality);

}  // namespace shirube
