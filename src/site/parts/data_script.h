// Data for the scripts of a page, as a script of its own: a page opened from file:// cannot fetch,
// and every static host compresses scripts. Pure.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

/// A script that hands `json` to themes/default/script/load-data.js under `name`, which is its
/// route without "data/" and ".js": "map/9-113-50" for data/map/9-113-50.js. `json` is
/// taken as it is: texts in it come from json_string().
std::string data_script(std::string_view name, std::string_view json);

}  // namespace shirube
