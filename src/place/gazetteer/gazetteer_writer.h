// Makes the file that gazetteer.h maps from rows of public tables: names as the keys of all their
// writings, the circle within which a town's buildings lie, and the point of what has none of its
// own. The same rows, in any order, give the same bytes. Pure; one thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "place/gazetteer/town_table.h"

namespace shirube {

/// `source` is the credit that the file carries: name, terms and date of the tables.
std::string write_gazetteer(std::span<const TownRow> rows, std::string_view source);

}  // namespace shirube
