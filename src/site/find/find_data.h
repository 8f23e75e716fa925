// The finder's data files of one site, data/find/…: meta.js (find_meta.h) and the records as
// columns (find_columns.h). What reads them is themes/default/script/find/finder.js. Used by
// planning, on its thread.
#pragma once

#include <string>

namespace shirube {

class SitePlan;

/// Plans the files and returns their version, which a page with a finder hands to its script: files
/// of another version are not taken.
std::string plan_find_data(SitePlan& plan);

}  // namespace shirube
